package contactpoint.readiness;

import contactpoint.database.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The SQL of what is due: open tasks, checkpoints, risks, actions, faults, messages. */
final class DueRows {

  private DueRows() {}

  private static final String UNTIL =
      """
      select authority, 'task-' || letter as about, title as caption, owner, due,
             'tasks/' || letter as path
      from readiness.task where done is null and due <= :until
      union all
      select authority, 'checkpoint-' || checkpoint, 'Checkpoint ' || checkpoint, '', due,
             'checkpoints/' || checkpoint
      from readiness.checkpoint where state = 'in-hand' and due <= :until
      union all
      select authority, 'risk-' || id, title, owner, due, 'risks'
      from readiness.risk where closed is null and due <= :until
      union all
      select authority, 'action-' || id, action, owner, due, 'meetings'
      from readiness.meeting_action
      where done is null and authority is not null and due <= :until
      union all
      select authority, 'quality-' || system || '-' || measure, system || ': ' || found, left(by_whom, 80),
             until_day, 'tools/quality'
      from readiness.quality_action where put_right is null and until_day <= :until
      union all
      select authority, 'message-' || stakeholders || '-' || channel,
             'Message to ' || stakeholders || ', ' || channel, '', planned, 'tools/communications'
      from readiness.cascade where sent is null and planned <= :until
      order by due, authority, about
      """;

  static List<Due> until(Tx tx, LocalDate until) {
    return tx.sql(UNTIL)
        .param("until", until)
        .query((row, at) -> {
          int authority = row.getInt("authority");
          String path = row.getString("path");
          return new Due(
              new contactpoint.vocabulary.AuthorityNumber(authority),
              row.getString("about").toLowerCase(Locale.ROOT),
              row.getString("caption"),
              new Owner(row.getString("owner")),
              row.getObject("due", LocalDate.class),
              path.equals("meetings")
                  ? "/readiness/meetings"
                  : "/readiness/" + authority + "/" + path);
        })
        .list();
  }
}
