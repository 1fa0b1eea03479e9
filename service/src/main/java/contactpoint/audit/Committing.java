package contactpoint.audit;

import contactpoint.audit.Committed.Kept;
import contactpoint.ledger.Code;
import contactpoint.ledger.Commitment;
import contactpoint.ledger.Entry;
import contactpoint.ledger.Factor;
import contactpoint.ledger.Salt;
import contactpoint.ledger.What;
import contactpoint.ledger.Who;
import contactpoint.vocabulary.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes the entry that is proven out of what a feature tells, and sets apart what is personal. */
record Committing(RandomGenerator chance) {

  Committed commit(AuditEntry told, UUID event, Instant time, String release) {
    var keptSubjects = new ArrayList<Kept>();
    var subjects = new ArrayList<contactpoint.ledger.Subject>();
    for (Subject subject : told.subjects()) {
      var kept = kept(subject.kind(), subject.number());
      keptSubjects.add(kept);
      subjects.add(inTheLeaf(subject, kept));
    }
    var keptValues = new ArrayList<Kept>();
    var values = new TreeMap<Code, Commitment>();
    told.typed()
        .forEach((field, typed) -> {
          var kept = kept(field, storable(typed.text()));
          keptValues.add(kept);
          values.put(new Code(field), commitment(kept));
        });
    var details = new TreeMap<Code, Code>();
    told.details().forEach((name, code) -> details.put(new Code(name), new Code(code)));
    var entry =
        new Entry(
            event, new Code(release), time, what(told), who(told, time), subjects, values, details);
    return new Committed(entry, keptSubjects, keptValues);
  }

  private Kept kept(String name, String value) {
    return new Kept(name, value, Salt.random(chance));
  }

  /** PostgreSQL's text holds no NUL, and UTF-8 no half of a pair: both are written visibly. */
  private static String storable(String typed) {
    return typed.replace("\0", "\u2400").replaceAll("\\p{Cs}", "\uFFFD");
  }

  private static Commitment commitment(Kept kept) {
    return Commitment.of(kept.salt(), kept.value());
  }

  private static contactpoint.ledger.Subject inTheLeaf(Subject subject, Kept kept) {
    return new contactpoint.ledger.Subject(
        new Code(subject.kind()),
        subject.exposure().inTheLeaf(),
        subject.facts().inTheLeaf(),
        commitment(kept));
  }

  private static What what(AuditEntry told) {
    return new What(
        told.action().asCode(),
        told.outcome().asCode(),
        told.reason().map(reason -> new Code(reason.code())),
        told.request().map(Code::new),
        told.enquiry().map(Code::new),
        told.count());
  }

  private static Who who(AuditEntry told, Instant time) {
    Actor actor = told.actor();
    return new Who(
        actor.account(),
        told.through().map(Code::new),
        actor.organisation(),
        actor.authority().map(authority -> new Code(authority.toString())),
        new Code(actor.role().code()),
        new Code(actor.route().code()),
        actor.factors().stream().map(factor -> factor(factor, time)).toList());
  }

  private static Factor factor(contactpoint.vocabulary.Factor proven, Instant time) {
    long age = Math.max(0, Duration.between(proven.proven(), time).toSeconds());
    return new Factor(new Code(proven.kind().code()), age);
  }
}
