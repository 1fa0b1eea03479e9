package contactpoint.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One entry of the log, in format 1: who did what, to whom, why, and under which circumstances.
 *
 * <p>It holds codes, numbers and commitments, never a personal value: what was typed, child numbers
 * and free text lie beside it with their salts and can be deleted one day, while every proof about
 * the entry stays valid. Its canonical bytes, which are what the tree hashes, are described in
 * {@link EntryBytes} and in {@code docs/ledger.md}. Format 1 is final: what it lacks is for format
 * 2.
 *
 * @param event the event's own number, random, never used twice
 * @param writer the release of the program that wrote it, such as {@code contactpoint/0.1.0}
 * @param time when, in UTC, whole microseconds, in the years 1970 to 9999
 * @param subjects what it is about, in the order shown, at most 500; more are several entries
 * @param values commitments to what was typed or written, by the name of the field, at most 64
 * @param details further facts that are not personal, by name, such as {@code rule} for the rule
 *     that refused, at most 32
 */
public record Entry(
    UUID event,
    Code writer,
    Instant time,
    What what,
    Who who,
    List<Subject> subjects,
    SortedMap<Code, Commitment> values,
    SortedMap<Code, Code> details) {

  /** The first byte of every entry that this class reads and writes. */
  public static final int FORMAT = 1;

  /** The most bytes an entry can have; so it fits where C2SP writes a length in two bytes. */
  public static final int LONGEST = 0xFFFF;

  /** The most subjects in one entry. */
  public static final int MOST_SUBJECTS = 500;

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  static final int MOST_VALUES = 64;
  static final int MOST_DETAILS = 32;

  public Entry {
    if (!time.equals(time.truncatedTo(ChronoUnit.MICROS))
        || time.isBefore(EARLIEST)
        || time.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "The time of an entry is in whole microseconds, in the years 1970 to 9999");
    }
    subjects = List.copyOf(subjects);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    if (subjects.size() > MOST_SUBJECTS
        || values.size() > MOST_VALUES
        || details.size() > MOST_DETAILS) {
      throw new IllegalArgumentException("Too much for one entry: make several");
    }
  }

  /** The canonical bytes: equal entries have equal bytes, different ones different bytes. */
  public byte[] bytes() {
    return EntryBytes.write(this);
  }

  /** The entry with exactly these canonical bytes; empty if they are not those of an entry. */
  public static Optional<Entry> parse(byte[] bytes) {
    return EntryBytes.read(bytes);
  }

  /** The hash by which it stands in the tree. */
  public Hash leaf() {
    return Merkle.leaf(bytes());
  }

  @Override
  public String toString() {
    return "entry " + event + " (" + what.action() + ")";
  }
}
