package contactpoint;

import contactpoint.audit.Audit;
import contactpoint.commands.SettingMissing;
import contactpoint.database.Database;
import contactpoint.keys.Keys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole application stands on: time, chance, its secrets and its database. */
@Configuration
class Wiring {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RandomGenerator chance() {
    return new SecureRandom();
  }

  @Bean
  Audit audit(Clock clock, RandomGenerator chance) {
    return new Audit(clock, chance);
  }

  @Bean
  Keys keys(@Value("${contactpoint.secret.file:}") String file) {
    if (file.isBlank()) {
      throw new SettingMissing("CONTACTPOINT_SECRET_FILE", "the file of the master secret");
    }
    return Keys.in(Path.of(file));
  }

  @Bean
  Database database(
      @Value("${contactpoint.database.url:}") String url,
      @Value("${contactpoint.database.user:}") String user,
      @Value("${contactpoint.database.password:}") String password,
      Keys keys) {
    if (url.isBlank()) {
      throw new SettingMissing("CONTACTPOINT_DATABASE_URL", "a PostgreSQL database");
    }
    if (user.isBlank()) {
      throw new SettingMissing("CONTACTPOINT_DATABASE_USER", "the login that owns the database");
    }
    return Database.open(new Database.Address(url, user, password), keys);
  }
}
