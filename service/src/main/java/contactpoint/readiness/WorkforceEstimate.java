package contactpoint.readiness;

import java.util.List;

/**
 * What an authority's workforce analysis comes to, each figure with its arithmetic. The national
 * assumption of the circular, checks for 50 per cent of potential users, stands beside the
 * authority's own count.
 *
 * @param potential users in all
 * @param checked of those, with a valid enhanced check
 * @param trained of those, trained
 * @param tokens of those, with a token
 * @param tokenUsers potential users who sign in themselves
 * @param trainingHours still to be given
 */
public record WorkforceEstimate(
    int potential, int checked, int trained, int tokens, int tokenUsers, long trainingHours) {

  /** People in one training room. */
  public static final int ROOM = 12;

  /** Hours a trainer teaches in a week. */
  public static final int TRAINER_HOURS = 18;

  /** Weeks in which everyone is trained: a year less holidays, as the circular expects a year. */
  public static final int WEEKS = 44;

  /** Weeks for early adopters, who train in the three months before opening. */
  public static final int EARLY_WEEKS = 12;

  public static WorkforceEstimate of(List<WorkforceLine> lines) {
    return new WorkforceEstimate(
        lines.stream().mapToInt(WorkforceLine::potential).sum(),
        lines.stream().mapToInt(WorkforceLine::checked).sum(),
        lines.stream().mapToInt(WorkforceLine::trained).sum(),
        lines.stream().mapToInt(WorkforceLine::tokens).sum(),
        lines.stream()
            .filter(line -> line.route().needsToken())
            .mapToInt(WorkforceLine::potential)
            .sum(),
        lines.stream()
            .mapToLong(line -> (long) (line.potential() - line.trained()) * line.route().hours())
            .sum());
  }

  /** Checks to buy by the national assumption, rounded up. */
  public int checksByAssumption() {
    return (potential + 1) / 2;
  }

  /** Checks to buy by the authority's own figures. */
  public int checksByCount() {
    return potential - checked;
  }

  /** Places on training still to be found. */
  public int trainingPlaces() {
    return potential - trained;
  }

  /** Tokens still to be ordered. */
  public int tokensToOrder() {
    return Math.max(0, tokenUsers - tokens);
  }

  /** Trainers needed to teach all hours in rooms of twelve within so many weeks, rounded up. */
  public int trainers(int weeks) {
    long teaching = Math.ceilDiv(trainingHours, ROOM);
    return (int) Math.ceilDiv(teaching, (long) TRAINER_HOURS * weeks);
  }

  /** A figure with the sum that makes it. */
  public record Line(String what, int figure, String arithmetic) {}

  /** All figures with their arithmetic. */
  public List<Line> lines(Adopters adopters) {
    int weeks = adopters == Adopters.EARLY ? EARLY_WEEKS : WEEKS;
    return List.of(
        new Line(
            "Checks to buy, national assumption",
            checksByAssumption(),
            "50 %% of %,d potential users".formatted(potential)),
        new Line(
            "Checks to buy, your own count",
            checksByCount(),
            "%,d potential users − %,d checked".formatted(potential, checked)),
        new Line(
            "Training places",
            trainingPlaces(),
            "%,d potential users − %,d trained".formatted(potential, trained)),
        new Line(
            "Trainers",
            trainers(weeks),
            "%,d hours ÷ %d in a room ÷ (%d hours a week × %d weeks), rounded up"
                .formatted(trainingHours, ROOM, TRAINER_HOURS, weeks)),
        new Line(
            "Tokens to order",
            tokensToOrder(),
            "%,d who sign in themselves − %,d with a token".formatted(tokenUsers, tokens)));
  }
}
