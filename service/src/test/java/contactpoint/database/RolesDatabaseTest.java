package contactpoint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolesDatabaseTest {

  @ParameterizedTest
  @EnumSource
  void a_role_signs_in_as_itself_and_can_make_nothing(Role role) {
    try (var database = TestDatabase.fresh()) {
      var way = database.way(role);
      assertThat(
              way.<String>transaction(
                  tx -> tx.sql("select current_user").query(String.class).single()))
          .isEqualTo(role.login());
      assertThatThrownBy(
              () -> way.inTransaction(tx -> tx.sql("create table public.mine (n int)").update()))
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() ->
              way.inTransaction(
                  tx -> tx.sql("select * from migrations.history").query().listOfRows()))
          .hasStackTraceContaining("permission denied");
    }
  }
}
