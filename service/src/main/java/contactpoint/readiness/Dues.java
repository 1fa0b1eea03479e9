package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is late and what is due soon, for those who may see it. */
public final class Dues {

  /** How far ahead people are shown what is due. */
  public static final int AHEAD_DAYS = 14;

  Dues() {}

  /** What is due within two weeks or late, of every authority the actor may see; latest first. */
  public List<Due> of(Tx tx, Actor actor, LocalDate today) {
    var seen =
        PlanRows.standings(tx).stream()
            .filter(one -> Rights.maySee(tx, actor, one))
            .filter(one -> !one.isLive() || actor.authority().isPresent())
            .collect(Collectors.toMap(Standing::number, Function.identity()));
    return DueRows.until(tx, today.plusDays(AHEAD_DAYS)).stream()
        .filter(due -> seen.containsKey(due.authority()))
        .toList();
  }

  /** The same of one authority; the caller has asked whether it may be seen. */
  static List<Due> of(Tx tx, Standing standing, LocalDate today) {
    return DueRows.until(tx, today.plusDays(AHEAD_DAYS)).stream()
        .filter(due -> due.authority().equals(standing.number()))
        .toList();
  }

  /** Counted by authority, for a list of all. */
  public static Map<contactpoint.vocabulary.AuthorityNumber, Long> late(
      List<Due> dues, LocalDate today) {
    return dues.stream()
        .filter(due -> due.isLate(today))
        .collect(Collectors.groupingBy(Due::authority, Collectors.counting()));
  }
}
