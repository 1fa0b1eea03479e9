package contactpoint.access;

import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Upn;

/** A number by which a child is looked for. One is enough. */
public sealed interface SearchNumber {

  /** The number that identifies the child here. */
  record OfChild(ChildNumber number) implements SearchNumber {}

  /** The number of the NHS register. */
  record OfNhs(NhsNumber number) implements SearchNumber {}

  /** The pupil's number; its digits name an authority, so it bears place. */
  record OfPupil(Upn number) implements SearchNumber {}

  /** As it is called in sentences. */
  default String caption() {
    return switch (this) {
      case OfChild child -> "child number";
      case OfNhs nhs -> "NHS number";
      case OfPupil pupil -> "UPN";
    };
  }
}
