package contactpoint.access;

import contactpoint.vocabulary.Typed;

/** A date as it was typed into three fields. */
public record TypedDate(Typed day, Typed month, Typed year) {

  /** Nothing typed. */
  public static final TypedDate NOTHING =
      new TypedDate(Typed.NOTHING, Typed.NOTHING, Typed.NOTHING);

  public boolean isBlank() {
    return day.isBlank() && month.isBlank() && year.isBlank();
  }
}
