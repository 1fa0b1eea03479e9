package contactpoint.intake;

import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a child that say who, and nothing of where. What the source left out is null.
 *
 * @param knownAs the given name in daily use, where it is another
 * @param expected the day a birth is expected, for an unborn child
 */
public record ChildIdentity(
    @Nullable Name given,
    @Nullable Name family,
    @Nullable Name knownAs,
    @Nullable Name formerFamily,
    @Nullable Sex sex,
    @Nullable BirthDate born,
    @Nullable BirthDate expected,
    @Nullable Day died,
    @Nullable NhsNumber nhsNumber) {

  /** Nothing said. */
  public static final ChildIdentity NONE =
      new ChildIdentity(null, null, null, null, null, null, null, null, null);

  /** These facts alone in their stored form. */
  public byte[] encode() {
    return StoredForm.encode(this);
  }

  /**
   * The facts from their stored form.
   *
   * @throws IllegalArgumentException if these bytes were not made by {@link #encode}
   */
  public static ChildIdentity decode(byte[] bytes) {
    return StoredForm.decodeIdentity(bytes);
  }
}
