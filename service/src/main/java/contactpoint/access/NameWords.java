package contactpoint.access;

import contactpoint.linkage.NameForms;
import contactpoint.vocabulary.Name;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words how names agree. A name that is not in use is never shown here, since the row
 * shows only the one that is; it is said to be like what was typed.
 */
final class NameWords {

  private NameWords() {}

  static void of(Criteria criteria, NamesJudged judged, Judging.Findings found) {
    if (judged.turned()) {
      turned(judged, found);
      return;
    }
    boolean bothSame =
        judged.given() == NameAgreement.SAME && judged.family() == NameAgreement.SAME;
    if (!judged.inUse() && bothSame) {
      found.say(Reason.of(Mark.NEAR, "A former or other name is the same"));
      return;
    }
    criteria
        .given()
        .ifPresent(asked ->
            one("Given name", asked, judged.name().given(), judged.given(), judged, found));
    criteria
        .family()
        .ifPresent(asked ->
            one("Family name", asked, judged.name().family(), judged.family(), judged, found));
  }

  private static void turned(NamesJudged judged, Judging.Findings found) {
    found.say(Reason.of(Mark.NEAR, "Given and family name ", "the other way round", ""));
    if (judged.given() != NameAgreement.SAME || judged.family() != NameAgreement.SAME) {
      found.say(Reason.of(Mark.NEAR, "and spelt a little differently"));
    }
  }

  private static void one(
      String fact,
      Name asked,
      @Nullable Name recorded,
      NameAgreement agreement,
      NamesJudged judged,
      Judging.Findings found) {
    if (agreement == NameAgreement.UNKNOWN || recorded == null) {
      return;
    }
    if (agreement == NameAgreement.SAME && judged.inUse()) {
      found.same(fact.toLowerCase(java.util.Locale.UK), 0);
    } else if (agreement == NameAgreement.OTHER) {
      found.say(Reason.of(Mark.OTHER, "Another " + fact.toLowerCase(java.util.Locale.UK)));
    } else if (judged.inUse()) {
      found.say(inUse(fact, asked.text(), Spelling.of(recorded.text()), agreement));
    } else {
      String how = agreement == NameAgreement.SAME ? "the same as" : "like";
      found.say(
          Reason.of(
              Mark.NEAR,
              "A former or other " + fact.toLowerCase(java.util.Locale.UK) + " is " + how + " ",
              "",
              asked.text()));
    }
  }

  private static Reason inUse(String fact, String asked, String recorded, NameAgreement agreement) {
    return switch (agreement) {
      case PART -> part(fact, asked, recorded);
      case FORM -> Reason.of(Mark.NEAR, fact + " ", recorded, " is a form of " + asked);
      case SOUND -> Reason.of(Mark.NEAR, fact + " ", recorded, " sounds like " + asked);
      case SLIP -> Reason.of(Mark.NEAR, fact + " ", recorded, " is one letter from " + asked);
      case CLOSE -> Reason.of(Mark.NEAR, fact + " ", recorded, " is nearly " + asked);
      case INITIAL -> Reason.of(Mark.NEAR, fact + " ", recorded, " begins alike");
      case SAME, OTHER, UNKNOWN ->
          throw new IllegalArgumentException("Said elsewhere: " + agreement);
    };
  }

  private static Reason part(String fact, String asked, String recorded) {
    boolean halfOfRecorded = NameForms.plain(asked).indexOf(' ') < 0;
    return halfOfRecorded
        ? Reason.of(Mark.NEAR, fact + " is " + share(recorded) + " of ", recorded, "")
        : Reason.of(Mark.NEAR, fact + " ", recorded, " is part of " + asked);
  }

  private static String share(String compound) {
    return NameForms.plain(compound).split(" ").length == 2 ? "one half" : "one part";
  }
}
