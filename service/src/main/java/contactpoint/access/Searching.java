package contactpoint.access;

import contactpoint.database.Tx;
import contactpoint.register.Candidate;
import contactpoint.register.Child;
import contactpoint.register.Register;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Upn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers a question from the register, in one transaction and without any page. */
final class Searching {

  private final Register register;
  private final Rarity rarity;

  Searching(Register register, Rarity rarity) {
    this.register = register;
    this.rarity = rarity;
  }

  /**
   * What the question finds.
   *
   * @param settings the settings that the typed name may mean
   * @param own the asker's own authority, whose children come first
   */
  Found found(Tx tx, Criteria criteria, Set<Code> settings, Optional<AuthorityNumber> own) {
    var plan =
        new KeyPlan(
            register.shownKeys(),
            criteria,
            settings,
            rarity.bearersBornInAYear(criteria.family()) > Weights.MOST_READ);
    var judging = new Judging(criteria, rarity, settings, own);
    return new Search(
            criteria, plan, judging, (keys, bound) -> register.candidates(tx, keys, bound))
        .run(byNumber(tx, criteria.number()));
  }

  private List<Candidate> byNumber(Tx tx, Optional<SearchNumber> number) {
    return number
        .map(asked ->
            switch (asked) {
              case SearchNumber.OfChild(ChildNumber child) ->
                  register.child(tx, child).map(Searching::candidate).stream().toList();
              case SearchNumber.OfNhs(NhsNumber nhs) ->
                  withKey(tx, register.shownKeys().nhsNumber(nhs));
              case SearchNumber.OfPupil(Upn upn) -> withKey(tx, register.shownKeys().upn(upn));
            })
        .orElse(List.of());
  }

  private List<Candidate> withKey(Tx tx, long key) {
    return register.candidates(tx, Set.of(key), Weights.MOST_LISTED);
  }

  /** What is compared, of a record read whole. */
  static Candidate candidate(Child child) {
    var details = child.details();
    var home = details.home();
    var setting = details.setting();
    var others = new ArrayList<contactpoint.vocabulary.Postcode>();
    for (var other : details.otherHomes()) {
      if (other.postcode() != null) {
        others.add(other.postcode());
      }
    }
    return new Candidate(
        child.number(),
        child.concealed(),
        child.name(),
        details.otherNames().stream().map(other -> other.name()).toList(),
        child.sex(),
        child.born(),
        details.authority(),
        home == null ? null : home.postcode(),
        others,
        setting == null ? null : setting.code());
  }
}
