package contactpoint.register;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Deliveries;
import contactpoint.Heart;
import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.database.Role;
import contactpoint.intake.FileKind;
import contactpoint.shielding.ShieldReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shielded child has a mark in every field that a shield hides. No mark is found in anything that
 * a role for asking can read, in clear in any table at all, or in PostgreSQL's own log.
 */
class MarkedValuesDatabaseTest {

  private static final String CHILDREN = Deliveries.header(FileKind.CHILDREN);
  private static final String CARERS = Deliveries.header(FileKind.CARERS);
  private static final String INVOLVEMENTS = Deliveries.header(FileKind.INVOLVEMENTS);

  /** Each stands in one hidden field, and nowhere else. */
  private static final List<String> MARKS =
      List.of(
          "Zyxknown",
          "Zyxformer",
          "Zyxstreet",
          "ZE99 9ZE",
          "9990001",
          "Z99991",
          "Zyxcarer",
          "Zyxmother",
          "01632960987",
          "zyxmail",
          "Zyxworker",
          "302-ZYX-1",
          "01632960986",
          "Zyxelsewhere");

  @TempDir Path folder;

  @Test
  void no_hidden_value_of_a_shielded_child_stands_anywhere_in_clear() throws Exception {
    var address = TestDatabase.freshAddress();
    try (var database = Database.connect(address, TestDatabase.keys(), UnaryOperator.identity())) {
      var heart = Deliveries.heart(database);
      deliver(heart);
      assertThat(all(address)).as("the marks are there before").contains("zyxstreet", "zyxcarer");
      shield(database, heart);
      deliverAgain(heart);
      for (Role role : List.of(Role.ASKING, Role.PROGRAMME, Role.SEALER)) {
        assertThat(readable(database, role)).as(role.login()).doesNotContain(hidden());
      }
      assertThat(all(address)).doesNotContain(hidden());
    }
    assertThat(serverLog()).doesNotContain(hidden());
  }

  private static String[] hidden() {
    return java.util.stream.Stream.concat(
            MARKS.stream().map(mark -> mark.toLowerCase(Locale.ROOT)),
            MARKS.stream()
                .map(mark -> HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8))))
        .toArray(String[]::new);
  }

  private void deliver(Heart heart) throws IOException {
    var deliveries = new Deliveries(folder);
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            1,
            "delta",
            "2026-08-31",
            "children.csv",
            CHILDREN,
            "CB1,2026-08-01,say,Ada,Okonkwo,Zyxknown,Zyxformer,F,2014-03-14,,,9990000107,,"
                + "1 Zyxstreet,ZE99 9ZE,,,9990001,,Z99991,,"));
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            2,
            "delta",
            "2026-08-31",
            "carers.csv",
            CARERS,
            "C1,CB1,2026-08-01,say,Zyxcarer,Zyxmother,responsibility,01632"
                + " 960987,zyxmail@example.org,yes"));
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            3,
            "delta",
            "2026-08-31",
            "involvements.csv",
            INVOLVEMENTS,
            "I1,CB1,2026-08-01,say,302-ZYX-1,social-worker,Zyxworker Zyxworker,01632"
                + " 960986,,2026-01-01,,yes,no,,,,"));
  }

  /** After the shield: a move, so that there is history; a near one; and a line that is refused. */
  private void deliverAgain(Heart heart) throws IOException {
    var deliveries = new Deliveries(folder.resolve("again"));
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            4,
            "delta",
            "2026-08-31",
            "children.csv",
            CHILDREN,
            "CB1,2026-08-02,say,Ada,Okonkwo,Zyxknown,Zyxformer,F,2014-03-14,,,9990000107,,"
                + "2 Zyxelsewhere,ZE99 9ZE,,,9990001,,Z99991,,"));
    Deliveries.place(
        heart,
        deliveries.of(
            "social-care-302",
            1,
            "delta",
            "2026-08-31",
            "children.csv",
            CHILDREN,
            "S1,2026-08-02,say,Ada,Pemberton,Zyxknown,Zyxformer,F,2014-03-14,,,,,3 Zyxstreet,ZE99"
                + " 9ZE,,,,,,,",
            "S2,2026-08-02,say,Ada,Zyxformer,,,F,2014-02-31,,,,,3 Zyxstreet,ZE99 9ZE,,,,,,,"));
  }

  private static void shield(Database database, Heart heart) {
    database
        .intake()
        .inTransaction(tx -> {
          var ref = new Reference("CB1");
          var held =
              heart.register().held(tx, "child-benefit", FileKind.CHILDREN, List.of(ref)).get(ref);
          heart
              .shields()
              .shield(
                  tx,
                  Actor.system(Route.COMMAND),
                  Objects.requireNonNull(Objects.requireNonNull(held).child()),
                  ShieldReason.WITNESS,
                  new AuthorityNumber(302),
                  Deliveries.TODAY);
        });
  }

  private static final String COLUMNS =
      """
      select quote_ident(table_schema) || '.' || quote_ident(table_name) as relation,
             string_agg('coalesce(' || quote_ident(column_name) || '::text, '''')', ' || '' | '' || ') as columns
        from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema')
         and has_schema_privilege(current_user, table_schema, 'usage')
         and has_column_privilege(
               current_user, quote_ident(table_schema) || '.' || quote_ident(table_name), column_name, 'select')
       group by 1
      """;

  /** Every column of every table that a role can read, as text. */
  private static String readable(Database database, Role role) {
    var text = new StringBuilder();
    database
        .way(role)
        .inTransaction(tx ->
            tx.sql(COLUMNS)
                .query(
                    (row, i) -> "select %s from %s".formatted(row.getString(2), row.getString(1)))
                .list()
                .forEach(query ->
                    tx.sql(query)
                        .query(row -> {
                          text.append(row.getString(1)).append('\n');
                        })));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** Every table at all, as the owner of the database reads them. */
  private static String all(Database.Address address) throws SQLException {
    var text = new StringBuilder();
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.password());
        var tables = connection.createStatement();
        var found = tables.executeQuery(COLUMNS);
        var reading = connection.createStatement()) {
      while (found.next()) {
        try (var rows =
            reading.executeQuery(
                "select %s from %s".formatted(found.getString(2), found.getString(1)))) {
          while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static String serverLog() throws IOException {
    var text = new StringBuilder();
    // Not the folder of the data itself: the server makes and takes away files there at any time.
    try (var all = Files.list(Path.of("target/test-postgres"))) {
      for (Path log : all.filter(path -> path.toString().endsWith(".log")).toList()) {
        text.append(new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(text).as("the server's log").isNotEmpty();
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
