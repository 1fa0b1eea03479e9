package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The national core messages by version, and how far authorities have cascaded them to the groups
 * of people that the circular names.
 */
public final class CoreMessages {

  /** Whom the circular lists among those who were consulted, and who are told. */
  public static final List<String> STAKEHOLDERS =
      List.of(
          "Children",
          "Young people",
          "Parents and carers",
          "Social workers",
          "General practitioners",
          "Health visitors",
          "Child and adolescent mental health workers",
          "Midwives and children’s nurses",
          "Teachers",
          "Education support staff",
          "Voluntary and community organisations",
          "Youth offending teams",
          "Early years workers",
          "Operational managers");

  private static final int MOST = 12;
  private static final int LONGEST = 300;

  private static final String ALL =
      """
      select version, place, text, valid_from, valid_until from readiness.core_message
      order by version desc, place
      """;

  private static final String END_OLDER =
      "update readiness.core_message set valid_until = :day where valid_until is null";

  private static final String ADD =
      """
      insert into readiness.core_message (version, place, text, valid_from)
      values (:version, :place, :text, :from)
      """;

  private static final String CASCADED =
      """
      select stakeholders, count(distinct authority) as planned,
             count(distinct authority) filter (where sent is not null) as sent,
             coalesce(sum(reached), 0) as reached,
             count(distinct authority) filter (where sent is not null and message_version < :version)
               as outdated
      from readiness.cascade group by stakeholders order by stakeholders
      """;

  private final Changes changes;

  CoreMessages(Changes changes) {
    this.changes = changes;
  }

  /** One message of one version. */
  public record Message(
      int version, int place, String text, LocalDate from, Optional<LocalDate> until) {}

  /**
   * How far one group of people has been told.
   *
   * @param planned authorities that plan to tell them
   * @param sent authorities that have told them
   * @param outdated of these, how many told them an older version
   */
  public record Told(String stakeholders, int planned, int sent, long reached, int outdated) {}

  /** All messages, the newest version first. */
  public List<Message> all(Tx tx) {
    return tx.sql(ALL)
        .query((row, at) ->
            new Message(
                row.getInt("version"),
                row.getInt("place"),
                row.getString("text"),
                row.getObject("valid_from", LocalDate.class),
                PlanRows.day(row, "valid_until")))
        .list();
  }

  /** How far each group has been told, in the authorities' own words for them. */
  public List<Told> told(Tx tx) {
    return tx.sql(CASCADED)
        .param("version", newest(tx))
        .query((row, at) ->
            new Told(
                row.getString("stakeholders"),
                row.getInt("planned"),
                row.getInt("sent"),
                row.getLong("reached"),
                row.getInt("outdated")))
        .list();
  }

  private int newest(Tx tx) {
    return all(tx).stream().mapToInt(Message::version).max().orElse(0);
  }

  /** Publishes a whole new version; the one before it ends. */
  public Outcome publish(Tx tx, Actor actor, List<String> texts, LocalDate day) {
    if (actor.role() != Role.NATIONAL_TEAM && actor.role() != Role.SYSTEM) {
      return Outcome.refused("Only the national team publishes core messages");
    }
    if (texts.isEmpty() || texts.size() > MOST) {
      return Outcome.refused("Write 1 to 12 messages, each on a line of its own");
    }
    if (texts.stream().anyMatch(text -> text.length() > LONGEST)) {
      return Outcome.refused("Keep each message to 300 characters");
    }
    int version = newest(tx) + 1;
    tx.sql(END_OLDER).param("day", day).update();
    for (int at = 0; at < texts.size(); at++) {
      tx.sql(ADD)
          .param("version", version)
          .param("place", at + 1)
          .param("text", texts.get(at))
          .param("from", day)
          .update();
    }
    changes.entry(tx, actor, "publish-messages", "version", version);
    return Outcome.done();
  }
}
