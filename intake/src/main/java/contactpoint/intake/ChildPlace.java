package contactpoint.intake;

import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Upn;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a child that say where, or give it away: of a shielded child they are never shown
 * and never stored in the clear. The UPN belongs here because its digits name an authority. What
 * the source left out is null; a mark it left out is false.
 *
 * @param leftEngland the day the child left England, if it did
 * @param returns for a child who left England: whether it comes back within three years
 */
public record ChildPlace(
    @Nullable Upn upn,
    @Nullable Address address,
    @Nullable Postcode postcode,
    @Nullable Day addressFrom,
    boolean noFixedAddress,
    @Nullable Code setting,
    @Nullable Day settingFrom,
    @Nullable Code practice,
    @Nullable Day leftEngland,
    @Nullable Returns returns) {

  /** Nothing said. */
  public static final ChildPlace NONE =
      new ChildPlace(null, null, null, null, false, null, null, null, null, null);

  /** These facts alone in their stored form, so that they can be encrypted apart. */
  public byte[] encode() {
    return StoredForm.encode(this);
  }

  /**
   * The facts from their stored form.
   *
   * @throws IllegalArgumentException if these bytes were not made by {@link #encode}
   */
  public static ChildPlace decode(byte[] bytes) {
    return StoredForm.decodePlace(bytes);
  }

  @Override
  public String toString() {
    return "place";
  }
}
