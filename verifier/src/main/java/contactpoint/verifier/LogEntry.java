package contactpoint.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the auditor needs of an entry in format 1: its event, its time, and its commitments by their
 * slot ({@code subject:0}, {@code value:NAME}). Read as strictly as {@code docs/ledger.md} has it:
 * what is not canonical is no entry.
 *
 * @param micros since 1970-01-01T00:00Z
 */
record LogEntry(UUID event, long micros, Map<String, Sum> commitments) {

  /** The last microsecond of the year 9999. */
  private static final long LATEST = 253_402_300_800_000_000L - 1;

  static Optional<LogEntry> parse(byte[] bytes) {
    try {
      var in = ByteBuffer.wrap(bytes);
      var entry = entry(in);
      return in.remaining() == 0 ? Optional.of(entry) : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static LogEntry entry(ByteBuffer in) {
    demand(in.get() == 1);
    var event = new UUID(in.getLong(), in.getLong());
    code(in);
    long micros = in.getLong();
    demand(micros >= 0 && micros <= LATEST);
    what(in);
    who(in);
    var commitments = new LinkedHashMap<String, Sum>();
    subjects(in, commitments);
    values(in, commitments);
    details(in);
    return new LogEntry(event, micros, commitments);
  }

  private static void what(ByteBuffer in) {
    code(in);
    code(in);
    codeOrNone(in);
    codeOrNone(in);
    codeOrNone(in);
    demand(in.getInt() >= -1);
  }

  private static void who(ByteBuffer in) {
    demand(in.getLong() >= 0);
    codeOrNone(in);
    demand(in.getLong() >= 0);
    codeOrNone(in);
    code(in);
    code(in);
    int factors = in.get();
    demand(factors >= 0 && factors <= 8);
    for (int i = 0; i < factors; i++) {
      code(in);
      in.getInt();
    }
  }

  private static void subjects(ByteBuffer in, Map<String, Sum> commitments) {
    int subjects = in.getShort();
    demand(subjects >= 0 && subjects <= 500);
    for (int i = 0; i < subjects; i++) {
      code(in);
      int exposure = in.get();
      demand(exposure >= 1 && exposure <= 5);
      int facts = in.getShort();
      // No fact is 3, and nothing stands above the twelve bits of the six facts.
      demand((facts & ~0x0FFF) == 0 && (facts & facts >>> 1 & 0x0555) == 0);
      commitments.put("subject:" + i, sum(in));
    }
  }

  private static void values(ByteBuffer in, Map<String, Sum> commitments) {
    int values = in.get();
    demand(values >= 0 && values <= 64);
    String last = "";
    for (int i = 0; i < values; i++) {
      String name = code(in);
      demand(last.compareTo(name) < 0);
      last = name;
      commitments.put("value:" + name, sum(in));
    }
  }

  private static void details(ByteBuffer in) {
    int details = in.get();
    demand(details >= 0 && details <= 32);
    String last = "";
    for (int i = 0; i < details; i++) {
      String name = code(in);
      demand(last.compareTo(name) < 0);
      last = name;
      code(in);
    }
  }

  private static Sum sum(ByteBuffer in) {
    byte[] bytes = new byte[Sum.LENGTH];
    in.get(bytes);
    return Sum.copy(bytes);
  }

  private static String code(ByteBuffer in) {
    String code = codeOrNone(in);
    demand(!code.isEmpty());
    return code;
  }

  private static String codeOrNone(ByteBuffer in) {
    int length = in.get();
    demand(length >= 0 && length <= 64);
    byte[] ascii = new byte[length];
    in.get(ascii);
    for (int i = 0; i < length; i++) {
      demand(letterOrDigit(ascii[i]) || (i > 0 && ".-_:/".indexOf(ascii[i]) >= 0));
    }
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }

  private static boolean letterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static void demand(boolean kept) {
    if (!kept) {
      throw new IllegalArgumentException("Not format 1");
    }
  }
}
