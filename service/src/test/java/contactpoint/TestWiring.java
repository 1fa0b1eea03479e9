package contactpoint;

import contactpoint.keys.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tests hold still: the master secret. */
@Configuration
class TestWiring {

  @Bean
  Keys keys() {
    return TestDatabase.keys();
  }
}
