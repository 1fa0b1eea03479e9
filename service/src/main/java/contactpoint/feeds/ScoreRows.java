package contactpoint.feeds;

import contactpoint.database.Tx;
import contactpoint.intake.FileKind;
import contactpoint.intake.FileScore;
import contactpoint.intake.Measure;
import contactpoint.intake.Quality;
import contactpoint.intake.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The SQL of what deliveries scored. */
final class ScoreRows {

  private ScoreRows() {}

  private static final String KEEP =
      """
      insert into feeds.score
        (submission, children, completeness_part, completeness_whole, validity_part, validity_whole,
         consistency_part, consistency_whole, usefulness_part, usefulness_whole)
      values
        (:submission, :children, :completeness_part, :completeness_whole, :validity_part,
         :validity_whole, :consistency_part, :consistency_whole, :usefulness_part, :usefulness_whole)
      """;

  private static final String OWNER =
      "select authority from organisations.source where code = :source";

  /** Each authority's feeds by their latest delivery that was scored. */
  private static final String LATEST =
      """
      select distinct on (s.source)
             s.source, o.authority, o.refresh_days, s.state, s.received_at, c.children,
             c.completeness_part, c.completeness_whole, c.validity_part, c.validity_whole,
             c.consistency_part, c.consistency_whole, c.usefulness_part, c.usefulness_whole
      from feeds.submission s
      join feeds.score c on c.submission = s.id
      join organisations.source o on o.code = s.source
      where o.authority is not null and s.state <> 'withdrawn'
      order by s.source, s.id desc
      """;

  /** A feed as its latest delivery shows it. */
  record Latest(
      String source,
      int authority,
      int refreshDays,
      SubmissionState state,
      Instant received,
      long children,
      Share completeness,
      Share validity,
      Share consistency,
      Share usefulness) {}

  /** The authority whose source it is; empty for national sources and those nobody knows. */
  static Optional<Integer> authority(Tx tx, String source) {
    return tx.sql(OWNER)
        .param("source", source)
        .query((row, at) -> Optional.ofNullable((Integer) row.getObject("authority")))
        .optional()
        .flatMap(found -> found);
  }

  static void keep(Tx tx, long submission, Quality quality) {
    var statement =
        tx.sql(KEEP)
            .param("submission", submission)
            .param(
                "children",
                quality.files().stream()
                    .filter(file -> file.file() == FileKind.CHILDREN)
                    .mapToLong(FileScore::lines)
                    .sum());
    for (var measure : Measure.values()) {
      var share = quality.scores().of(measure);
      String name = measure.name().toLowerCase(Locale.ROOT);
      statement =
          statement.param(name + "_part", share.part()).param(name + "_whole", share.whole());
    }
    statement.update();
  }

  static List<Latest> latest(Tx tx) {
    return tx.sql(LATEST).query(ScoreRows::feed).list();
  }

  private static Latest feed(ResultSet row, int at) throws SQLException {
    return new Latest(
        row.getString("source"),
        row.getInt("authority"),
        row.getInt("refresh_days"),
        SubmissionState.ofCode(row.getString("state")),
        row.getTimestamp("received_at").toInstant(),
        row.getLong("children"),
        share(row, "completeness"),
        share(row, "validity"),
        share(row, "consistency"),
        share(row, "usefulness"));
  }

  private static Share share(ResultSet row, String measure) throws SQLException {
    return new Share(row.getLong(measure + "_part"), row.getLong(measure + "_whole"));
  }
}
