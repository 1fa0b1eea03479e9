package contactpoint;

import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.feeds.Feeds;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.matching.Matching;
import contactpoint.organisations.Gazetteer;
import contactpoint.register.Register;
import contactpoint.shielding.Shields;
import contactpoint.shielding.WhenConcealed;
import contactpoint.vocabulary.SensitiveService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The heart put together: what suppliers say goes through {@code feeds} and {@code matching} into
 * the {@code register}, and {@code shields} stand before it. Commands and tests use it as the
 * application does.
 */
public record Heart(Register register, Shields shields, Matching matching, Feeds feeds) {

  /** The heart over a database. */
  public static Heart over(
      Database database, Keys keys, Model model, RandomGenerator chance, Clock clock) {
    return over(database, keys, model, new Audit(clock, chance), chance, clock);
  }

  /** The heart over a database, writing to a log that others write to as well. */
  public static Heart over(
      Database database, Keys keys, Model model, Audit audit, RandomGenerator chance, Clock clock) {
    var gazetteer = new Gazetteer(database.intake(), clock);
    var register =
        new Register(
            keys,
            involvement ->
                SensitiveService.is(involvement.serviceKind())
                    || gazetteer.isSensitive(involvement.service()),
            gazetteer::authorityOf,
            clock);
    List<WhenConcealed> followers = new ArrayList<>();
    var shields = new Shields(register, keys, () -> followers, clock);
    var matching = new Matching(register, shields, model, keys, chance, clock);
    followers.add(matching);
    var feeds = new Feeds(database, keys, matching, register, SensitiveService::is, audit, clock);
    return new Heart(register, shields, matching, feeds);
  }
}
