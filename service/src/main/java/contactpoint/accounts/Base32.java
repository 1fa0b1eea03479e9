package contactpoint.accounts;

/** Bytes as letters that people can type into a token (RFC 4648, without padding). */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte each : bytes) {
      buffer = (buffer << 8) | (each & 0xff);
      held += 8;
      while (held >= BITS) {
        text.append(ALPHABET.charAt((buffer >> (held - BITS)) & 31));
        held -= BITS;
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31));
    }
    return text.toString();
  }

  /** The bytes that a text stands for; spaces and case do not matter. */
  static byte[] bytes(String text) {
    var out = new java.io.ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (char symbol : text.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
      int value = ALPHABET.indexOf(symbol);
      if (value < 0) {
        continue;
      }
      held = held << BITS | value;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        out.write(held >>> bits);
        held &= (1 << bits) - 1;
      }
    }
    return out.toByteArray();
  }
}
