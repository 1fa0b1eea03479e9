package contactpoint.register;

import contactpoint.intake.CarerStatement;
import contactpoint.intake.ChildStatement;
import contactpoint.intake.InvolvementStatement;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a child's statements together say. Names and the date of birth are what most sources say (so
 * that one typing mistake does not show), then what was said last; a place is what was said last.
 * The order in which statements come makes no difference.
 */
final class Portrait {

  private static final Comparator<Said> LATEST_FIRST =
      Comparator.comparing((Said said) -> said.statement().asOf())
          .thenComparing(Said::digest)
          .thenComparing(Said::source)
          .thenComparing(said -> said.statement().ref().text())
          .reversed();

  private final List<Said> children = new ArrayList<>();
  private final List<Said> others = new ArrayList<>();
  private final Predicate<InvolvementStatement> sensitive;
  private final Function<Code, @Nullable AuthorityNumber> authorityOfSetting;

  private Portrait(
      List<Said> all,
      Predicate<InvolvementStatement> sensitive,
      Function<Code, @Nullable AuthorityNumber> authorityOfSetting) {
    this.sensitive = sensitive;
    this.authorityOfSetting = authorityOfSetting;
    all.stream()
        .sorted(LATEST_FIRST)
        .forEach(
            said -> (said.statement() instanceof ChildStatement ? children : others).add(said));
  }

  /**
   * The record that the statements make; null if no source says anything of the child itself.
   *
   * @param sensitive the involvements that are never shown
   * @param authorityOfSetting the authority in which a setting or practice lies
   */
  static @Nullable Child of(
      ChildNumber number,
      boolean concealed,
      List<Said> all,
      Predicate<InvolvementStatement> sensitive,
      Function<Code, @Nullable AuthorityNumber> authorityOfSetting) {
    var portrait = new Portrait(all, sensitive, authorityOfSetting);
    return portrait.children.isEmpty() ? null : portrait.paint(number, concealed);
  }

  private Child paint(ChildNumber number, boolean concealed) {
    var family = chosen(this::familyInUse, Portrait::fold);
    if (family == null) {
      family = chosen(said -> child(said).identity().family(), Portrait::fold);
    }
    var given = chosen(said -> child(said).identity().given(), Portrait::fold);
    var name =
        new ChildName(
            given == null ? null : spelt(given, said -> child(said).identity().given()),
            family == null ? null : spelt(family, said -> child(said).identity().family()));
    var named = family == null ? given : family;
    var sex = chosen(said -> child(said).identity().sex(), Function.identity());
    var born = chosen(said -> child(said).identity().born(), BirthDate::day);
    var died = latest(said -> child(said).identity().died());
    return new Child(
        number,
        concealed,
        name,
        named == null ? null : named.origin(),
        sex == null ? null : child(sex).identity().sex(),
        born == null ? null : child(born).identity().born(),
        born == null ? null : born.origin(),
        died == null ? null : child(died).identity().died(),
        details(name, born == null));
  }

  /**
   * A family name does not count once somebody has called it former, however many sources have not
   * heard yet: of a shielded child the old name must not be the one that is shown.
   */
  private @Nullable Name familyInUse(Said said) {
    var family = child(said).identity().family();
    boolean former =
        family != null
            && children.stream()
                .filter(other -> !other.statement().asOf().isBefore(said.statement().asOf()))
                .map(other -> child(other).identity())
                .anyMatch(other ->
                    other.formerFamily() != null
                        && fold(other.formerFamily()).equals(fold(family))
                        && (other.family() == null || !fold(other.family()).equals(fold(family))));
    return former ? null : family;
  }

  private Child.Details details(ChildName name, boolean unborn) {
    var home = latest(Portrait::home);
    var setting = latest(said -> child(said).place().setting());
    var practice = latest(said -> child(said).place().practice());
    var expected = latest(said -> child(said).identity().expected());
    return new Child.Details(
        authority(setting, practice),
        unborn && expected != null ? child(expected).identity().expected() : null,
        home == null ? null : spelt(Objects.requireNonNull(home(home))),
        otherHomes(home),
        setting == null ? null : setting(setting),
        practice == null
            ? null
            : new Attendance(
                Objects.requireNonNull(child(practice).place().practice()),
                null,
                practice.origin()),
        otherNames(name),
        carers(),
        involvements(),
        numbers());
  }

  private static Attendance setting(Said said) {
    var place = child(said).place();
    return new Attendance(
        Objects.requireNonNull(place.setting()), place.settingFrom(), said.origin());
  }

  /**
   * The authority of a local source that speaks of the child, else of its setting, else of its
   * practice.
   */
  private @Nullable AuthorityNumber authority(@Nullable Said setting, @Nullable Said practice) {
    var found =
        setting == null
            ? null
            : authorityOfSetting.apply(Objects.requireNonNull(child(setting).place().setting()));
    if (found == null) {
      found =
          children.stream()
              .map(said -> ofSource(said.source()))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    if (found == null && practice != null) {
      found = authorityOfSetting.apply(Objects.requireNonNull(child(practice).place().practice()));
    }
    return found;
  }

  /** Local sources are named for their authority: {@code social-care-302}. */
  static @Nullable AuthorityNumber ofSource(String source) {
    int hyphen = source.lastIndexOf('-');
    String last = source.substring(hyphen + 1);
    return last.matches("[2-9][0-9]{2}") ? new AuthorityNumber(Integer.parseInt(last)) : null;
  }

  private static @Nullable Home home(Said said) {
    var place = child(said).place();
    boolean says =
        place.address() != null
            || place.postcode() != null
            || place.noFixedAddress()
            || place.leftEngland() != null;
    return says
        ? new Home(
            place.address(),
            place.postcode(),
            place.addressFrom(),
            place.noFixedAddress(),
            place.leftEngland() != null,
            place.returns() == null ? null : place.returns().code(),
            said.origin())
        : null;
  }

  /** The address as the latest source spells it that does not write in capitals only. */
  private Home spelt(Home home) {
    var address = home.address();
    if (address == null || !isInCapitals(address.text())) {
      return home;
    }
    for (var said : children) {
      var other = child(said).place().address();
      if (other != null
          && !isInCapitals(other.text())
          && fold(other.text()).equals(fold(address.text()))) {
        return new Home(
            other,
            home.postcode(),
            home.from(),
            home.noFixedAddress(),
            home.leftEngland(),
            home.returns(),
            home.origin());
      }
    }
    return home;
  }

  private List<Home> otherHomes(@Nullable Said shown) {
    var known = new LinkedHashMap<String, Home>();
    for (var said : children) {
      var home = home(said);
      if (home != null && (home.address() != null || home.postcode() != null)) {
        known.putIfAbsent(where(home), home);
      }
    }
    if (shown != null) {
      known.remove(where(Objects.requireNonNull(home(shown))));
    }
    return List.copyOf(known.values());
  }

  private static String where(Home home) {
    return (home.address() == null ? "" : fold(home.address().text()))
        + "|"
        + (home.postcode() == null ? "" : home.postcode().text());
  }

  private List<OtherName> otherNames(ChildName shown) {
    var names = new LinkedHashMap<String, OtherName>();
    var seen = new LinkedHashSet<>(Set.of(key(shown)));
    for (var said : children) {
      var identity = child(said).identity();
      if (identity.formerFamily() != null) {
        add(names, seen, OtherName.Use.FORMER, shown.given(), identity.formerFamily(), said);
      }
      if (identity.knownAs() != null) {
        add(names, seen, OtherName.Use.KNOWN, identity.knownAs(), shown.family(), said);
      }
      add(names, seen, OtherName.Use.RECORDED, identity.given(), identity.family(), said);
    }
    return List.copyOf(names.values());
  }

  private static void add(
      Map<String, OtherName> names,
      Set<String> seen,
      OtherName.Use use,
      @Nullable Name given,
      @Nullable Name family,
      Said said) {
    var name = new ChildName(given, family);
    if ((given != null || family != null) && seen.add(key(name))) {
      names.put(key(name), new OtherName(use, name, said.origin()));
    }
  }

  private static String key(ChildName name) {
    return (name.given() == null ? "" : fold(name.given()))
        + "|"
        + (name.family() == null ? "" : fold(name.family()));
  }

  private List<Carer> carers() {
    var found = new LinkedHashMap<String, Carer>();
    for (var said : others) {
      if (said.statement() instanceof CarerStatement carer
          && (carer.given() != null || carer.family() != null)) {
        found.putIfAbsent(
            key(new ChildName(carer.given(), carer.family())),
            new Carer(
                carer.given(),
                carer.family(),
                carer.relation() == contactpoint.intake.Relation.RESPONSIBILITY,
                carer.phone(),
                carer.email(),
                carer.sameAddress(),
                carer.ref().text(),
                said.origin()));
      }
    }
    return List.copyOf(found.values());
  }

  private List<Involvement> involvements() {
    var found = new ArrayList<Involvement>();
    for (var said : others) {
      if (said.statement() instanceof InvolvementStatement one && !sensitive.test(one)) {
        found.add(
            new Involvement(
                one.service(),
                one.serviceKind(),
                one.practitioner(),
                one.phone(),
                one.email(),
                one.from(),
                one.to(),
                one.lead(),
                one.assessment(),
                said.account(),
                one.ref().text(),
                said.origin()));
      }
    }
    return oneLead(found);
  }

  /** At most one lead professional: of several, the one most lately begun. */
  private static List<Involvement> oneLead(List<Involvement> all) {
    var lead =
        all.stream()
            .filter(Involvement::lead)
            .max(
                Comparator.comparing((Involvement one) ->
                        one.since() == null ? LocalDate.MIN : one.since().date())
                    .thenComparing(one -> one.origin().asOf())
                    .thenComparing(one -> one.origin().source())
                    .thenComparing(Involvement::ref))
            .orElse(null);
    return all.stream()
        .map(one ->
            !one.lead() || one.equals(lead)
                ? one
                : new Involvement(
                    one.service(),
                    one.kind(),
                    one.practitioner(),
                    one.phone(),
                    one.email(),
                    one.since(),
                    one.until(),
                    false,
                    one.assessment(),
                    one.account(),
                    one.ref(),
                    one.origin()))
        .toList();
  }

  private List<IssuedNumber> numbers() {
    var found = new LinkedHashMap<String, IssuedNumber>();
    for (var said : children) {
      var nhs = child(said).identity().nhsNumber();
      var upn = child(said).place().upn();
      if (nhs != null) {
        issue(found, IssuedNumber.NHS, nhs.digits(), said);
      }
      if (upn != null) {
        issue(found, IssuedNumber.UPN, upn.text(), said);
      }
      issue(found, said.source(), said.statement().ref().text(), said);
    }
    return List.copyOf(found.values());
  }

  private static void issue(
      Map<String, IssuedNumber> found, String issuer, String value, Said said) {
    found.putIfAbsent(
        issuer + '|' + value,
        new IssuedNumber(issuer, new Typed(value), new Origin(issuer, said.statement().asOf())));
  }

  /** The latest of the statements that say what most sources say. */
  private <T, K> @Nullable Said chosen(Function<Said, @Nullable T> fact, Function<T, K> sameness) {
    var votes = new HashMap<K, Integer>();
    var voters = new LinkedHashSet<String>();
    for (var said : children) {
      T value = fact.apply(said);
      if (value != null && voters.add(said.source() + '|' + sameness.apply(value))) {
        votes.merge(sameness.apply(value), 1, Integer::sum);
      }
    }
    Said best = null;
    int most = 0;
    for (var said : children) {
      T value = fact.apply(said);
      int count = value == null ? 0 : votes.getOrDefault(sameness.apply(value), 0);
      if (count > most) {
        best = said;
        most = count;
      }
    }
    return best;
  }

  /** The name as the latest source spells it that does not write in capitals only. */
  private @Nullable Name spelt(Said chosen, Function<Said, @Nullable Name> fact) {
    Name name = fact.apply(chosen);
    if (name == null || !isInCapitals(name.text())) {
      return name;
    }
    for (var said : children) {
      Name other = fact.apply(said);
      if (other != null && !isInCapitals(other.text()) && fold(other).equals(fold(name))) {
        return other;
      }
    }
    return name;
  }

  private static boolean isInCapitals(String text) {
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private @Nullable Said latest(Function<Said, @Nullable Object> fact) {
    return children.stream().filter(said -> fact.apply(said) != null).findFirst().orElse(null);
  }

  private static ChildStatement child(Said said) {
    return (ChildStatement) said.statement();
  }

  private static String fold(Name name) {
    return fold(name.text());
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
