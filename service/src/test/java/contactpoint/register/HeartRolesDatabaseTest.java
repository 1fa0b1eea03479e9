package contactpoint.register;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.database.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What each role can do in the schemas that hold children. Whatever is not named here it cannot. */
class HeartRolesDatabaseTest {

  private static final List<String> SHOWN =
      List.of(
          "register.carer",
          "register.child",
          "register.involvement",
          "register.issued_number",
          "register.other_address",
          "register.other_name",
          "register.redirect",
          "register.shown_key");

  private static final String MAY =
      """
      select t.table_schema || '.' || t.table_name as relation
        from information_schema.tables t
       where t.table_schema in ('register', 'shielding', 'matching', 'feeds')
         and has_schema_privilege(current_user, t.table_schema, 'usage')
         and has_table_privilege(current_user, t.table_schema || '.' || t.table_name, ?)
       order by 1
      """;

  private static final String MAY_READ_PART =
      """
      select c.table_schema || '.' || c.table_name || '.' || c.column_name
        from information_schema.columns c
       where c.table_schema in ('register', 'shielding', 'matching', 'feeds')
         and has_schema_privilege(current_user, c.table_schema, 'usage')
         and has_column_privilege(
               current_user, c.table_schema || '.' || c.table_name, c.column_name, 'select')
         and not has_table_privilege(current_user, c.table_schema || '.' || c.table_name, 'select')
       order by 1
      """;

  @Test
  void asking_reads_what_is_shown_and_writes_nothing() {
    assertThat(may(Role.ASKING, "select")).containsExactlyInAnyOrderElementsOf(SHOWN);
    assertThat(writes(Role.ASKING)).isEmpty();
  }

  @Test
  void the_team_reads_concealed_places_and_shields_too_and_no_statement() {
    var readable = new TreeSet<>(SHOWN);
    readable.addAll(
        Set.of("register.concealed_place", "shielding.shield", "shielding.near"));
    assertThat(may(Role.TEAM, "select")).containsExactlyInAnyOrderElementsOf(readable);
    assertThat(writes(Role.TEAM)).isEmpty();
  }

  @Test
  void the_programme_reads_no_table_of_children_and_of_deliveries_only_how_far_they_are() {
    assertThat(may(Role.PROGRAMME, "select")).isEmpty();
    assertThat(writes(Role.PROGRAMME)).isEmpty();
    assertThat(parts(Role.PROGRAMME))
        .allMatch(
            one -> one.startsWith("feeds.submission.") || one.startsWith("feeds.quarantine."))
        .doesNotContain("feeds.submission.digest", "feeds.quarantine.ref");
  }

  @Test
  void of_deliveries_asking_reads_only_how_far_they_are() {
    assertThat(parts(Role.ASKING))
        .allMatch(one -> one.startsWith("feeds.submission."))
        .doesNotContain("feeds.submission.digest");
  }

  @Test
  void the_sealer_touches_nothing_of_children() {
    assertThat(may(Role.SEALER, "select")).isEmpty();
    assertThat(parts(Role.SEALER)).isEmpty();
    assertThat(writes(Role.SEALER)).isEmpty();
  }

  private static Map<String, List<String>> writes(Role role) {
    var found = new TreeMap<String, List<String>>();
    for (String privilege : List.of("insert", "update", "delete", "truncate", "references", "trigger")) {
      var tables = may(role, privilege);
      if (!tables.isEmpty()) {
        found.put(privilege, tables);
      }
    }
    return found;
  }

  private static List<String> may(Role role, String privilege) {
    return asked(role, MAY, privilege);
  }

  private static List<String> parts(Role role) {
    return asked(role, MAY_READ_PART);
  }

  private static List<String> asked(Role role, String question, Object... parameters) {
    return Objects.requireNonNull(
        Shared.DATABASE
            .way(role)
            .<List<String>>transaction(tx ->
                tx.sql(question)
                    .params(List.of(parameters))
                    .query((row, i) -> row.getString(1))
                    .list()));
  }

  private static final class Shared {
    static final Database DATABASE = TestDatabase.fresh();
  }
}
