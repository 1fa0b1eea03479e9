package contactpoint.accounts;

import contactpoint.database.Database;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.measures.Measuring;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * How many users of each authority are cleared, trained, and hold a second proof. Local managers
 * have no access to children and are not counted.
 */
@Component
@ConditionalOnProperty(name = "contactpoint.measure-users", matchIfMissing = true)
final class UsersMeasured implements Measuring {

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private static final String COUNT =
      """
      with person as (
        select a.authority, a.role,
               a.state = 'active' as active,
               coalesce(a.checked_on <= :today and a.checked_on > :oldest, false) as cleared,
               coalesce(a.trained_on <= :today, false) as trained,
               exists (select from accounts.secret s
                        where s.account = a.id and s.totp_seed is not null)
                 or exists (select from accounts.passkey p where p.account = a.id) as token
          from accounts.account a
         where a.authority is not null and a.state in ('invited', 'active')
           and a.role <> 'local-manager'
      )
      select authority,
             count(*) filter (where cleared) as cleared,
             count(*) filter (where trained) as trained,
             count(*) filter (where token) as with_token,
             count(*) filter (where active and cleared and trained and token) as ready,
             count(*) filter (where active and cleared and trained and token
                                and role = 'data-administrator') as administrators
        from person
       group by authority
      """;

  private final Database database;
  private final Measures measures;
  private final Clock clock;

  UsersMeasured(Database database, Measures measures, Clock clock) {
    this.database = database;
    this.measures = measures;
    this.clock = clock;
  }

  @Override
  public void measure() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, HERE);
    database
        .programme()
        .inTransaction(tx ->
            tx.sql(COUNT)
                .param("today", today)
                .param("oldest", today.minus(Account.CHECK_IS_GOOD_FOR))
                .query((row, number) -> figures(row, now))
                .list()
                .forEach(all -> all.forEach(figure -> measures.record(tx, figure))));
  }

  private static List<Figure> figures(ResultSet row, Instant now) throws SQLException {
    return List.of(
        figure(row, Measure.USERS_CLEARED, "cleared", now),
        figure(row, Measure.USERS_TRAINED, "trained", now),
        figure(row, Measure.USERS_WITH_TOKEN, "with_token", now),
        figure(row, Measure.USERS_READY, "ready", now),
        figure(row, Measure.DATA_ADMINISTRATORS, "administrators", now));
  }

  private static Figure figure(ResultSet row, Measure measure, String column, Instant now)
      throws SQLException {
    return Figure.of(
        new AuthorityNumber(row.getInt("authority")),
        measure,
        row.getLong(column),
        now,
        "accounts");
  }
}
