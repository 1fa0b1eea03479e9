package contactpoint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: one process that answers pages and machines, places statements and seals the
 * log.
 */
@SpringBootApplication
public class ContactPoint {

  /** Starts it; whoever starts it wrongly reads one sentence, not a stack of calls. */
  public static void main(String[] arguments) {
    try {
      SpringApplication.run(ContactPoint.class, arguments);
    } catch (RuntimeException failed) {
      System.err.println(WhyNotStarted.sentence(failed));
      System.exit(1);
    }
  }
}
