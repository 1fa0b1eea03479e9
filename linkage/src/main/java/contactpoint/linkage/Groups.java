package contactpoint.linkage;

import java.util.Arrays;

/** Records group by group, from the group of every record. */
final class Groups {
  private final int[] root;

  /** Records group by group, ascending in each, and where each group begins, by its root. */
  private final int[] members;

  private final int[] starts;

  Groups(int[] root) {
    this.root = root;
    int n = root.length;
    starts = new int[n + 1];
    for (int each : root) {
      starts[each + 1]++;
    }
    for (int i = 0; i < n; i++) {
      starts[i + 1] += starts[i];
    }
    members = new int[n];
    int[] next = Arrays.copyOf(starts, n);
    for (int i = 0; i < n; i++) {
      members[next[root[i]]++] = i;
    }
  }

  int records() {
    return root.length;
  }

  /** The name of a record's group: one of its records. */
  int root(int record) {
    return root[record];
  }

  /** Whether a record is the lowest of its group. */
  boolean isFirst(int record) {
    return members[starts[root[record]]] == record;
  }

  /** How many records a record's group has. */
  int size(int record) {
    return starts[root[record] + 1] - starts[root[record]];
  }

  /** The records of a record's group, ascending. */
  int[] of(int record) {
    return Arrays.copyOfRange(members, starts[root[record]], starts[root[record] + 1]);
  }
}
