package contactpoint.accounts;

import java.io.ByteArrayOutputStream;

/** Reads what a person would type into a token (RFC 4648, base 32). */
final class Seeds {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Seeds() {}

  static byte[] of(String typed) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (char letter : typed.replaceAll("[^A-Z2-7]", "").toCharArray()) {
      buffer = (buffer << 5 | ALPHABET.indexOf(letter)) & 0xfff;
      held += 5;
      if (held >= 8) {
        bytes.write(buffer >> (held - 8));
        held -= 8;
      }
    }
    return bytes.toByteArray();
  }
}
