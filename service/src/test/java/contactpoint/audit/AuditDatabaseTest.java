package contactpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.database.Role;
import contactpoint.ledger.Code;
import contactpoint.ledger.Entry;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
import contactpoint.vocabulary.Typed;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditDatabaseTest {

  private static final List<String> THE_LOG =
      List.of("entry", "subject", "value", "place", "subtree", "growth", "seal");

  private Desk desk;

  @BeforeAll
  void a_desk_is_set_up(@TempDir Path folder) {
    desk = new Desk();
    desk.clear(folder);
    desk.look(3);
    desk.sealer().turn();
  }

  @AfterAll
  void it_is_cleared() {
    desk.close();
  }

  @Test
  void a_look_leaves_an_entry_that_says_all_and_shows_nothing_personal() {
    var event = desk.look();
    byte[] bytes =
        desk.database
            .sealer()
            .transaction(tx ->
                tx.sql("select bytes from audit.entry where event = ?")
                    .params(event)
                    .query(byte[].class)
                    .single());
    var entry = Entry.parse(bytes).orElseThrow();
    assertThat(entry.event()).isEqualTo(event);
    assertThat(entry.time()).isEqualTo(Desk.NOON);
    assertThat(entry.what().action().text()).isEqualTo("access.search");
    assertThat(entry.what().reason()).contains(new Code("section-47"));
    assertThat(entry.what().enquiry()).contains(new Code("e-1"));
    assertThat(entry.what().count()).hasValue(2);
    assertThat(entry.who().account()).isEqualTo(41);
    assertThat(entry.who().authority()).contains(new Code("302"));
    assertThat(entry.who().factors()).extracting("age").containsExactly(90L, 70L);
    assertThat(entry.subjects()).hasSize(2);
    assertThat(entry.subjects().getFirst().facts().shielded()).hasToString("NO");
    assertThat(entry.details()).containsEntry(new Code("rule"), new Code("exact"));
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Lovelace")
        .doesNotContain(Desk.ADA.text());
  }

  @Test
  void what_lies_beside_an_entry_opens_its_commitments() {
    var event = desk.look();
    desk.database
        .sealer()
        .inTransaction(tx -> {
          var bytes =
              tx.sql("select bytes from audit.entry where event = ?")
                  .params(event)
                  .query(byte[].class)
                  .single();
          var entry = Entry.parse(bytes).orElseThrow();
          var kept =
              ExportRows.kept(tx, 0, Long.MAX_VALUE).stream()
                  .filter(each -> each.event().equals(event))
                  .toList();
          assertThat(kept).isEmpty(); // it has no place yet
          var number =
              tx.sql("select number from audit.subject where event = ? and place = 0")
                  .params(event)
                  .query(String.class)
                  .single();
          var salt =
              tx.sql("select salt from audit.subject where event = ? and place = 0")
                  .params(event)
                  .query(byte[].class)
                  .single();
          assertThat(number).isEqualTo(Desk.ADA.text());
          assertThat(
                  entry
                      .subjects()
                      .getFirst()
                      .number()
                      .opens(contactpoint.ledger.Salt.of(salt), number))
              .isTrue();
        });
  }

  @Test
  void an_answer_that_is_rolled_back_leaves_no_entry() {
    long before = desk.count("audit.entry");
    assertThatThrownBy(() ->
            desk.database
                .asking()
                .inTransaction(tx -> {
                  desk.audit.write(tx, Desk.search());
                  throw new IllegalStateException("no answer");
                }))
        .hasMessage("no answer");
    assertThat(desk.count("audit.entry")).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEALER")
  void everybody_who_answers_or_changes_can_add_and_read_nothing_back(Role role) {
    var way = desk.database.way(role);
    way.inTransaction(tx -> desk.audit.write(tx, Desk.search()));
    for (String table : THE_LOG) {
      assertThatThrownBy(() ->
              way.inTransaction(tx -> tx.sql("select 1 from audit." + table).query().listOfRows()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void the_sealer_adds_no_entry() {
    assertThatThrownBy(
            () -> desk.database.sealer().inTransaction(tx -> desk.audit.write(tx, Desk.search())))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void no_role_may_update_delete_or_empty_any_table_of_the_log(Role role) {
    for (String table : THE_LOG) {
      for (String statement :
          List.of(
              "update audit.%s set %s = %s".formatted(table, column(table), column(table)),
              "delete from audit." + table,
              "truncate audit." + table)) {
        assertThatThrownBy(
                () -> desk.database.way(role).inTransaction(tx -> tx.sql(statement).update()))
            .as("%s: %s", role, statement)
            .hasStackTraceContaining("permission denied");
      }
    }
  }

  @Test
  void even_the_owner_is_refused() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                desk.address.url(), desk.address.owner(), desk.address.password());
        var statement = connection.createStatement()) {
      for (String table : THE_LOG) {
        boolean personal = table.equals("subject") || table.equals("value");
        assertThatThrownBy(() ->
                statement.execute(
                    "update audit.%s set %s = %s".formatted(table, column(table), column(table))))
            .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> statement.execute("truncate audit." + table + " cascade"))
            .hasMessageContaining("only ever added to");
        if (!personal) {
          assertThatThrownBy(() -> statement.execute("delete from audit." + table))
              .hasMessageContaining("only ever added to");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEALER")
  void only_the_sealer_touches_the_tree_and_the_lease(Role role) {
    for (String statement :
        List.of(
            "insert into audit.place (index, event, leaf) values (0, gen_random_uuid(), '')",
            "insert into audit.subtree (level, index, hash) values (1, 0, '')",
            "insert into audit.seal (size, note) values (1, '')",
            "update audit.lease set token = 9")) {
      assertThatThrownBy(
              () -> desk.database.way(role).inTransaction(tx -> tx.sql(statement).update()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void a_writer_chooses_neither_its_transaction_nor_its_number() {
    for (String column : List.of("written_by", "number")) {
      String statement =
          "insert into audit.entry (event, at, account, action, leaf, bytes, %s) values (gen_random_uuid(), now(), 1, 'a.b', '', '', '1')"
              .formatted(column);
      assertThatThrownBy(
              () -> desk.database.asking().inTransaction(tx -> tx.sql(statement).update()))
          .satisfies(refused ->
              assertThat(stackTrace(refused))
                  .containsAnyOf("permission denied", "non-DEFAULT value"));
    }
  }

  @Test
  void one_event_is_entered_once() {
    var event = desk.look();
    String again =
        "insert into audit.entry (event, at, account, action, leaf, bytes) values ('%s', now(), 1, 'a.b', sha256('x'), 'x')"
            .formatted(event);
    assertThatThrownBy(() -> desk.database.asking().inTransaction(tx -> tx.sql(again).update()))
        .hasStackTraceContaining("duplicate key");
  }

  @Test
  void whatever_is_typed_can_be_kept() {
    var strange = new Typed("a\0b \uD800 \u202E Zoe\u0308 \uD83D\uDE00");
    desk.database
        .asking()
        .inTransaction(tx ->
            desk.audit.write(
                tx,
                AuditEntry.of(Desk.PRACTITIONER, Desk.SEARCH, Outcome.NOTHING_FOUND)
                    .typed("criteria.family-name", strange)));
    assertThat(desk.sealer().turn()).isIn(Sealer.Turn.NOT_OURS, Sealer.Turn.SEALED);
  }

  @Test
  void a_failed_entry_says_nothing_of_what_was_typed() {
    var entry =
        AuditEntry.of(Actor.system(Route.COMMAND), Desk.SEARCH, Outcome.FAILED)
            .typed("criteria.family-name", new Typed("Lovelace"));
    assertThat(entry.toString()).doesNotContain("Lovelace");
    assertThatThrownBy(
            () -> desk.database.sealer().inTransaction(tx -> desk.audit.write(tx, entry)))
        .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("Lovelace"));
  }

  private static String stackTrace(Throwable failure) {
    var out = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(out));
    return out.toString();
  }

  private static String column(String table) {
    return switch (table) {
      case "growth", "seal" -> "size";
      case "place", "subtree" -> "index";
      default -> "event";
    };
  }
}
