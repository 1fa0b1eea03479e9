package contactpoint;

import contactpoint.access.AboutAsker;
import contactpoint.access.Askers;
import contactpoint.accounts.Accounts;
import contactpoint.database.Database;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whoever asks, looked up once an hour and not for every enquiry: a person's name and place of work
 * change seldom, and an enquiry should need no transaction more.
 */
final class KnownAskers implements Askers {

  private static final int MOST_KEPT = 20_000;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Accounts accounts;
  private final Database database;
  private final Clock clock;
  private final Map<Long, Known> known = new LinkedHashMap<>();

  KnownAskers(Accounts accounts, Database database, Clock clock) {
    this.accounts = accounts;
    this.database = database;
    this.clock = clock;
  }

  private record Known(AboutAsker asker, Instant until) {}

  @Override
  public AboutAsker about(Actor actor) {
    if (actor.role() == Role.SYSTEM) {
      return AboutAsker.UNKNOWN;
    }
    var now = clock.instant();
    synchronized (known) {
      var found = known.get(actor.account());
      if (found != null && now.isBefore(found.until())) {
        return found.asker();
      }
    }
    var asker = lookedUp(actor);
    synchronized (known) {
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(actor.account(), new Known(asker, now.plus(KEPT)));
    }
    return asker;
  }

  private AboutAsker lookedUp(Actor actor) {
    var name = accounts.own(actor).name();
    var area =
        Objects.requireNonNull(
            database
                .programme()
                .transaction(tx -> Organisations.postcodeArea(tx, actor.organisation())));
    return new AboutAsker(Optional.of(name), area);
  }
}
