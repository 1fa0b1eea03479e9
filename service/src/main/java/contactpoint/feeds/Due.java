package contactpoint.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When records must be caught up with although submissions wait: those that are shown soon, for
 * somebody may be reading what is no longer so; the first record of a child later, so that a first
 * load draws each record once.
 */
final class Due {

  /** How long at most a record that is shown is behind what is placed. */
  static final Duration SHOWN = Duration.ofMinutes(10);

  /** How long at most a child waits for its first record. */
  static final Duration FIRST = Duration.ofHours(1);

  private final Clock clock;
  private Instant shown;
  private Instant first;

  Due(Clock clock) {
    this.clock = clock;
    this.shown = clock.instant().plus(SHOWN);
    this.first = clock.instant().plus(FIRST);
  }

  /** Catches up with what is due. Others who look meanwhile wait. */
  synchronized void look(CatchingUp catchingUp) {
    if (!clock.instant().isBefore(first)) {
      catchingUp.run();
      first = clock.instant().plus(FIRST);
      shown = clock.instant().plus(SHOWN);
    } else if (!clock.instant().isBefore(shown)) {
      catchingUp.runForShown();
      shown = clock.instant().plus(SHOWN);
    }
  }
}
