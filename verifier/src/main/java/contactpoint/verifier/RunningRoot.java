package contactpoint.verifier;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of a log that is read leaf by leaf, at any moment. Kept are the sums of complete
 * subtrees, the latest on top, each with its number of leaves; two of equal size become one.
 */
final class RunningRoot {

  private record Subtree(long leaves, Sum sum) {}

  private final Deque<Subtree> subtrees = new ArrayDeque<>();
  private long leaves;

  void add(Sum leaf) {
    var latest = new Subtree(1, leaf);
    while (!subtrees.isEmpty() && subtrees.element().leaves() == latest.leaves()) {
      var left = subtrees.pop();
      latest = new Subtree(2 * latest.leaves(), Sum.ofPair(left.sum(), latest.sum()));
    }
    subtrees.push(latest);
    leaves++;
  }

  long leaves() {
    return leaves;
  }

  Sum root() {
    Sum root = null;
    for (Subtree subtree : subtrees) {
      root = root == null ? subtree.sum() : Sum.ofPair(subtree.sum(), root);
    }
    return root == null ? Sum.OF_NOTHING : root;
  }
}
