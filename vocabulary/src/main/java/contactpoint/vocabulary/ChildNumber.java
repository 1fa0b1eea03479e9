package contactpoint.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number that identifies a child here and says nothing else: eight random symbols of
 * Crockford's base-32 alphabet and a check symbol, written in threes ({@code K7M-4QX-92P}).
 *
 * <p>The check is a linear code over GF(32) with a different weight for each place, so every single
 * wrong symbol and every exchange of two symbols is noticed. Nine symbols can be taken neither for
 * an NHS number (ten digits) nor for a UPN (a letter and twelve digits). O is read as 0, I and L as
 * 1.
 *
 * @param value the eight symbols as a number, 40 bits
 */
public record ChildNumber(long value) implements Comparable<ChildNumber> {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SYMBOLS = 8;
  private static final long LIMIT = 1L << (5 * SYMBOLS);

  public ChildNumber {
    if (value < 0 || value >= LIMIT) {
      throw new IllegalArgumentException("A child number has 40 bits");
    }
  }

  /** A number nobody can guess; the caller makes sure that it is not taken. */
  public static ChildNumber random(RandomGenerator chance) {
    return new ChildNumber(chance.nextLong(LIMIT));
  }

  /**
   * Reads what people write: any case, with or without hyphens and spaces; empty if the check
   * fails.
   */
  public static Optional<ChildNumber> parse(String text) {
    String symbols = canonical(text);
    if (symbols.length() != SYMBOLS + 1) {
      return Optional.empty();
    }
    long value = 0;
    for (int i = 0; i < SYMBOLS; i++) {
      int digit = ALPHABET.indexOf(symbols.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      value = value << 5 | digit;
    }
    return symbols.charAt(SYMBOLS) == check(value)
        ? Optional.of(new ChildNumber(value))
        : Optional.empty();
  }

  /** Whether a text has the shape of a child number, whatever its check symbol says. */
  public static boolean looksLike(String text) {
    return canonical(text).matches("[0-9A-HJKMNP-TV-Z]{9}");
  }

  private static String canonical(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\-\u2010-\u2015]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** The number as people read it out: {@code K7M-4QX-92P}. */
  public String text() {
    var symbols = new StringBuilder(11);
    for (int i = SYMBOLS - 1; i >= 0; i--) {
      symbols.append(ALPHABET.charAt((int) (value >>> (5 * i)) & 31));
    }
    return symbols.append(check(value)).insert(6, '-').insert(3, '-').toString();
  }

  private static char check(long value) {
    int sum = 0;
    int weight = 2;
    for (int i = 0; i < SYMBOLS; i++) {
      sum ^= times((int) (value >>> (5 * i)) & 31, weight);
      weight = times(weight, 2);
    }
    return ALPHABET.charAt(sum);
  }

  /** Multiplication in GF(32), modulo x^5 + x^2 + 1. */
  private static int times(int left, int right) {
    int product = 0;
    int shifted = left;
    for (int bit = 0; bit < 5; bit++) {
      if ((right >>> bit & 1) == 1) {
        product ^= shifted;
      }
      shifted = shifted << 1;
      if ((shifted & 32) != 0) {
        shifted ^= 0b100101;
      }
    }
    return product;
  }

  @Override
  public int compareTo(ChildNumber other) {
    return Long.compare(value, other.value);
  }

  /** Child numbers may stand in logs; names may not. */
  @Override
  public String toString() {
    return text();
  }
}
