package contactpoint.feeds;

import contactpoint.database.Tx;
import contactpoint.intake.Delivery;
import contactpoint.intake.DeliveryKind;
import contactpoint.intake.FileKind;
import contactpoint.intake.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Submissions, how far they are placed, and what of them waits in quarantine. */
final class SubmissionRows {

  private SubmissionRows() {}

  private static final String COLUMNS =
      "id, source, number, kind, as_of, state, received_at, placed_at, bytes, lines, stage, row,"
          + " read, unreadable, unchanged";

  private static final String ADD =
      """
      insert into feeds.submission
        (digest, source, number, kind, as_of, state, received_at, received_by, bytes, lines, mapping)
      values (?, ?, ?, ?, ?, 'received', ?, ?, 0, 0, ?)
      on conflict (digest) do nothing
      returning id
      """;

  private static final String KNOWN =
      """
      select id
        from feeds.submission
       where digest = ?
      """;

  private static final String MEASURED =
      """
      update feeds.submission
         set bytes = ?, lines = ?
       where id = ?
      """;

  private static final String NEXT =
      "select "
          + COLUMNS
          + " from feeds.submission where state in ('received', 'placing') and id > ? order by id"
          + " limit 1";

  private static final String IS_FIRST =
      """
      select not exists (
        select from feeds.submission
         where source = ? and id < ?)
      """;

  private static final String ONE = "select " + COLUMNS + " from feeds.submission where id = ?";

  private static final String LATEST =
      "select " + COLUMNS + " from feeds.submission order by id desc limit ?";

  private static final String LATEST_OF_SOURCES =
      "select " + COLUMNS + " from feeds.submission where source = any(?) order by id desc limit ?";

  private static final String ADVANCE =
      """
      update feeds.submission
         set state = 'placing', stage = ?, row = ?, read = read + ?, unreadable = unreadable + ?,
             unchanged = unchanged + ?
       where id = ? and state in ('received', 'placing')
      """;

  private static final String DONE =
      """
      update feeds.submission
         set state = 'placed', placed_at = ?
       where id = ?
      """;

  private static final String LATER_AND_FULL =
      """
      select exists (
        select from feeds.submission s
          join feeds.part p on p.submission = s.id
         where s.source = ? and s.kind = 'full' and s.as_of > ? and s.state = 'placed' and p.file = ?)
      """;

  private static final String QUARANTINE =
      """
      insert into feeds.quarantine (submission, file, row, ref, rules, sentences, stopped)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String QUARANTINED =
      """
      select file, row, sentences, stopped
        from feeds.quarantine
       where submission = ?
       order by file, row
       limit ?
      """;

  private static final String FRESHNESS =
      """
      select distinct on (source) source, as_of, received_at
        from feeds.submission
       where state = 'placed'
       order by source, as_of desc, id desc
      """;

  static Optional<Long> known(Tx tx, String digest) {
    return tx.sql(KNOWN).param(digest).query(Long.class).optional();
  }

  /**
   * Adds a submission; empty if its digest is known.
   *
   * @param mapping the agreement it is read by; null if it is in our layout
   */
  static Optional<Long> add(
      Tx tx, Delivery delivery, long by, Instant now, @Nullable Long mapping) {
    var note = delivery.note();
    return tx.sql(ADD)
        .param(delivery.digest().hex())
        .param(note.source())
        .param(note.submission())
        .param(note.kind().code())
        .param(note.asOf())
        .param(Timestamp.from(now))
        .param(by)
        .param(mapping)
        .query(Long.class)
        .optional();
  }

  static void measured(Tx tx, long id, long bytes, long lines) {
    tx.sql(MEASURED).param(bytes).param(lines).param(id).update();
  }

  /** The first submission after another that is not placed whole. */
  static Optional<Submission> next(Tx tx, long after) {
    return tx.sql(NEXT).param(after).query((row, i) -> submission(row)).optional();
  }

  /** Whether its source had made no submission before it. */
  static boolean isFirst(Tx tx, Submission submission) {
    return tx.sql(IS_FIRST)
        .param(submission.source())
        .param(submission.id())
        .query(Boolean.class)
        .single();
  }

  static Optional<Submission> one(Tx tx, long id) {
    return tx.sql(ONE).param(id).query((row, i) -> submission(row)).optional();
  }

  static List<Submission> latest(Tx tx, int most) {
    return tx.sql(LATEST).param(most).query((row, i) -> submission(row)).list();
  }

  static List<Submission> latest(Tx tx, Collection<String> sources, int most) {
    return tx.sql(LATEST_OF_SOURCES)
        .param(sources.toArray(String[]::new))
        .param(most)
        .query((row, i) -> submission(row))
        .list();
  }

  static void advance(Tx tx, long id, Submission.Position position, Counts counts) {
    tx.sql(ADVANCE)
        .param(position.stage().number())
        .param(position.row())
        .param(counts.read())
        .param(counts.unreadable())
        .param(counts.unchanged())
        .param(id)
        .update();
  }

  /** What a batch adds to a submission's figures. */
  record Counts(long read, long unreadable, long unchanged) {}

  static void done(Tx tx, long id, Instant now) {
    tx.sql(DONE).param(Timestamp.from(now)).param(id).update();
  }

  /** Whether the source has since said all that it has to say in this file. */
  static boolean isOvertaken(Tx tx, Submission submission, FileKind file) {
    return Boolean.TRUE.equals(
        tx.sql(LATER_AND_FULL)
            .param(submission.source())
            .param(submission.asOf())
            .param(file.number())
            .query(Boolean.class)
            .single());
  }

  static void quarantine(Tx tx, long submission, FileKind file, Line line) {
    boolean stopped = line instanceof Line.Unreadable;
    var faults =
        switch (line) {
          case Line.Unreadable(var row, var ref, var all) -> all;
          case Line.Read(var row, var statement, var notes) -> notes;
        };
    tx.sql(QUARANTINE)
        .param(submission)
        .param(file.number())
        .param(line.row())
        .param(
            line instanceof Line.Unreadable unreadable
                ? unreadable.ref().map(ref -> ref.text()).orElse(null)
                : null)
        .param(faults.stream().map(fault -> fault.rule().code()).toArray(String[]::new))
        .param(faults.stream().map(fault -> fault.sentence()).toArray(String[]::new))
        .param(stopped)
        .update();
  }

  static List<Quarantined> quarantined(Tx tx, long submission, int most) {
    return tx.sql(QUARANTINED)
        .param(submission)
        .param(most)
        .query((row, i) ->
            new Quarantined(
                fileOf(row.getInt("file")),
                row.getLong("row"),
                List.of((String[]) row.getArray("sentences").getArray()),
                row.getBoolean("stopped")))
        .list();
  }

  static List<Freshness> freshness(Tx tx) {
    return tx.sql(FRESHNESS)
        .query((row, i) ->
            new Freshness(
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getTimestamp("received_at").toInstant()))
        .list();
  }

  private static FileKind fileOf(int number) {
    for (FileKind kind : FileKind.values()) {
      if (kind.number() == number) {
        return kind;
      }
    }
    throw new IllegalStateException("No such file");
  }

  private static Submission submission(ResultSet row) throws SQLException {
    var placed = row.getTimestamp("placed_at");
    return new Submission(
        row.getLong("id"),
        row.getString("source"),
        row.getInt("number"),
        DeliveryKind.ofCode(row.getString("kind")).orElseThrow(),
        row.getObject("as_of", LocalDate.class),
        SubmissionState.ofCode(row.getString("state")),
        Objects.requireNonNull(row.getTimestamp("received_at")).toInstant(),
        placed == null ? null : placed.toInstant(),
        row.getLong("bytes"),
        row.getLong("lines"),
        new Submission.Position(Stage.ofNumber(row.getInt("stage")), row.getLong("row")),
        row.getLong("read"),
        row.getLong("unreadable"),
        row.getLong("unchanged"));
  }
}
