package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a typed value of each kind is read. What says nothing is read as nothing. */
final class Reading {
  private static final Map<String, String> STREET_WORDS =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("str", "street"),
          Map.entry("rd", "road"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("cres", "crescent"),
          Map.entry("dr", "drive"),
          Map.entry("ln", "lane"),
          Map.entry("cl", "close"),
          Map.entry("ct", "court"),
          Map.entry("gdns", "gardens"),
          Map.entry("pl", "place"),
          Map.entry("sq", "square"),
          Map.entry("tce", "terrace"),
          Map.entry("terr", "terrace"));
  private static final Set<String> STREET_TYPES =
      Set.of(
          "street",
          "road",
          "avenue",
          "crescent",
          "drive",
          "lane",
          "close",
          "court",
          "gardens",
          "place",
          "square",
          "terrace",
          "way",
          "flat",
          "apartment",
          "unit",
          "the");
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "miss", "ms", "dr", "sir", "dame", "lady", "lord", "rev", "master", "mstr",
          "jr", "sr", "junior", "senior", "ii", "iii", "hon", "prof", "captain", "major");

  private Reading() {}

  static @Nullable Term term(Kind kind, String typed) {
    return switch (kind) {
      case GIVEN, FAMILY -> name(kind, typed);
      case FORMER -> name(Kind.FAMILY, typed);
      case FULL_NAME -> throw new IllegalArgumentException("a full name is read by FullName");
      case SEX -> sex(typed);
      case BORN -> Dates.read(typed);
      case ADDRESS -> address(typed);
      case POSTCODE -> Postcodes.read(typed);
      case PLACE, OTHER -> words(kind, typed);
      case PHONE -> phone(typed);
      case EMAIL -> email(typed);
      case IDENTIFIER -> Identifiers.read(typed);
    };
  }

  private static @Nullable Term name(Kind kind, String typed) {
    var plain = Text.plain(typed);
    if (Text.saysNothing(plain)) {
      return null;
    }
    if (plain.indexOf(' ') < 0) {
      if (FullName.rank(plain)) {
        return null;
      }
      return Term.name(kind, plain, new String[] {plain});
    }
    var parts = new ArrayList<String>();
    for (var part : plain.split(" ")) {
      if (!TITLES.contains(part) && !FullName.rank(part)) {
        parts.add(part);
      }
    }
    return parts.isEmpty()
        ? null
        : Term.name(kind, String.join(" ", parts), parts.toArray(String[]::new));
  }

  private static @Nullable Term sex(String typed) {
    return switch (Text.plain(typed)) {
      case "m", "male", "boy", "man", "1" -> Term.plain(Kind.SEX, "m", "m");
      case "f", "female", "girl", "woman", "w", "2" -> Term.plain(Kind.SEX, "f", "f");
      default -> null;
    };
  }

  private static @Nullable Term words(Kind kind, String typed) {
    var plain = Text.plain(typed);
    if (Text.saysNothing(plain)) {
      return null;
    }
    var core = Text.squeezed(plain);
    return Term.words(kind, plain, core, plain.split(" "), Sound.of(core));
  }

  private static @Nullable Term address(String typed) {
    var plain = Text.plain(typed);
    if (Text.saysNothing(plain)) {
      return null;
    }
    var parts = plain.split(" ");
    String streetSound = "";
    for (int i = 0; i < parts.length; i++) {
      // "st johns road" is a saint's: only a later "st" is a street
      parts[i] = i == 0 ? parts[i] : STREET_WORDS.getOrDefault(parts[i], parts[i]);
      if (streetSound.isEmpty()
          && !Character.isDigit(parts[i].charAt(0))
          && parts[i].length() > 1
          && !STREET_TYPES.contains(parts[i])) {
        streetSound = Sound.of(parts[i]);
      }
    }
    var text = String.join(" ", parts);
    return Term.words(Kind.ADDRESS, text, Text.squeezed(text), parts, streetSound);
  }

  /** Whether a word says what kind of street or dwelling it is, not which. */
  static boolean streetType(String word) {
    return STREET_TYPES.contains(word);
  }

  private static @Nullable Term phone(String typed) {
    var digits = Text.digits(typed);
    if (digits.length() < 5 || sameThroughout(digits)) {
      return null;
    }
    // 0044 20..., +44 20... and 020... are one number: the last nine digits say which
    var core = digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
    return Term.plain(Kind.PHONE, core, core);
  }

  private static @Nullable Term email(String typed) {
    var text = Dates.lower(typed.strip());
    if (Text.saysNothing(Text.plain(text))) {
      return null;
    }
    int at = text.lastIndexOf('@');
    return Term.plain(Kind.EMAIL, text, at > 0 ? text.substring(0, at) : text);
  }

  static boolean sameThroughout(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != text.charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
