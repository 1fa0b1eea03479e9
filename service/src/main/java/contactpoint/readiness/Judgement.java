package contactpoint.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Red, amber or green, and why. A colour without a reason is none; amber and red also need somebody
 * who answers for it and a day.
 *
 * @param reason a fact with a figure
 * @param due the day by which it will be green; empty only for green
 */
public record Judgement(Rag state, String reason, Owner owner, Optional<LocalDate> due) {

  public Judgement {
    var problems = problems(state, reason, owner, due);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.getFirst());
    }
  }

  /** What hinders these from being a judgement; empty if nothing does. */
  public static List<String> problems(
      Rag state, String reason, Owner owner, Optional<LocalDate> due) {
    var problems = new ArrayList<String>();
    if (reason.isBlank()) {
      problems.add("Say why in a sentence, with a figure");
    } else if (reason.length() > 300) {
      problems.add("Keep the reason to 300 characters");
    }
    if (state != Rag.GREEN && owner.isNobody()) {
      problems.add("Amber and red need somebody who answers for it");
    }
    if (state != Rag.GREEN && due.isEmpty()) {
      problems.add("Amber and red need a day by which it will be green");
    }
    return problems;
  }
}
