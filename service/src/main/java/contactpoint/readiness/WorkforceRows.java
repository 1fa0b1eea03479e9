package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The SQL of workforce analyses. */
final class WorkforceRows {

  private WorkforceRows() {}

  private static final String FORGET = "delete from readiness.workforce where authority = :number";

  private static final String KEEP =
      """
      insert into readiness.workforce
        (authority, organisation, job, route, potential, checked, trained, tokens, taken)
      values (:number, :organisation, :job, :route, :potential, :checked, :trained, :tokens, :taken)
      """;

  private static final String OF_ONE =
      """
      select organisation, job, route, potential, checked, trained, tokens from readiness.workforce
      where authority = :number order by organisation, job, route
      """;

  private static final String SUMS =
      """
      select authority, sum(potential) as potential, sum(checked) as checked,
             sum(trained) as trained, sum(tokens) as tokens
      from readiness.workforce group by authority
      """;

  /** An authority's potential users, and its own count of those checked, trained, with a token. */
  record Sums(int potential, int checked, int trained, int tokens) {
    static final Sums NONE = new Sums(0, 0, 0, 0);
  }

  static void replace(Tx tx, AuthorityNumber number, List<WorkforceLine> lines, LocalDate day) {
    tx.sql(FORGET).param("number", number.number()).update();
    for (var line : lines) {
      tx.sql(KEEP)
          .param("number", number.number())
          .param("organisation", line.organisation())
          .param("job", line.job())
          .param("route", line.route().code())
          .param("potential", line.potential())
          .param("checked", line.checked())
          .param("trained", line.trained())
          .param("tokens", line.tokens())
          .param("taken", day)
          .update();
    }
  }

  static List<WorkforceLine> of(Tx tx, AuthorityNumber number) {
    return tx.sql(OF_ONE)
        .param("number", number.number())
        .query((row, at) ->
            new WorkforceLine(
                row.getString("organisation"),
                row.getString("job"),
                Coded.of(AccessRoute.class, row.getString("route")),
                row.getInt("potential"),
                row.getInt("checked"),
                row.getInt("trained"),
                row.getInt("tokens")))
        .list();
  }

  static Map<AuthorityNumber, Sums> sums(Tx tx) {
    var sums = new TreeMap<AuthorityNumber, Sums>();
    tx.sql(SUMS)
        .query((ResultSet row) -> {
          sums.put(
              new AuthorityNumber(row.getInt("authority")),
              new Sums(
                  row.getInt("potential"),
                  row.getInt("checked"),
                  row.getInt("trained"),
                  row.getInt("tokens")));
        });
    return sums;
  }
}
