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
      case PHONE, IDENTIFIER -> a.same(b) ? 0 : Similarity.oneSlip(a.text, b.text) ? 1 : 2;
      case EMAIL -> emails(a, b);
    };
  }

  private static int names(Term a, Term b) {
    if (a == b || a.text.equals(b.text)) {
      return 0;
    }
    int apart = Integer.bitCount(a.letters ^ b.letters);
    if (a.parts.length + b.parts.length > 2 && sharePart(a, b)) {
      return severalGiven(a, b) ? firstParts(a, b) : 1;
    }
    boolean compound = a.parts.length != b.parts.length;
    if (NameVariants.meet(a.variants, b.variants)
        || (a.sound.length() > 1 && a.sound.equals(b.sound))) {
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
    return Math.min(a.core.length(), b.core.length()) >= 6
            && Similarity.slips(a.core, b.core, 2) <= 2
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
    boolean bare = a.core.length() == 1 || b.core.length() == 1;
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
    boolean one = has(b, a.parts[0]);
    boolean other = has(a, b.parts[0]);
    if ((one && other) || beginAlike(a, b)) {
      return 1;
    }
    return one || other ? 5 : 7;
  }

  private static boolean has(Term name, String part) {
    for (var each : name.parts) {
      if (same(part, each)) {
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
    for (var part : a.parts) {
      if (part.length() > 1) {
        for (var other : b.parts) {
          if (same(part, other)) {
            return true;
          }
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
    if (near && Similarity.oneSlip(a.text, b.text)) {
      return Similarity.exchanged(a.text, b.text) ? 2 : 3;
    }
    if ((year && (month || day)) || (month && day)) {
      return 5;
    }
    if (near && Similarity.slips(a.text, b.text, 2) <= 2) {
      return 6;
    }
    return year ? 7 : 8;
  }

  private static boolean unknownMonth(Term date) {
    return date.placeholder || date.date / 100 % 100 == 0;
  }

  private static int addresses(Term a, Term b) {
    if (a == b || a.core.equals(b.core)) {
      return 0;
    }
    // a word that comes twice counts by its owner: which of the two comes first must not matter
    return a.text.compareTo(b.text) <= 0 ? addressesInOrder(a, b) : addressesInOrder(b, a);
  }

  private static int addressesInOrder(Term a, Term b) {
    int shared = 0;
    // without spaces a text is as long as its words together
    int ofA = a.core.length();
    int ofB = b.core.length();
    for (var part : a.parts) {
      for (var other : b.parts) {
        if (same(part, other)) {
          shared += part.length();
          break;
        }
      }
    }
    double overlap = 2.0 * shared / (ofA + ofB);
    if (overlap < .85 && Integer.bitCount(a.letters ^ b.letters) <= 6) {
      int longest = Math.max(a.core.length(), b.core.length());
      int most = Math.max(2, longest / 5);
      if (Similarity.slips(a.core, b.core, most) <= most) {
        return 1;
      }
    }
    return overlap >= .85 ? 1 : overlap >= .6 ? 2 : overlap >= .3 ? 3 : 4;
  }

  /** Equality that looks at the remembered hashes first. */
  private static boolean same(String part, String other) {
    return part.hashCode() == other.hashCode() && part.equals(other);
  }

  private static int postcodes(Term a, Term b) {
    if (a == b || a.text.equals(b.text)) {
      return 0;
    }
    if (Similarity.oneSlip(a.text, b.text)) {
      return 1;
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
