package contactpoint.readiness;

import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Subject;
import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Typed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Who changed what, in words, for the authority's own page. */
final class Changes {

  private static final String INSERT =
      """
      insert into readiness.change (authority, at, account, role, sentence)
      values (:authority, :at, :account, :role, :sentence)
      """;

  private static final String NEWEST =
      """
      select at, role, sentence from readiness.change
      where authority = :authority order by id desc limit 50
      """;

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Clock clock;

  private final Audit audit;

  Changes(Clock clock, Audit audit) {
    this.clock = clock;
    this.audit = audit;
  }

  /** One change: when, by which role, what. */
  record Change(Instant at, String role, String sentence) {

    /** On which day, by whom in which part, what. */
    String text() {
      String by =
          Role.ofCode(role).map(one -> one.caption().toLowerCase(Locale.UK)).orElse("somebody");
      return "%s, %s: %s".formatted(Days.of(LocalDate.ofInstant(at, HERE)), by, sentence);
    }
  }

  /**
   * Writes a change for the page and as an entry of the log, in one transaction with it.
   *
   * @param deed as the log names it, such as {@code judge-task}
   */
  void write(Tx tx, Actor actor, AuthorityNumber authority, String deed, String sentence) {
    audit.write(
        tx,
        AuditEntry.of(actor, new Action("readiness." + deed), contactpoint.audit.Outcome.DONE)
            .about(Subject.of("authority", authority.number(), Exposure.CHANGED))
            .typed("change", new Typed(sentence)));
    tx.sql(INSERT)
        .param("authority", authority.number())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", actor.account())
        .param("role", actor.role().code())
        .param("sentence", sentence)
        .update();
  }

  /** Writes an entry of the log for what is no authority's own change. */
  void entry(Tx tx, Actor actor, String deed, String kind, long number) {
    audit.write(
        tx,
        AuditEntry.of(actor, new Action("readiness." + deed), contactpoint.audit.Outcome.DONE)
            .about(Subject.of(kind, number, Exposure.CHANGED)));
  }

  List<Change> newest(Tx tx, AuthorityNumber authority) {
    return tx.sql(NEWEST)
        .param("authority", authority.number())
        .query((row, number) ->
            new Change(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("role"),
                row.getString("sentence")))
        .list();
  }
}
