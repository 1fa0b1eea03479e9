package contactpoint.access;

import contactpoint.audit.Facts;
import contactpoint.audit.Facts.Fact;
import contactpoint.register.Candidate;
import contactpoint.register.Carer;
import contactpoint.register.Child;
import contactpoint.register.ChildName;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Name;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The yes/no facts between whoever asks and a child, for rules about misuse. Only what the record
 * shows is compared, so of a concealed child its place and carers are not.
 */
final class Comparing {

  private static final double RARE_SURNAME_BITS = 12;

  private final Rarity rarity;

  Comparing(Rarity rarity) {
    this.rarity = rarity;
  }

  /** Of a child in a list. Carers are not read for a list: a surname that differs stays open. */
  Facts listed(Actor actor, AboutAsker asker, Candidate child) {
    var facts = facts(actor, asker, child);
    return asker.bears(families(child)).orElse(false) ? facts.with(Fact.SAME_SURNAME, true) : facts;
  }

  /** Of a child whose record is opened. A concealed one's carers are not read either. */
  Facts opened(Actor actor, AboutAsker asker, Child child) {
    var candidate = Searching.candidate(child);
    if (child.concealed()) {
      return listed(actor, asker, candidate);
    }
    var families =
        Stream.concat(
                families(candidate).stream(),
                child.details().carers().stream().map(Carer::family).filter(Objects::nonNull))
            .toList();
    var facts = facts(actor, asker, candidate);
    return asker.bears(families).map(same -> facts.with(Fact.SAME_SURNAME, same)).orElse(facts);
  }

  private Facts facts(Actor actor, AboutAsker asker, Candidate child) {
    var facts = Facts.UNKNOWN.with(Fact.SHIELDED, child.concealed());
    var family = child.name().family();
    if (family != null) {
      facts =
          facts.with(Fact.RARE_SURNAME, rarity.family(Optional.of(family)) >= RARE_SURNAME_BITS);
    }
    var near = Optional.ofNullable(child.postcode()).flatMap(asker::worksNear);
    if (near.isPresent()) {
      facts = facts.with(Fact.SAME_POSTCODE_AREA, near.get());
    }
    var authority = child.authority();
    return authority == null || actor.authority().isEmpty()
        ? facts
        : facts.with(Fact.OWN_AUTHORITY, actor.belongsTo(authority));
  }

  private static List<Name> families(Candidate child) {
    return Stream.concat(Stream.of(child.name()), child.otherNames().stream())
        .map(ChildName::family)
        .filter(Objects::nonNull)
        .toList();
  }
}
