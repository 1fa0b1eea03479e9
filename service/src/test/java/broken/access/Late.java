package broken.access;

import java.time.Instant;

/** Takes its time from the machine. */
final class Late {

  Instant now() {
    return Instant.now();
  }
}
