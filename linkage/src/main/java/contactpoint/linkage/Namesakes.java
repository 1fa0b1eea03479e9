package contactpoint.linkage;

import java.util.Arrays;

/**
 * Groups that hold what may be two people born together: two of their records have one day of
 * birth, one household, given names that differ and no number in common ("Mahira", "Noor"), and
 * what brought them together is a name of both ("Mahira Noor"). Whether Noor is Mahira's second
 * name or her twin the group cannot tell, so its sides are held together by no more than doubt. A
 * side is what hangs together by the same first name or by a number.
 */
final class Namesakes {
  private static final int MOST = 60;
  private static final int NONE = -1;

  private final Corpus corpus;
  private final Model model;
  private final Evidence evidence;

  /** The side of each record, by a record of it; -1 where its group is in no doubt. */
  private final int[] side;

  Namesakes(Corpus corpus, Model model, Groups groups) {
    this.corpus = corpus;
    this.model = model;
    this.evidence = new Evidence(model);
    this.side = new int[corpus.size()];
    Arrays.fill(side, NONE);
    if (model.given >= 0 && model.born >= 0) {
      for (int first = 0; first < corpus.size(); first++) {
        if (groups.isFirst(first) && groups.size(first) > 2 && groups.size(first) <= MOST) {
          look(groups.of(first));
        }
      }
    }
  }

  /** Whether two records of one group are on different sides of a doubt. */
  boolean apart(int a, int b) {
    return side[a] != side[b];
  }

  private void look(int[] members) {
    if (oneName(members)) {
      return;
    }
    boolean doubt = false;
    int[] parent = members.clone();
    for (int i = 0; i < members.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < i; j++) {
        evidence.compare(corpus, members[i], members[j]);
        if (sameName() || Rule.numbersAgree(model, evidence)) {
          parent[top(parent, i)] = top(parent, j);
        } else {
          doubt |= Rule.bornTogether(model, evidence);
        }
      }
    }
    for (int i = 0; doubt && i < members.length; i++) {
      side[members[i]] = top(parent, i);
    }
  }

  /** All given names begin with one word, or are not said. */
  private boolean oneName(int[] members) {
    String name = null;
    for (int member : members) {
      for (var term : corpus.values(member, model.given)) {
        if (name == null) {
          name = term.parts[0];
        } else if (!name.equals(term.parts[0])) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean sameName() {
    int at = evidence.level[model.given];
    boolean part = at == 1;
    return part
        ? evidence.left[model.given].parts[0].equals(evidence.right[model.given].parts[0])
        : at >= 0 && at <= 4;
  }

  private static int top(int[] parent, int place) {
    int at = place;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }
}
