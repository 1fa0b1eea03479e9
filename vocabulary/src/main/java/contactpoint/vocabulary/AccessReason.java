package contactpoint.vocabulary;

import java.util.Optional;

/** Why a record is opened: a closed list, each tied to the power that allows it. */
public enum AccessReason {
  WORKING_WITH(
      "working-with",
      "I work with this child, or have been asked to",
      "you work with this child",
      "Children Act 2004, section 10"),
  SAFEGUARDING(
      "safeguarding",
      "I am worried about this child’s safety",
      "you are worried about this child’s safety",
      "Children Act 2004, section 11"),
  PUPIL_WELFARE(
      "pupil-welfare",
      "I look after pupils’ welfare at a school or college",
      "you look after pupils’ welfare",
      "Education Act 2002, section 175"),
  MISSING_EDUCATION(
      "missing-education",
      "I am finding children who are not in education",
      "you are finding children who are not in education",
      "Education Act 1996, section 436A"),
  SECTION_47(
      "section-47",
      "I am making section 47 enquiries",
      "you are making section 47 enquiries",
      "Children Act 1989, section 47"),
  OWN_INVOLVEMENT(
      "own-involvement",
      "I am recorded as working with this child",
      "you are recorded as working with this child",
      "Children Act 2004, section 10"),
  DATA_QUALITY(
      "data-quality",
      "I answer for the quality of this record",
      "you answer for the quality of this record",
      "Children Act 2004, section 12");

  private final String code;
  private final String caption;
  private final String because;
  private final String power;

  AccessReason(String code, String caption, String because, String power) {
    this.code = code;
    this.caption = caption;
    this.because = because;
    this.power = power;
  }

  public String code() {
    return code;
  }

  /** As the person says it. */
  public String caption() {
    return caption;
  }

  /** As it stands behind "because" when it is said back. */
  public String because() {
    return because;
  }

  /** The enactment that allows it. */
  public String power() {
    return power;
  }

  public static Optional<AccessReason> ofCode(String code) {
    for (AccessReason reason : values()) {
      if (reason.code.equals(code)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
