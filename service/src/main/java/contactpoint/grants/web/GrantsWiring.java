package contactpoint.grants.web;

import contactpoint.audit.Audit;
import contactpoint.grants.Grants;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Right;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What grants bring into the application. */
@Configuration
class GrantsWiring {

  @Bean
  Grants grants(Clock clock, Audit audit) {
    return new Grants(clock, audit);
  }

  @Bean
  NavigationItem grantsItem() {
    return new NavigationItem(40, "Grants", "/grants", Right.GRANTS);
  }
}
