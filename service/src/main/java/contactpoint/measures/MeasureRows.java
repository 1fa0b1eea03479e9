package contactpoint.measures;

import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** The figures' SQL. */
final class MeasureRows {

  private MeasureRows() {}

  private static final String HISTORY =
      """
      insert into measures.history (authority, feed, measure, value, measured_at, origin)
      values (:authority, :feed, :measure, :value, :at, :origin)
      on conflict do nothing
      """;

  private static final String NEWEST =
      """
      insert into measures.latest as known (authority, feed, measure, value, measured_at, origin)
      values (:authority, :feed, :measure, :value, :at, :origin)
      on conflict (authority, measure, feed) do update
      set value = excluded.value, measured_at = excluded.measured_at, origin = excluded.origin
      where known.measured_at <= excluded.measured_at
      """;

  static final List<String> INTO = List.of(HISTORY, NEWEST);

  static final String LATEST =
      """
      select authority, feed, measure, value, measured_at, origin
      from measures.latest order by authority, measure, feed
      """;

  static final String LATEST_OF_ONE =
      """
      select authority, feed, measure, value, measured_at, origin
      from measures.latest where authority = :authority order by measure, feed
      """;

  static Figure figure(ResultSet row, int number) throws SQLException {
    return new Figure(
        new AuthorityNumber(row.getInt("authority")),
        row.getString("feed"),
        Measure.ofCode(row.getString("measure")).orElseThrow(),
        row.getBigDecimal("value"),
        row.getObject("measured_at", OffsetDateTime.class).toInstant(),
        row.getString("origin"));
  }
}
