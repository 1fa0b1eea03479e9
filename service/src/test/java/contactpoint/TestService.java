package contactpoint;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application, running on a database of its own: one for all page tests of the module.
 */
public final class TestService {

  private TestService() {}

  /** Its address, such as http://localhost:12345. */
  public static String address() {
    return "http://localhost:"
        + ((WebServerApplicationContext) Running.CONTEXT).getWebServer().getPort();
  }

  /** One of its parts. */
  public static <T> T part(Class<T> type) {
    return Running.CONTEXT.getBean(type);
  }

  /** All its parts. */
  public static ConfigurableApplicationContext context() {
    return Running.CONTEXT;
  }

  private static final class Running {
    static final ConfigurableApplicationContext CONTEXT = start();

    private static ConfigurableApplicationContext start() {
      var address = TestDatabase.freshAddress();
      var application = new SpringApplication(ContactPoint.class, TestWiring.class);
      application.setAllowBeanDefinitionOverriding(true);
      application.setDefaultProperties(Map.of());
      var context =
          application.run(
              "--server.port=0",
              "--server.shutdown=immediate",
              "--contactpoint.training=true",
              "--contactpoint.seal.folder=target/test-seal",
              "--contactpoint.database.url=" + address.url(),
              "--contactpoint.database.user=" + address.owner(),
              "--contactpoint.database.password=" + address.password());
      TestPeople.organisations(context.getBean(contactpoint.database.Database.class));
      return context;
    }
  }
}
