package contactpoint.linkage;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One value of a field, made ready to be compared: plain text and whatever is worth computing once.
 * Equal values of one dictionary are one object, so that equality is identity first.
 */
final class Term {
  static final Term[] NONE = {};
  private static final String[] NO_PARTS = {};
  private static final int[] NO_NUMBERS = {};
  private static final float[] NO_SHARES = {};

  final Kind kind;

  /** The plain text; what equality means. */
  final String text;

  /** A shorter form with its own meaning: without spaces, outward code, part before the @. */
  final String core;

  /** Words of the text where they are compared one by one. */
  final String[] parts;

  /** Sound key of the core; empty where none. */
  String sound;

  /** Nickname groups of the first part. */
  final int[] variants;

  /** The letters that occur, one bit each, to see at once that two names are far apart. */
  final int letters;

  /** The end of the text, to see at once that it is not another. */
  final long tail;

  /** How long text and core are. */
  final int length;

  final int coreLength;

  /** A hash of each part. */
  final int[] partHashes;

  /** A hash of the sound, never 0; 0 for a sound of one letter or none, which says nothing. */
  final int soundHash;

  /** A date as year * 10000 + month * 100 + day, parts unknown being 0. */
  final int date;

  /** An identifier whose check digit holds. */
  final boolean proven;

  private Term @Nullable [] alone;

  /** Its number among the values of one dictionary; negative if it is of none. */
  int number = -1;

  /** Binary logarithm of the share of people who have this value; set once, by the model. */
  float share;

  /** The same for each of its parts; set once, by the model. */
  float[] partShares = NO_SHARES;

  /**
   * Of a place: dates of birth that far more people have there than elsewhere (an office that fills
   * in its own), with the binary logarithm of their share; set once, by the model.
   */
  Map<String, Double> dates = Map.of();

  /** Held by so many that it is a stand-in for "unknown"; set once, by the model. */
  boolean placeholder;

  private Term(
      Kind kind,
      String text,
      String core,
      String[] parts,
      String sound,
      int[] variants,
      int date,
      boolean proven) {
    this.kind = kind;
    this.text = text;
    this.core = core;
    this.parts = parts;
    this.sound = sound;
    this.variants = variants;
    this.letters = letters(core);
    this.tail = Tail.of(text);
    this.length = text.length();
    this.coreLength = core.length();
    this.partHashes = hashes(parts);
    this.soundHash = sound.length() > 1 ? sound.hashCode() | 1 : 0;
    this.date = date;
    this.proven = proven;
  }

  static Term name(Kind kind, String text, String[] parts) {
    var core = Text.squeezed(text);
    var variants = kind == Kind.GIVEN ? NameVariants.groups(parts[0]) : NO_NUMBERS;
    return new Term(kind, text, core, parts, Sound.of(core), variants, 0, false);
  }

  static Term words(Kind kind, String text, String core, String[] parts, String sound) {
    return new Term(kind, text, core, parts, sound, NO_NUMBERS, 0, false);
  }

  static Term plain(Kind kind, String text, String core) {
    return new Term(kind, text, core, NO_PARTS, "", NO_NUMBERS, 0, false);
  }

  static Term date(String text, int date) {
    return new Term(Kind.BORN, text, text, NO_PARTS, "", NO_NUMBERS, date, false);
  }

  static Term identifier(String text, boolean proven) {
    return new Term(Kind.IDENTIFIER, text, text, NO_PARTS, "", NO_NUMBERS, 0, proven);
  }

  /** This value alone, so that single values need no array of their own. */
  Term[] alone() {
    var made = alone;
    if (made == null) {
      made = new Term[] {this};
      alone = made;
    }
    return made;
  }

  /** Takes each of its words from others that are spelt so, so that many values share them. */
  void share(UnaryOperator<String> words) {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = words.apply(parts[i]);
    }
    sound = words.apply(sound);
  }

  boolean same(Term other) {
    return this == other || (tail == other.tail && text.equals(other.text));
  }

  /** Whether two names sound the same, as far as they sound of anything. */
  boolean soundsLike(Term other) {
    return soundHash != 0 && soundHash == other.soundHash && sound.equals(other.sound);
  }

  /** Whether a part of this is a part of another value. */
  boolean samePart(int part, Term other, int otherPart) {
    return partHashes[part] == other.partHashes[otherPart]
        && parts[part].equals(other.parts[otherPart]);
  }

  private static int[] hashes(String[] parts) {
    int[] hashes = parts.length == 0 ? NO_NUMBERS : new int[parts.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = parts[i].hashCode();
    }
    return hashes;
  }

  private static int letters(String text) {
    int mask = 0;
    for (int i = 0; i < text.length(); i++) {
      mask |= 1 << (text.charAt(i) & 31);
    }
    return mask;
  }

  @Override
  public String toString() {
    return "Term[" + kind + ", hidden]";
  }
}
