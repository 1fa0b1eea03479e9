package contactpoint.grants.web;

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
  Grants grants(Clock clock) {
    return new Grants(clock);
  }

  @Bean
  NavigationItem grantsItem() {
    return new NavigationItem(40, "Grants", "/grants", Right.GRANTS);
  }
}
