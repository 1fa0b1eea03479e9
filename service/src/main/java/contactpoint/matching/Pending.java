package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import contactpoint.vocabulary.ChildNumber;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a child that is to be judged.
 *
 * @param home the child its reference stood for and still seems to stand for
 * @param homeKeys the keys that it has because of what was said under the reference before
 * @param agreement how well it agrees with what was said under the reference before, in bits
 * @param nearness the same, before any rule
 */
record Pending(
    ChildStatement statement,
    Ready.Facts facts,
    Set<Long> nearKeys,
    @Nullable ChildNumber home,
    Set<Long> homeKeys,
    double agreement,
    double nearness) {

  /**
   * A statement under a reference that was never heard of.
   *
   * @param near makes the keys by which it comes near a concealed child; null if there is none
   */
  static Pending unheardOf(ChildStatement statement, Ready.Facts facts, @Nullable NearKeys near) {
    return new Pending(
        statement,
        facts,
        near == null ? Set.of() : near.of(List.of(statement)),
        null,
        Set.of(),
        Double.NEGATIVE_INFINITY,
        Double.NEGATIVE_INFINITY);
  }
}
