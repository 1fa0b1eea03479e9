package contactpoint.readiness;

import contactpoint.database.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questionnaires that are in force: the newest version for each checkpoint and group. */
public final class Questionnaires {

  private static final String NEWEST =
      """
      select distinct on (checkpoint, adopters)
             checkpoint, adopters, version, title, days_before_live, open_days, published
      from readiness.questionnaire where published is not null
      order by checkpoint, adopters, version desc
      """;

  private static final String QUESTIONS =
      """
      select place, task, asks, answer, evidence, green, amber, red from readiness.question
      where checkpoint = :checkpoint and adopters = :adopters and version = :version order by place
      """;

  private Questionnaires() {}

  /** One of them with the day on which it was published. */
  public record Published(Questionnaire questionnaire, LocalDate on) {}

  /** All that are in force, by checkpoint. */
  public static List<Published> inForce(Tx tx) {
    return tx.sql(NEWEST)
        .query((row, at) -> {
          int checkpoint = row.getInt("checkpoint");
          var adopters = Coded.of(Adopters.class, row.getString("adopters"));
          int version = row.getInt("version");
          return new Published(
              new Questionnaire(
                  checkpoint,
                  adopters,
                  version,
                  row.getString("title"),
                  row.getInt("days_before_live"),
                  row.getInt("open_days"),
                  questions(tx, checkpoint, adopters, version)),
              row.getObject("published", LocalDate.class));
        })
        .list();
  }

  /** The one in force for a checkpoint and group. */
  public static Optional<Published> inForce(Tx tx, int checkpoint, Adopters adopters) {
    return inForce(tx).stream()
        .filter(one -> one.questionnaire().checkpoint() == checkpoint)
        .filter(one -> one.questionnaire().adopters() == adopters)
        .findAny();
  }

  private static List<Question> questions(Tx tx, int checkpoint, Adopters adopters, int version) {
    return tx.sql(QUESTIONS)
        .param("checkpoint", checkpoint)
        .param("adopters", adopters.code())
        .param("version", version)
        .query(CheckpointRows::question)
        .list();
  }
}
