package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What authorities learn from each other: offered by one, taken up by others. */
public final class Lessons {

  private static final int LONGEST = 400;

  private static final String ALL =
      """
      select l.id, l.authority, l.task, l.lesson, l.offered,
             coalesce((select string_agg(t.authority::text, ',' order by t.taken, t.authority)
                       from readiness.lesson_taken t where t.lesson = l.id), '') as takers
      from readiness.lesson l order by l.offered desc, l.id desc
      """;

  private static final String OFFER =
      """
      insert into readiness.lesson (authority, task, lesson, offered)
      values (:authority, :task, :lesson, :day)
      """;

  private static final String TAKE =
      """
      insert into readiness.lesson_taken (lesson, authority, taken)
      select id, :authority, :day from readiness.lesson
      where id = :lesson and authority <> :authority
      on conflict do nothing
      """;

  private final Changes changes;

  Lessons(Changes changes) {
    this.changes = changes;
  }

  /** All of them, newest first: everybody in the roll-out may learn. */
  public List<Lesson> all(Tx tx) {
    return tx.sql(ALL)
        .query((row, at) ->
            new Lesson(
                row.getLong("id"),
                new AuthorityNumber(row.getInt("authority")),
                Coded.of(TaskKind.class, row.getString("task")),
                row.getString("lesson"),
                row.getObject("offered", LocalDate.class),
                numbers(row.getString("takers"))))
        .list();
  }

  private static List<AuthorityNumber> numbers(String list) {
    return Arrays.stream(list.split(","))
        .filter(text -> !text.isEmpty())
        .map(text -> new AuthorityNumber(Integer.parseInt(text)))
        .toList();
  }

  /** Offers what the own authority learned. */
  public Outcome offer(Tx tx, Actor actor, TaskKind task, String lesson, LocalDate today) {
    var own = own(tx, actor);
    if (own.isEmpty()) {
      return Outcome.refused("A local manager offers what the own authority learned");
    }
    if (lesson.isBlank() || lesson.length() > LONGEST) {
      return Outcome.refused("Say what was learned, in at most 400 characters");
    }
    tx.sql(OFFER)
        .param("authority", own.getFirst().number())
        .param("task", task.code())
        .param("lesson", lesson.strip())
        .param("day", today)
        .update();
    changes.write(tx, actor, own.getFirst(), "offer-lesson", "Offered a lesson: " + lesson.strip());
    return Outcome.done();
  }

  /** Takes up what another authority offers. */
  public Outcome take(Tx tx, Actor actor, long lesson, LocalDate today) {
    var own = own(tx, actor);
    if (own.isEmpty()
        || tx.sql(TAKE)
                .param("authority", own.getFirst().number())
                .param("day", today)
                .param("lesson", lesson)
                .update()
            == 0) {
      return Outcome.refused("A local manager takes up what another authority offers, once");
    }
    changes.write(tx, actor, own.getFirst(), "take-lesson", "Took up lesson " + lesson);
    return Outcome.done();
  }

  private static List<AuthorityNumber> own(Tx tx, Actor actor) {
    return actor
        .authority()
        .filter(number -> actor.role() == Role.LOCAL_MANAGER)
        .flatMap(number -> PlanRows.standing(tx, number))
        .map(Standing::number)
        .stream()
        .toList();
  }
}
