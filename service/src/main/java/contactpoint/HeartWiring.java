package contactpoint;

import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.feeds.Feeds;
import contactpoint.feeds.PlacingWorker;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.matching.Matching;
import contactpoint.register.Register;
import contactpoint.register.ShownKeys;
import contactpoint.shielding.Shields;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The heart as the application's beans, and the worker that places what suppliers sent. */
@Configuration
class HeartWiring {

  @Bean
  Model model(@Value("${contactpoint.people:11000000}") long people) {
    return Model.childRegister().forPeople(people);
  }

  @Bean
  Heart heart(
      Database database, Keys keys, Model model, Audit audit, RandomGenerator chance, Clock clock) {
    return Heart.over(database, keys, model, audit, chance, clock);
  }

  @Bean
  Register register(Heart heart) {
    return heart.register();
  }

  @Bean
  ShownKeys shownKeys(Heart heart) {
    return heart.register().shownKeys();
  }

  @Bean
  Shields shields(Heart heart) {
    return heart.shields();
  }

  @Bean
  Matching matching(Heart heart) {
    return heart.matching();
  }

  @Bean
  Feeds feeds(Heart heart) {
    return heart.feeds();
  }

  @Bean(destroyMethod = "close")
  PlacingWorker placingWorker(Feeds feeds) {
    return PlacingWorker.start(feeds);
  }
}
