package contactpoint.access;

import contactpoint.register.Candidate;
import contactpoint.register.ChildName;
import contactpoint.vocabulary.Name;
import org.jspecify.annotations.Nullable;

/**
 * How a record's names stand to those that were typed: the best of all its names, either way round.
 *
 * @param inUse whether the best one is the name in use
 * @param turned whether it fits better with given and family name exchanged
 */
record NamesJudged(
    ChildName name,
    NameAgreement family,
    NameAgreement given,
    double bits,
    boolean inUse,
    boolean turned) {

  static NamesJudged of(NamesAsked asked, Candidate candidate) {
    var best = of(asked, candidate.name(), true);
    for (ChildName other : candidate.otherNames()) {
      var judged = of(asked, other, false);
      if (judged.bits > best.bits) {
        best = judged;
      }
    }
    return best;
  }

  private static NamesJudged of(NamesAsked asked, ChildName name, boolean inUse) {
    var straight = judged(asked, name, inUse, name.family(), name.given(), false);
    if (asked.given().plain().isEmpty()
        || straight.family != NameAgreement.OTHER
        || straight.given != NameAgreement.OTHER) {
      return straight;
    }
    var turned = judged(asked, name, inUse, name.given(), name.family(), true);
    return turned.bits > straight.bits ? turned : straight;
  }

  private static NamesJudged judged(
      NamesAsked asked,
      ChildName name,
      boolean inUse,
      @Nullable Name asFamily,
      @Nullable Name asGiven,
      boolean turned) {
    var family = NameAgreement.of(asked.family(), asFamily);
    var given = NameAgreement.of(asked.given(), asGiven);
    double bits =
        family.bits(asked.familyBits())
            + given.bits(asked.givenBits())
            + (inUse ? 0 : Weights.NAME_NOT_IN_USE.bits())
            + (turned ? Weights.NAMES_TURNED.bits() : 0);
    return new NamesJudged(name, family, given, bits, inUse, turned);
  }
}
