package contactpoint.linkage.command;

import contactpoint.linkage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mapping proposed from a header, for people who gave none. */
final class Proposal {
  private record Guess(Pattern name, Optional<Kind> kind) {}

  /** First come, first served; what matches nothing is left out. */
  private static final List<Guess> GUESSES =
      List.of(
          guess(
              "(.*_)?(id|key|ref|reference|uuid|urn|row|line|cluster|group|label|person|truth)",
              null),
          guess(
              "(nhs|nhs_?(no|number)|upn|ssn|soc_?sec.*|ni_?(no|number)|national_.*|passport.*)",
              Kind.IDENTIFIER),
          guess(
              "(former|maiden|previous|birth)_?(family|sur|last)?_?name|former_family|maiden",
              Kind.FORMER),
          guess("(full|whole|person)_?name|name", Kind.FULL_NAME),
          guess(
              "(given|fore|first|christian|f|known_as)_?names?|given|forename|fname_c1|known_as",
              Kind.GIVEN),
          guess("(family|sur|last|l)_?name(_c1)?|family|surname", Kind.FAMILY),
          guess("sex|gender", Kind.SEX),
          guess("dob|born|birth|(date_?of_?birth)|birth_?(date|day)|bdate", Kind.BORN),
          guess("post_?code|zip(_?code)?|pcode|postcode.*", Kind.POSTCODE),
          guess("address.*|street.*|addr.*|house.*", Kind.ADDRESS),
          guess("(tele?)?phone.*|tel|mobile.*", Kind.PHONE),
          guess("e_?mail.*", Kind.EMAIL),
          guess(
              "city|town|suburb|place|county|state|country|region|birth_?place|locality",
              Kind.PLACE),
          guess("occupation|job|school|setting|practice", Kind.OTHER));

  private Proposal() {}

  private static Guess guess(String pattern, @org.jspecify.annotations.Nullable Kind kind) {
    return new Guess(Pattern.compile(pattern), Optional.ofNullable(kind));
  }

  /** As it would be typed after {@code --field}, one for each column that is understood. */
  static List<String> of(List<String> header, String id) {
    var proposed = new ArrayList<String>();
    for (var column : header) {
      if (!column.equals(id)) {
        kind(column).ifPresent(kind -> proposed.add(kind.word() + "=" + column));
      }
    }
    return joinedParts(proposed);
  }

  private static Optional<Kind> kind(String column) {
    var name = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    for (var guess : GUESSES) {
      if (guess.name().matcher(name).matches()) {
        return guess.kind();
      }
    }
    return Optional.empty();
  }

  /** Several address columns are one address. */
  private static List<String> joinedParts(List<String> proposed) {
    var start = Kind.ADDRESS.word() + "=";
    var parts = proposed.stream().filter(one -> one.startsWith(start)).toList();
    if (parts.size() < 2) {
      return proposed;
    }
    var joined = new ArrayList<String>();
    var columns = parts.stream().map(part -> part.substring(start.length())).toList();
    for (var one : proposed) {
      if (one.equals(parts.getFirst())) {
        joined.add(start + String.join("+", columns));
      } else if (!parts.contains(one)) {
        joined.add(one);
      }
    }
    return joined;
  }
}
