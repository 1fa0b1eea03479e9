package contactpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** The master secret of all tests, in a file. */
  static String secret() {
    try {
      return Files.write(Path.of("target/tests.secret"), new byte[32]).toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Running {
    static final ConfigurableApplicationContext CONTEXT = start();

    private static ConfigurableApplicationContext start() {
      var address = TestDatabase.freshAddress();
      var application = new SpringApplication(ContactPoint.class);
      var context =
          application.run(
              "--server.port=0",
              "--server.shutdown=immediate",
              "--contactpoint.training-copy=true",
              "--contactpoint.seal.folder=" + freshFolder(),
              "--contactpoint.secret.file=" + secret(),
              "--contactpoint.database.url=" + address.url(),
              "--contactpoint.database.user=" + address.owner(),
              "--contactpoint.database.password=" + address.password());
      TestPeople.organisations(context.getBean(contactpoint.database.Database.class));
      return context;
    }

    /** The signer's files belong to one database: what it remembers must not outlive that. */
    private static Path freshFolder() {
      try {
        return Files.createTempDirectory(Path.of("target"), "seal");
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
