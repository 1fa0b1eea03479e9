package contactpoint.benchmarks.drill;

import java.util.Set;

/**
 * A statement about a shielded child that was changed.
 *
 * @param ref under which it is said
 * @param mutations which changes were made to it
 * @param left how many facts it still shares with what was said before ({@link Left})
 */
record Mutated(String ref, Set<Mutation> mutations, int left) {

  Mutated {
    mutations = Set.copyOf(mutations);
  }

  /** Whether it could be about any of hundreds of children. */
  boolean saysTooLittle() {
    return left < 2;
  }
}
