package contactpoint.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Nicknames and forms in other languages: names that are written for one another. */
final class NameVariants {
  private static final int[] NO_GROUP = {};
  private static final List<List<String>> MEMBERS = new ArrayList<>();
  private static final Map<String, int[]> GROUPS = read();

  private NameVariants() {}

  /** The groups that a plain given name belongs to, in ascending order. */
  static int[] groups(String name) {
    return GROUPS.getOrDefault(name, NO_GROUP);
  }

  /** The plain names of a group. */
  static List<String> members(int group) {
    return MEMBERS.get(group);
  }

  /** Whether two ascending lists of groups have one in common. */
  static boolean meet(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  private static Map<String, int[]> read() {
    var groups = new HashMap<String, int[]>();
    var stream = NameVariants.class.getResourceAsStream("given-name-variants.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      int group = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int number = group++;
          MEMBERS.add(List.of(line.split(" ")));
          for (var name : line.split(" ")) {
            groups.merge(name, new int[] {number}, NameVariants::joined);
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return groups;
  }

  private static int[] joined(int[] old, int[] more) {
    if (old[old.length - 1] == more[0]) {
      return old;
    }
    int[] all = Arrays.copyOf(old, old.length + 1);
    all[old.length] = more[0];
    return all;
  }
}
