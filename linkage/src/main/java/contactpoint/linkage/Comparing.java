package contactpoint.linkage;

/** Which level two values stand at: the index into {@link Levels#of}, 0 the strongest. */
final class Comparing {
  private Comparing() {}

  static int level(Kind kind, Term a, Term b) {
    return switch (kind) {
      case GIVEN, FAMILY, FORMER, FULL_NAME -> names(a, b);
      case SEX -> a.same(b) ? 0 : 1;
      case BORN -> dates(a, b);
      case ADDRESS -> addresses(a, b);
      case POSTCODE -> postcodes(a, b);
      case PLACE, OTHER -> words(a, b);
      case PHONE, IDENTIFIER -> a.same(b) ? 0 : oneSlip(a, b) ? 1 : 2;
      case EMAIL -> emails(a, b);
    };
  }

  private static int names(Term a, Term b) {
    if (a.same(b)) {
      return 0;
    }
    int apart = Integer.bitCount(a.letters ^ b.letters);
    if (a.parts.length + b.parts.length > 2 && sharePart(a, b)) {
      return severalGiven(a, b) ? firstParts(a, b) : 1;
    }
    boolean compound = a.parts.length != b.parts.length;
    if (NameVariants.meet(a.variants, b.variants) || a.soundsLike(b)) {
      return apart <= 2 && Similarity.oneSlip(a.core, b.core) ? 3 : 2;
    }
    if (compound) {
      return parts(a, b);
    }
    // one slip changes at most two letters of the set; nothing alike leaves more than eight apart
    if (apart > 8) {
      return initials(a, b);
    }
    if (apart <= 2 && Similarity.oneSlip(a.core, b.core)) {
      return 3;
    }
    double alike = Similarity.jaroWinkler(a.core, b.core);
    if (alike >= .9) {
      return 4;
    }
    if (alike < .8) {
      return initials(a, b);
    }
    return Math.min(a.coreLength, b.coreLength) >= 6 && Similarity.slips(a.core, b.core, 2) <= 2
        ? 4
        : 5;
  }

  /** Names of different length: the closest of their parts counts, one level lower. */
  private static int parts(Term a, Term b) {
    int best = initials(a, b);
    for (var one : a.parts) {
      for (var other : b.parts) {
        if (one.length() > 1 && other.length() > 1) {
          if (Similarity.oneSlip(one, other)) {
            return 4;
          }
          if (best > 5 && Similarity.jaroWinkler(one, other) >= .88) {
            best = 5;
          }
        }
      }
    }
    return best;
  }

  private static int initials(Term a, Term b) {
    boolean bare = a.coreLength == 1 || b.coreLength == 1;
    return bare && a.core.charAt(0) == b.core.charAt(0) ? 6 : 7;
  }

  private static boolean severalGiven(Term a, Term b) {
    return a.kind == Kind.GIVEN && b.kind == Kind.GIVEN && a.parts.length > 1 && b.parts.length > 1;
  }

  /**
   * Of two given names of several parts that share one, each first part counts: "Khalid Elmi" and
   * "Ibrahim Elmi" are brothers called so after their father, and "Aminah Uzma" may be the sister
   * for whom "Rimsha Aminah" was named.
   */
  private static int firstParts(Term a, Term b) {
    boolean one = hasFirst(b, a);
    boolean other = hasFirst(a, b);
    if ((one && other) || beginAlike(a, b)) {
      return 1;
    }
    return one || other ? 5 : 7;
  }

  /** Whether a name has the first part of another. */
  private static boolean hasFirst(Term name, Term other) {
    for (int i = 0; i < name.parts.length; i++) {
      if (name.samePart(i, other, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginAlike(Term a, Term b) {
    var one = a.parts[0];
    var other = b.parts[0];
    boolean bare = one.length() == 1 || other.length() == 1;
    return (bare && one.charAt(0) == other.charAt(0))
        || NameVariants.meet(a.variants, b.variants)
        || Similarity.jaroWinkler(one, other) >= .85
        || Sound.of(one).equals(Sound.of(other));
  }

  private static boolean sharePart(Term a, Term b) {
    for (int i = 0; i < a.partHashes.length; i++) {
      for (int j = 0; j < b.partHashes.length; j++) {
        if (a.samePart(i, b, j) && a.parts[i].length() > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static int dates(Term a, Term b) {
    int x = a.date;
    int y = b.date;
    if (x == y && !a.placeholder) {
      return x % 100 == 0 ? 4 : 0;
    }
    boolean year = x / 10000 == y / 10000;
    boolean month = x / 100 % 100 == y / 100 % 100;
    boolean day = x % 100 == y % 100;
    if (x % 100 == 0 || y % 100 == 0 || a.placeholder || b.placeholder) {
      boolean known = year && (month || unknownMonth(a) || unknownMonth(b));
      return known ? 4 : year ? 7 : 8;
    }
    if (year && x / 100 % 100 == y % 100 && y / 100 % 100 == x % 100) {
      return 1;
    }
    // a slip changes two digits of those that occur at most
    boolean near = Integer.bitCount(a.letters ^ b.letters) <= 4;
    if (near && oneSlip(a, b)) {
      return Similarity.exchanged(a.text, b.text) ? 2 : 3;
    }
    if ((year && (month || day)) || (month && day)) {
      return 5;
    }
    if (near && slips(a, b) <= 2) {
      return 6;
    }
    return year ? 7 : 8;
  }

  private static boolean unknownMonth(Term date) {
    return date.placeholder || date.date / 100 % 100 == 0;
  }

  /** Whether two texts are one slip apart; most are seen at once not to be. */
  private static boolean oneSlip(Term a, Term b) {
    return Tail.mayBeOneSlip(a.tail, a.length, b.tail, b.length)
        && Similarity.oneSlip(a.text, b.text);
  }

  /** How many slips two texts are apart; any number above two stands for more. */
  private static int slips(Term a, Term b) {
    return Tail.whole(a.tail, a.length, b.tail, b.length)
        ? Tail.slips(a.tail, a.length, b.tail, b.length)
        : Similarity.slips(a.text, b.text, 2);
  }

  private static int addresses(Term a, Term b) {
    if (a == b || (a.coreLength == b.coreLength && a.core.equals(b.core))) {
      return 0;
    }
    if (!shareHash(a, b)) {
      return addresses(a, b, 0);
    }
    // a word that comes twice counts by its owner: which of the two comes first must not matter
    return a.text.compareTo(b.text) <= 0
        ? addresses(a, b, shared(a, b))
        : addresses(b, a, shared(b, a));
  }

  private static boolean shareHash(Term a, Term b) {
    for (int one : a.partHashes) {
      for (int other : b.partHashes) {
        if (one == other) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many letters the words have that are in both. */
  private static int shared(Term a, Term b) {
    int shared = 0;
    for (int i = 0; i < a.partHashes.length; i++) {
      for (int j = 0; j < b.partHashes.length; j++) {
        if (a.samePart(i, b, j)) {
          shared += a.parts[i].length();
          break;
        }
      }
    }
    return shared;
  }

  private static int addresses(Term a, Term b, int shared) {
    // without spaces a text is as long as its words together
    double overlap = 2.0 * shared / (a.coreLength + b.coreLength);
    if (overlap < .85 && Integer.bitCount(a.letters ^ b.letters) <= 6) {
      int longest = Math.max(a.coreLength, b.coreLength);
      int most = Math.max(2, longest / 5);
      if (Math.abs(a.coreLength - b.coreLength) <= most
          && Similarity.slips(a.core, b.core, most) <= most) {
        return 1;
      }
    }
    return overlap >= .85 ? 1 : overlap >= .6 ? 2 : overlap >= .3 ? 3 : 4;
  }

  private static int postcodes(Term a, Term b) {
    if (a.same(b)) {
      return 0;
    }
    if (oneSlip(a, b)) {
      return 1;
    }
    if (Tail.whole(a.tail, a.length, b.tail, b.length) && !Postcodes.mayShareArea(a.tail, b.tail)) {
      return 4;
    }
    if (a.core.equals(b.core)) {
      return 2;
    }
    return Postcodes.sameArea(a.core, b.core) ? 3 : 4;
  }

  private static int words(Term a, Term b) {
    if (a == b || a.core.equals(b.core)) {
      return 0;
    }
    if (Integer.bitCount(a.letters ^ b.letters) <= 6) {
      int shorter = Math.min(a.core.length(), b.core.length());
      int most = shorter >= 10 ? 3 : shorter >= 6 ? 2 : 1;
      if (shorter >= 3 && Similarity.slips(a.core, b.core, most) <= most) {
        return 1;
      }
    }
    boolean manyParts = a.parts.length + b.parts.length > 2;
    return manyParts && sharePart(a, b) ? 2 : 3;
  }

  private static int emails(Term a, Term b) {
    if (a == b || a.text.equals(b.text)) {
      return 0;
    }
    int apart = Integer.bitCount(a.letters ^ b.letters);
    if (apart <= 4 && Similarity.slips(a.text, b.text, 2) <= 2) {
      return 1;
    }
    if (a.core.equals(b.core)) {
      return 2;
    }
    return apart <= 8 && Similarity.jaroWinkler(a.text, b.text) >= .88 ? 3 : 4;
  }
}
