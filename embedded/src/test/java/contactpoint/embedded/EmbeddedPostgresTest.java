package contactpoint.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  private static final Path BINARIES = Path.of("target", "postgres");

  @Test
  void a_server_left_behind_by_a_killed_program_does_not_block_the_next_start(@TempDir Path home)
      throws Exception {
    var killed = EmbeddedPostgres.start(home, BINARIES, Durability.KEPT);
    execute(killed, "create table kept (n int)");
    execute(killed, "insert into kept values (7)");
    // The program is gone without closing; its server still runs.
    assertThat(killed.process()).isPresent();
    try (var next = EmbeddedPostgres.start(home, BINARIES, Durability.KEPT)) {
      assertThat(ask(next, "select n from kept")).isEqualTo("7");
      assertThat(ask(next, "show fsync")).isEqualTo("on");
      assertThat(ask(next, "show synchronous_commit")).isEqualTo("on");
      assertThat(next.process()).isPresent();
    }
    assertThat(killed.process()).isEmpty();
  }

  @Test
  void nobody_comes_in_without_the_password(@TempDir Path home) {
    try (var server = EmbeddedPostgres.start(home, BINARIES, Durability.THROWN_AWAY)) {
      assertThatThrownBy(() ->
              DriverManager.getConnection(server.url("postgres"), "postgres", "guess").close())
          .isInstanceOf(SQLException.class);
      assertThat(home.resolve("superuser.password"))
          .satisfies(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void a_data_directory_that_is_a_file_is_refused_in_a_sentence(@TempDir Path home)
      throws Exception {
    var file = Files.createFile(home.resolve("taken"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file, BINARIES, Durability.KEPT))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be written");
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), server.superuser(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), server.superuser(), server.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
