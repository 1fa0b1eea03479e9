package contactpoint.access;

import contactpoint.vocabulary.Typed;

/**
 * The fields of a search as somebody typed them, nothing read yet.
 *
 * @param sex {@code F}, {@code M}, anything else for not sure
 * @param setting the name of a school, nursery or college
 * @param age in years, if the date of birth is not known
 * @param from first day of a range of birth dates, if neither date nor age is known
 * @param to last day of that range
 * @param number an NHS number, a UPN or a child number
 * @param reason the code of an access reason
 */
public record SearchForm(
    Typed family,
    Typed given,
    TypedDate born,
    Typed sex,
    Typed postcode,
    Typed setting,
    Typed age,
    TypedDate from,
    TypedDate to,
    Typed number,
    Typed reason) {

  /** Nothing typed. */
  public static final SearchForm EMPTY =
      new SearchForm(
          Typed.NOTHING,
          Typed.NOTHING,
          TypedDate.NOTHING,
          Typed.NOTHING,
          Typed.NOTHING,
          Typed.NOTHING,
          Typed.NOTHING,
          TypedDate.NOTHING,
          TypedDate.NOTHING,
          Typed.NOTHING,
          Typed.NOTHING);

  /** The same facts, without the reason: it is asked for anew each time. */
  public SearchForm withoutReason() {
    return new SearchForm(
        family, given, born, sex, postcode, setting, age, from, to, number, Typed.NOTHING);
  }
}
