package contactpoint.access;

import contactpoint.TestDatabase;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.linkage.Model;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Factor;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Access over a database, at the time of {@link Told}, with people who ask. */
final class Gate {

  static final Actor TOM = practitioner(41);
  static final Actor RUTH = practitioner(42);

  /** Everybody who asks here bears this name and works where postcodes begin with WX. */
  static final AboutAsker TOM_HALLWORTH =
      new AboutAsker(Optional.of(new Name("Tom Hallworth")), Optional.of("WX"));

  private static final AtomicLong SEEDS = new AtomicLong();

  private Gate() {}

  static Access over(Database database, Told told) {
    return new Access(
        database,
        told.register(),
        TestDatabase.keys(),
        Model.childRegister(),
        new Audit(Told.CLOCK, new Random(SEEDS.incrementAndGet())),
        tx ->
            Map.of(
                "nhs-register",
                LocalDate.of(2008, 6, 9),
                "social-care-302",
                Told.TODAY,
                "education-welfare-302",
                LocalDate.of(2008, 6, 1)),
        actor -> TOM_HALLWORTH,
        Told.CLOCK,
        new Random(SEEDS.incrementAndGet()));
  }

  static Answer search(Access access, Actor actor, String fields) {
    var form = Forms.typed(fields);
    return access.search(actor, form, (Understood.Question) access.understand(actor, form));
  }

  private static Actor practitioner(long account) {
    return new Actor(
        account,
        Role.PRACTITIONER,
        1,
        Optional.of(new AuthorityNumber(302)),
        Route.WEB,
        List.of(new Factor(Factor.Kind.PASSWORD, Told.CLOCK.instant().minusSeconds(60 + account))));
  }
}
