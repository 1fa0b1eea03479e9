package contactpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class WhyNotStartedTest {

  private static String starting(String... settings) {
    var failed = catchThrowable(() -> SpringApplication.run(ContactPoint.class, settings).close());
    assertThat(failed).isNotNull();
    return WhyNotStarted.sentence(failed);
  }

  @Test
  void a_missing_setting_is_named() {
    assertThat(starting("--server.port=0"))
        .isEqualTo(
            "Set CONTACTPOINT_SECRET_FILE to the file of the master secret. Nothing was started.");
    assertThat(starting("--server.port=0", "--contactpoint.secret.file=target/master.secret"))
        .isEqualTo("Set CONTACTPOINT_DATABASE_URL to a PostgreSQL database. Nothing was started.");
  }

  @Test
  void a_database_that_does_not_answer_is_said_so() {
    assertThat(
            starting(
                "--server.port=0",
                "--contactpoint.secret.file=target/master.secret",
                "--contactpoint.database.url=jdbc:postgresql://127.0.0.1:1/none",
                "--contactpoint.database.user=owner"))
        .startsWith("No database answers at CONTACTPOINT_DATABASE_URL.");
  }

  @Test
  void a_wrong_password_is_said_so_and_not_repeated() {
    var address = TestDatabase.emptyAddress();
    assertThat(
            starting(
                "--server.port=0",
                "--contactpoint.secret.file=target/master.secret",
                "--contactpoint.database.url=" + address.url(),
                "--contactpoint.database.user=" + address.owner(),
                "--contactpoint.database.password=wrong-one"))
        .startsWith("The database refuses CONTACTPOINT_DATABASE_USER")
        .doesNotContain("wrong-one");
  }

  @Test
  void a_port_in_use_is_said_so() throws IOException {
    var address = TestDatabase.freshAddress();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(
              starting(
                  "--server.port=" + taken.getLocalPort(),
                  "--contactpoint.secret.file=" + TestService.secret(),
                  "--contactpoint.database.url=" + address.url(),
                  "--contactpoint.database.user=" + address.owner(),
                  "--contactpoint.database.password=" + address.password()))
          .isEqualTo(
              "Port %d is in use. Stop the other program, or start with --server.port=8081."
                  .formatted(taken.getLocalPort()));
    }
  }
}
