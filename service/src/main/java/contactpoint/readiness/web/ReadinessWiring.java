package contactpoint.readiness.web;

import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.measures.Measures;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Right;
import contactpoint.readiness.ProgrammeDay;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Reminders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What readiness brings into the application. */
@Configuration
class ReadinessWiring {

  @Bean
  Readiness readiness(Database database, Measures measures, Clock clock, Audit audit) {
    var readiness = new Readiness(measures, clock, audit);
    database.programme().inTransaction(tx -> readiness.install(tx, readiness.today()));
    return readiness;
  }

  @Bean
  ProgrammeDay programmeDay(Database database, Readiness readiness, Clock clock) {
    return new ProgrammeDay(database, readiness, new Reminders(clock));
  }

  @Bean
  NavigationItem nationalItem() {
    return new NavigationItem(20, "National picture", "/national", Right.NATIONAL_PICTURE);
  }

  @Bean
  NavigationItem readinessItem() {
    return new NavigationItem(25, "Readiness", "/readiness", Right.READINESS);
  }
}
