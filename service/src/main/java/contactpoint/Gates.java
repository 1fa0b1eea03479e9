package contactpoint;

import contactpoint.access.Access;
import contactpoint.access.Askers;
import contactpoint.access.LastSent;
import contactpoint.accounts.Accounts;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.feeds.Feeds;
import contactpoint.feeds.Freshness;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.register.Register;
import java.time.Clock;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate by which records are seen, and what it is told of the gate by which they come. */
@Configuration
class Gates {

  @Bean
  LastSent lastSent(Feeds feeds) {
    return tx ->
        feeds.freshness(tx).stream()
            .collect(Collectors.toMap(Freshness::source, Freshness::asOf, (one, other) -> one));
  }

  @Bean
  Askers askers(Accounts accounts, Database database, Clock clock) {
    return new KnownAskers(accounts, database, clock);
  }

  @Bean
  Access access(
      Database database,
      Register register,
      Keys keys,
      Model model,
      Audit audit,
      LastSent lastSent,
      Askers askers,
      Clock clock,
      RandomGenerator chance) {
    return new Access(database, register, keys, model, audit, lastSent, askers, clock, chance);
  }
}
