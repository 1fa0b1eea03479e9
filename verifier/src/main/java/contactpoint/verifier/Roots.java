package contactpoint.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The root of a run of leaves, and what it was at some sizes that it passed through. */
final class Roots {

  private final RunningRoot running = new RunningRoot();
  private final Set<Long> sizes;
  private final Map<Long, Sum> passed = new HashMap<>();

  Roots(Set<Long> sizes) {
    this.sizes = sizes;
    note();
  }

  void add(Sum leaf) {
    running.add(leaf);
    note();
  }

  private void note() {
    if (sizes.contains(running.leaves())) {
      passed.put(running.leaves(), running.root());
    }
  }

  long leaves() {
    return running.leaves();
  }

  boolean are(Note seal) {
    return running.leaves() == seal.size() && running.root().equals(seal.root());
  }

  /** Empty if there were never so many leaves. */
  Optional<Sum> at(long size) {
    return Optional.ofNullable(passed.get(size));
  }
}
