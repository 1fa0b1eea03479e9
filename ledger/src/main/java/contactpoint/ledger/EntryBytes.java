package contactpoint.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The canonical bytes of an entry, format 1. Numbers are big-endian; a code is its length in one
 * byte and its ASCII characters; an absent code has length 0; a commitment is 32 bytes.
 *
 * <pre>
 *   1  format: 1
 *  16  event
 *   c  writer
 *   8  time: microseconds since 1970-01-01T00:00Z, to the end of 9999
 *   c  action
 *   c  outcome
 *   c  reason, or absent
 *   c  request, or absent
 *   c  enquiry, or absent
 *   4  count, or 0xFFFFFFFF for absent
 *   8  account
 *   c  through, or absent
 *   8  organisation
 *   c  authority, or absent
 *   c  role
 *   c  route
 *   1  number of factors, then for each:    c kind, 4 age in seconds
 *   2  number of subjects, then for each:   c kind, 1 exposure, 2 facts, 32 commitment
 *   1  number of values, then for each, by ascending name:   c name, 32 commitment
 *   1  number of details, then for each, by ascending name:  c name, c value
 * </pre>
 *
 * Nothing may follow. Exposure: 1 listed, 2 opened, 3 opened shielded, 4 changed, 5 withheld.
 * Facts: two bits each (0 unknown, 1 no, 2 yes), from the lowest: same surname, rare surname, same
 * postcode area, involvement known, own authority, shielded; the highest four bits are zero.
 */
final class EntryBytes {

  private static final int ABSENT = -1;

  private EntryBytes() {}

  static byte[] write(Entry entry) {
    var out = ByteBuffer.allocate(Entry.LONGEST);
    out.put((byte) Entry.FORMAT);
    out.putLong(entry.event().getMostSignificantBits());
    out.putLong(entry.event().getLeastSignificantBits());
    write(out, entry.writer());
    out.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.time()));
    write(out, entry.what());
    write(out, entry.who());
    out.putShort((short) entry.subjects().size());
    entry.subjects().forEach(subject -> write(out, subject));
    write(out, entry.values(), (to, value) -> value.hash().write(to));
    write(out, entry.details(), EntryBytes::write);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void write(ByteBuffer out, What what) {
    write(out, what.action());
    write(out, what.outcome());
    write(out, what.reason());
    write(out, what.request());
    write(out, what.enquiry());
    out.putInt(what.count().orElse(ABSENT));
  }

  private static void write(ByteBuffer out, Who who) {
    out.putLong(who.account());
    write(out, who.through());
    out.putLong(who.organisation());
    write(out, who.authority());
    write(out, who.role());
    write(out, who.route());
    out.put((byte) who.factors().size());
    for (Factor factor : who.factors()) {
      write(out, factor.kind());
      out.putInt((int) factor.age());
    }
  }

  private static void write(ByteBuffer out, Subject subject) {
    write(out, subject.kind());
    out.put((byte) subject.exposure().number());
    out.putShort((short) subject.facts().bits());
    subject.number().hash().write(out);
  }

  private static <T> void write(
      ByteBuffer out, SortedMap<Code, T> named, BiConsumer<ByteBuffer, T> write) {
    out.put((byte) named.size());
    named.forEach((name, value) -> {
      write(out, name);
      write.accept(out, value);
    });
  }

  private static void write(ByteBuffer out, Optional<Code> code) {
    code.ifPresentOrElse(present -> write(out, present), () -> out.put((byte) 0));
  }

  private static void write(ByteBuffer out, Code code) {
    byte[] text = code.text().getBytes(StandardCharsets.US_ASCII);
    out.put((byte) text.length).put(text);
  }

  /** Reads strictly: whatever is read writes the same bytes again. */
  static Optional<Entry> read(byte[] bytes) {
    if (bytes.length > Entry.LONGEST) {
      return Optional.empty();
    }
    try {
      var in = ByteBuffer.wrap(bytes);
      var entry = entry(in);
      return in.hasRemaining() ? Optional.empty() : Optional.of(entry);
    } catch (BufferUnderflowException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Entry entry(ByteBuffer in) {
    if (in.get() != Entry.FORMAT) {
      throw new IllegalArgumentException("Not format 1");
    }
    var event = new UUID(in.getLong(), in.getLong());
    var writer = code(in);
    var time = Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
    var what = what(in);
    var who = who(in);
    var subjects = new ArrayList<Subject>();
    for (int left = Short.toUnsignedInt(in.getShort()); left > 0; left--) {
      subjects.add(subject(in));
    }
    var values = named(in, from -> new Commitment(Hash.read(from)));
    var details = named(in, EntryBytes::code);
    return new Entry(event, writer, time, what, who, subjects, values, details);
  }

  private static What what(ByteBuffer in) {
    return new What(
        code(in), code(in), perhapsCode(in), perhapsCode(in), perhapsCode(in), count(in.getInt()));
  }

  private static OptionalInt count(int count) {
    return count == ABSENT ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private static Who who(ByteBuffer in) {
    long account = in.getLong();
    var through = perhapsCode(in);
    long organisation = in.getLong();
    var authority = perhapsCode(in);
    return new Who(account, through, organisation, authority, code(in), code(in), factors(in));
  }

  private static List<Factor> factors(ByteBuffer in) {
    var factors = new ArrayList<Factor>();
    for (int left = Byte.toUnsignedInt(in.get()); left > 0; left--) {
      factors.add(new Factor(code(in), Integer.toUnsignedLong(in.getInt())));
    }
    return factors;
  }

  private static Subject subject(ByteBuffer in) {
    var kind = code(in);
    var exposure = Exposure.ofNumber(in.get());
    var facts = Facts.ofBits(Short.toUnsignedInt(in.getShort()));
    return new Subject(kind, exposure, facts, new Commitment(Hash.read(in)));
  }

  private static <T> SortedMap<Code, T> named(ByteBuffer in, Function<ByteBuffer, T> value) {
    var named = new TreeMap<Code, T>();
    for (int left = Byte.toUnsignedInt(in.get()); left > 0; left--) {
      var name = code(in);
      if (!named.isEmpty() && named.lastKey().compareTo(name) >= 0) {
        throw new IllegalArgumentException("Names ascend");
      }
      named.put(name, value.apply(in));
    }
    return named;
  }

  private static Code code(ByteBuffer in) {
    return perhapsCode(in).orElseThrow(() -> new IllegalArgumentException("A code is missing"));
  }

  private static Optional<Code> perhapsCode(ByteBuffer in) {
    int length = Byte.toUnsignedInt(in.get());
    if (length == 0) {
      return Optional.empty();
    }
    if (length > Code.LONGEST) {
      throw new IllegalArgumentException("A code is too long");
    }
    byte[] text = new byte[length];
    in.get(text);
    return Optional.of(new Code(new String(text, StandardCharsets.ISO_8859_1)));
  }
}
