package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One authority as the programme judges it on one day: from its tasks, checkpoints and forecast,
 * never from somebody's wish.
 *
 * @param tasks by letter
 * @param checkpoints by number
 */
public record Position(
    Standing standing,
    List<Task> tasks,
    List<Checkpoint> checkpoints,
    Forecast forecast,
    LocalDate today) {

  /** A forecast so many days late or more makes "at risk". */
  static final int AT_RISK_DAYS = 7;

  /** A forecast so many days late or more makes "off track". */
  static final int OFF_TRACK_DAYS = 42;

  public Position {
    tasks = List.copyOf(tasks);
    checkpoints = List.copyOf(checkpoints);
  }

  public AuthorityNumber number() {
    return standing.number();
  }

  public boolean isEarlyAdopter() {
    return standing.authority().earlyAdopter();
  }

  /** Live; off track by a red task or six weeks late; at risk by an amber one or a week late. */
  public Track track() {
    if (standing.isLive()) {
      return Track.LIVE;
    }
    if (has(Rag.RED) || daysLate() >= OFF_TRACK_DAYS) {
      return Track.OFF_TRACK;
    }
    return has(Rag.AMBER) || daysLate() >= AT_RISK_DAYS ? Track.AT_RISK : Track.ON_TRACK;
  }

  private boolean has(Rag state) {
    return tasks.stream().anyMatch(task -> task.state(today) == state);
  }

  /** Days that the forecast, or the actual day, lies after the plan; negative if before. */
  public long daysLate() {
    return ChronoUnit.DAYS.between(standing.plannedLive(), forecast.day(standing.plannedLive()));
  }

  /** Whether one of the seven checkpoints is signed off. */
  public boolean hasSignedOff(int checkpoint) {
    return checkpoints.stream()
        .anyMatch(one -> one.number() == checkpoint && one.state().isSignedOff());
  }

  /** Open tasks, worst first, then those done. */
  public List<Task> worstFirst() {
    return tasks.stream()
        .sorted(
            Comparator.comparing((Task task) -> task.isDone())
                .thenComparing(task -> task.state(today), Comparator.reverseOrder())
                .thenComparing(Task::due))
        .toList();
  }

  /** The task that holds the authority most: the worst open one that is not green. */
  public Optional<Task> cause() {
    return worstFirst().stream()
        .filter(task -> !task.isDone() && task.state(today) != Rag.GREEN)
        .findFirst();
  }

  /** Whether every task in trouble has a day ahead by which it will be green. */
  public boolean hasPlan() {
    return tasks.stream()
        .filter(task -> task.state(today) != Rag.GREEN)
        .allMatch(task -> task.judgement().isPresent() && !task.due().isBefore(today));
  }

  /** The checkpoint that is in hand, submitted or moderated; else the next to open. */
  public Optional<Checkpoint> current() {
    return checkpoints.stream().filter(one -> !one.state().isSignedOff()).findFirst();
  }

  /** Why it stands so, in one sentence. */
  public String because() {
    return switch (track()) {
      case LIVE ->
          "Practitioners have had access since " + Days.of(standing.openedOn().orElse(today)) + ".";
      case ON_TRACK -> "Nothing holds it.";
      case AT_RISK, OFF_TRACK -> cause().map(this::sentence).orElse(lateness());
    };
  }

  private String sentence(Task task) {
    return task.judgement()
        .map(judgement -> task.title() + ": " + judgement.reason() + ".")
        .orElse(task.title() + " was due on " + Days.of(task.due()) + " and nobody has said why.");
  }

  private String lateness() {
    return "Its own and its region's tasks have been finished late.";
  }
}
