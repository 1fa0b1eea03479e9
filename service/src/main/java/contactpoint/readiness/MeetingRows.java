package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL of meetings, who came, and what was undertaken. */
final class MeetingRows {

  private MeetingRows() {}

  private static final String HOLD =
      """
      insert into readiness.meeting (kind, region, authority, day, actions)
      values (:kind, :region, :authority, :day, :notes) returning id
      """;

  private static final String NEWEST =
      """
      select m.id, m.kind, m.region, m.authority, m.day, m.actions,
             coalesce((select sum(people) from readiness.meeting_attendance a
                       where a.meeting = m.id), 0) as people
      from readiness.meeting m order by m.day desc, m.id desc limit 200
      """;

  private static final String ACTIONS =
      """
      select id, meeting, authority, action, owner, due, done from readiness.meeting_action
      order by done nulls first, due, id
      """;

  private static final String ATTEND =
      """
      insert into readiness.meeting_attendance (meeting, authority, people)
      values (:meeting, :authority, :people)
      on conflict (meeting, authority) do update set people = excluded.people
      """;

  private static final String ATTENDED =
      """
      select authority, people from readiness.meeting_attendance
      where meeting = :meeting order by authority
      """;

  private static final String UNDERTAKE =
      """
      insert into readiness.meeting_action (meeting, authority, action, owner, due)
      values (:meeting, :authority, :action, :owner, :due)
      """;

  private static final String DO =
      "update readiness.meeting_action set done = :day where id = :id and done is null";

  static long hold(Tx tx, Meeting meeting) {
    return tx.sql(HOLD)
        .param("kind", meeting.kind().code())
        .param("region", meeting.region())
        .param(
            "authority",
            meeting.authority().map(AuthorityNumber::number).orElse(null),
            Types.SMALLINT)
        .param("day", meeting.day())
        .param("notes", meeting.notes())
        .query(Long.class)
        .single();
  }

  static List<Meeting> newest(Tx tx) {
    var actions = actions(tx);
    return tx.sql(NEWEST)
        .query((row, at) ->
            new Meeting(
                row.getLong("id"),
                Coded.of(Meeting.Kind.class, row.getString("kind")),
                row.getString("region"),
                authority(row),
                row.getObject("day", LocalDate.class),
                row.getInt("people"),
                row.getString("actions"),
                actions.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static Map<Long, List<Meeting.Action>> actions(Tx tx) {
    var actions = new HashMap<Long, List<Meeting.Action>>();
    tx.sql(ACTIONS)
        .query((ResultSet row) -> {
          actions
              .computeIfAbsent(row.getLong("meeting"), one -> new ArrayList<>())
              .add(
                  new Meeting.Action(
                      row.getLong("id"),
                      authority(row),
                      row.getString("action"),
                      new Owner(row.getString("owner")),
                      row.getObject("due", LocalDate.class),
                      PlanRows.day(row, "done")));
        });
    return actions;
  }

  static void attend(Tx tx, long meeting, AuthorityNumber authority, int people) {
    tx.sql(ATTEND)
        .param("meeting", meeting)
        .param("authority", authority.number())
        .param("people", people)
        .update();
  }

  static Map<AuthorityNumber, Integer> attended(Tx tx, long meeting) {
    var attended = new java.util.TreeMap<AuthorityNumber, Integer>();
    tx.sql(ATTENDED)
        .param("meeting", meeting)
        .query((ResultSet row) -> {
          attended.put(new AuthorityNumber(row.getInt("authority")), row.getInt("people"));
        });
    return attended;
  }

  static void undertake(Tx tx, long meeting, Meeting.Action action) {
    tx.sql(UNDERTAKE)
        .param("meeting", meeting)
        .param(
            "authority",
            action.authority().map(AuthorityNumber::number).orElse(null),
            Types.SMALLINT)
        .param("action", action.what())
        .param("owner", action.owner().name())
        .param("due", action.due())
        .update();
  }

  static boolean done(Tx tx, long action, LocalDate day) {
    return tx.sql(DO).param("day", day).param("id", action).update() == 1;
  }

  private static Optional<AuthorityNumber> authority(ResultSet row) throws SQLException {
    int number = row.getInt("authority");
    return number == 0 ? Optional.empty() : Optional.of(new AuthorityNumber(number));
  }
}
