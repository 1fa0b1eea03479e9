package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What people say to each other about an authority's work. Nothing said is changed later. */
public final class Comments {

  private static final int LONGEST = 600;

  private static final String SAY =
      """
      insert into readiness.comment (authority, about, at, account, role, sentence)
      values (:number, :about, :at, :account, :role, :sentence)
      """;

  private static final String ABOUT =
      """
      select at, role, sentence from readiness.comment
      where authority = :number and about = :about order by id
      """;

  private final Changes changes;
  private final Clock clock;

  Comments(Changes changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** What was said, oldest first; the caller has asked whether the authority may be seen. */
  public List<Comment> about(Tx tx, AuthorityNumber number, String about) {
    return tx.sql(ABOUT)
        .param("number", number.number())
        .param("about", about)
        .query((row, at) ->
            new Comment(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("role"),
                row.getString("sentence")))
        .list();
  }

  /** Says something; everybody who works for the authority may, and its own team. */
  public Outcome say(Tx tx, Actor actor, AuthorityNumber number, String about, String sentence) {
    var seen = PlanRows.standing(tx, number).filter(one -> Rights.maySee(tx, actor, one));
    if (seen.isEmpty()) {
      return Outcome.refused(Rights.refusal(number));
    }
    String said = sentence.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      return Outcome.refused("Write something of at most 600 characters");
    }
    tx.sql(SAY)
        .param("number", number.number())
        .param("about", about)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", actor.account())
        .param("role", actor.role().code())
        .param("sentence", said)
        .update();
    changes.write(tx, actor, number, "comment", "Comment on " + about.replace('-', ' '));
    return Outcome.done();
  }
}
