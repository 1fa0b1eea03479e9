package contactpoint.audit;

import contactpoint.database.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * The log, for everybody who adds to it. An entry is written in the transaction of the answer it is
 * about: both are committed, or neither. No chain and no tree is touched here, so that writers
 * never wait for each other.
 */
public final class Audit {

  /** The release that stands in entries: the jar's, or that it is one. */
  private static final String RELEASE = "contactpoint/" + Release.ofThisProgram();

  private final Clock clock;
  private final RandomGenerator chance;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

  /**
   * @param chance fit for keys: salts come from it
   */
  public Audit(Clock clock, RandomGenerator chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Writes an entry. If it cannot be written this throws, and nothing of the transaction may be
   * shown.
   *
   * @return the event's number in the log
   */
  public UUID write(Tx tx, AuditEntry entry) {
    var time = now();
    var committed = new Committing(chance).commit(entry, event(time), time, RELEASE);
    EntryRows.add(tx, committed);
    return committed.entry().event();
  }

  /** The clock in whole microseconds, never going back within this process. */
  private Instant now() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return last.accumulateAndGet(now, (one, other) -> one.isAfter(other) ? one : other);
  }

  /**
   * A UUID of version 7 (RFC 9562): by time, so that the index grows at its end, and 74 random
   * bits.
   */
  private UUID event(Instant time) {
    long high = time.toEpochMilli() << 16 | 0x7000 | chance.nextInt(1 << 12);
    long low = 0b10L << 62 | chance.nextLong() >>> 2;
    return new UUID(high, low);
  }
}
