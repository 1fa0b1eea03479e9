package contactpoint.access;

import contactpoint.linkage.NameForms;
import contactpoint.register.Candidate;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares one question with candidates, fact by fact, and says in words what it found. */
final class Judging {

  private final Criteria criteria;
  private final NamesAsked names;
  private final double veryLikelyFrom;
  private final Set<Code> settings;
  private final Optional<AuthorityNumber> own;

  /**
   * @param settings the settings that the typed name may mean
   * @param own the asker's own authority; empty for those of national bodies
   */
  Judging(Criteria criteria, Rarity rarity, Set<Code> settings, Optional<AuthorityNumber> own) {
    this.own = own;
    this.criteria = criteria;
    this.names = NamesAsked.of(criteria, rarity);
    this.veryLikelyFrom = rarity.veryLikelyFrom();
    this.settings = Set.copyOf(settings);
  }

  /**
   * The candidate judged.
   *
   * @param byNumber whether the number that was typed led to it
   */
  Judged judge(Candidate candidate, boolean byNumber) {
    var found = new Findings();
    if (byNumber) {
      criteria
          .number()
          .ifPresent(number -> found.same(number.caption(), Weights.NUMBER_SAME.bits()));
    }
    names(candidate, found);
    birth(candidate, found);
    sex(candidate, found);
    postcode(candidate, found);
    setting(candidate, found);
    return new Judged(
        candidate,
        found.bits(),
        own.isPresent() && own.get().equals(candidate.authority()),
        Likelihood.of(
            found.bits(), veryLikelyFrom, found.anotherPerson || (!byNumber && found.loose > 1)),
        found.partly,
        found.reasons());
  }

  private void names(Candidate candidate, Findings found) {
    if (criteria.family().isEmpty() && criteria.given().isEmpty()) {
      return;
    }
    var judged = NamesJudged.of(names, candidate);
    found.add(judged.bits());
    found.anotherPerson |=
        judged.family() == NameAgreement.OTHER
            || (criteria.given().isPresent() && judged.given() == NameAgreement.OTHER);
    found.loose += judged.family().loose() + judged.given().loose();
    found.partly = judged.family() == NameAgreement.PART || judged.given() == NameAgreement.PART;
    NameWords.of(criteria, judged, found);
  }

  private void birth(Candidate candidate, Findings found) {
    var born = candidate.born();
    if (born == null || criteria.birth().isEmpty()) {
      return;
    }
    var asked = criteria.birth().get();
    var agreement = BirthAgreement.of(asked, born);
    found.add(agreement.bits(asked));
    found.anotherPerson |= agreement.mark() == Mark.OTHER;
    found.loose += loose(asked, agreement);
    BirthWords.of(asked, born, agreement, found);
  }

  /** An age, or a year, is shared by a twelfth of all namesakes and more. */
  private static int loose(Birth asked, BirthAgreement agreement) {
    if (!(asked instanceof Birth.On)) {
      return 2;
    }
    return agreement == BirthAgreement.SAME ? 0 : 1;
  }

  private void sex(Candidate candidate, Findings found) {
    var sex = candidate.sex();
    if (sex == null || criteria.sex().isEmpty() || sex == Sex.NOT_SPECIFIED) {
      return;
    }
    if (sex == criteria.sex().get()) {
      found.add(Weights.SEX_SAME.bits());
    } else {
      found.add(Weights.SEX_OTHER.bits());
      found.anotherPerson = true;
      found.say(Reason.of(Mark.OTHER, "Recorded as the other sex"));
    }
  }

  private void postcode(Candidate candidate, Findings found) {
    if (criteria.postcode().isEmpty()) {
      return;
    }
    var recorded = new ArrayList<Postcode>();
    if (candidate.postcode() != null) {
      recorded.add(candidate.postcode());
    }
    recorded.addAll(candidate.otherPostcodes());
    if (recorded.isEmpty()) {
      return;
    }
    var best = Weights.POSTCODE_OTHER;
    for (Postcode postcode : recorded) {
      var one = compared(criteria.postcode().get(), postcode);
      best = one.bits() > best.bits() ? one : best;
    }
    found.add(best.bits());
    found.loose +=
        switch (best) {
          case POSTCODE_SAME, POSTCODE_SLIP -> -1;
          case POSTCODE_OTHER -> 1;
          default -> 0;
        };
    say(best, found);
  }

  private static Weights compared(PostcodeAsked asked, Postcode recorded) {
    boolean half = asked.half().equals(recorded.outward());
    if (asked.full().isEmpty()) {
      return half ? Weights.POSTCODE_HALF : Weights.POSTCODE_OTHER;
    }
    String full = asked.full().get().text();
    if (full.equals(recorded.text())) {
      return Weights.POSTCODE_SAME;
    }
    if (NameForms.slips(full, recorded.text(), 1) <= 1) {
      return Weights.POSTCODE_SLIP;
    }
    return half ? Weights.POSTCODE_DISTRICT_ONLY : Weights.POSTCODE_OTHER;
  }

  private static void say(Weights postcode, Findings found) {
    switch (postcode) {
      case POSTCODE_SAME -> found.same("postcode", 0);
      case POSTCODE_HALF -> found.same("first half of the postcode", 0);
      case POSTCODE_SLIP ->
          found.say(Reason.of(Mark.NEAR, "One character of the postcode differs"));
      case POSTCODE_DISTRICT_ONLY ->
          found.say(Reason.of(Mark.NEAR, "The first half of the postcode agrees"));
      default -> found.say(Reason.of(Mark.OTHER, "Another postcode is recorded"));
    }
  }

  private void setting(Candidate candidate, Findings found) {
    if (settings.isEmpty() || candidate.setting() == null) {
      return;
    }
    if (settings.contains(candidate.setting())) {
      double spread = Math.log(settings.size()) / Math.log(2);
      found.loose--;
      found.same("setting", Math.max(2, Weights.SETTING_SAME.bits() - spread));
    } else {
      found.add(Weights.SETTING_OTHER.bits());
      found.say(Reason.of(Mark.OTHER, "Another setting is recorded"));
    }
  }

  /** What has been found so far: bits, the facts that are the same, and the other reasons. */
  static final class Findings {
    private final List<String> same = new ArrayList<>();
    private final List<Reason> others = new ArrayList<>();
    private double bits;
    private boolean partly;
    private boolean anotherPerson;

    /**
     * How many of given name, family name and day of birth are not the very ones that were typed. A
     * place that is the same makes up for one; another place counts as one more.
     */
    private int loose;

    void add(double more) {
      bits += more;
    }

    void same(String fact, double more) {
      bits += more;
      same.add(fact);
    }

    void say(Reason reason) {
      others.add(reason);
    }

    double bits() {
      return bits;
    }

    /** What is the same in one sentence, then what is near, then what differs. */
    List<Reason> reasons() {
      var all = new ArrayList<Reason>();
      if (!same.isEmpty()) {
        all.add(Reason.of(Mark.SAME, "Same " + listed(same)));
      }
      others.stream().filter(reason -> reason.mark() == Mark.SAME).forEach(all::add);
      others.stream().filter(reason -> reason.mark() == Mark.NEAR).forEach(all::add);
      others.stream().filter(reason -> reason.mark() == Mark.OTHER).forEach(all::add);
      return all;
    }

    private static String listed(List<String> facts) {
      if (facts.size() == 1) {
        return facts.getFirst();
      }
      return String.join(", ", facts.subList(0, facts.size() - 1)) + " and " + facts.getLast();
    }
  }
}
