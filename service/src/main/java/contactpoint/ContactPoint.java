package contactpoint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: one process that answers pages and machines, places statements and seals the
 * log.
 */
@SpringBootApplication
public class ContactPoint {

  public static void main(String[] arguments) {
    SpringApplication.run(ContactPoint.class, arguments);
  }
}
