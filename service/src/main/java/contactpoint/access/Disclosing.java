package contactpoint.access;

import contactpoint.access.Disclosure.CarerShown;
import contactpoint.access.Disclosure.NumberShown;
import contactpoint.access.Disclosure.Person;
import contactpoint.access.Disclosure.PlaceShown;
import contactpoint.access.Disclosure.Where;
import contactpoint.database.Tx;
import contactpoint.organisations.Authority;
import contactpoint.organisations.Organisation;
import contactpoint.organisations.Organisations;
import contactpoint.organisations.Place;
import contactpoint.organisations.Service;
import contactpoint.organisations.Source;
import contactpoint.register.Attendance;
import contactpoint.register.Carer;
import contactpoint.register.Child;
import contactpoint.register.Home;
import contactpoint.register.Involvement;
import contactpoint.register.IssuedNumber;
import contactpoint.register.OtherName;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.SensitiveService;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes of a record what one asker is shown on one day. */
final class Disclosing {

  private final Tx tx;
  private final Child child;
  private final Actor actor;
  private final LocalDate today;
  private final SourceBook book;
  private final Map<String, Service> services;
  private final Optional<Authority> authority;

  private Disclosing(Tx tx, Child child, Actor actor, LocalDate today, LastSent lastSent) {
    this.tx = tx;
    this.child = child;
    this.actor = actor;
    this.today = today;
    var details = child.details();
    this.authority =
        Optional.ofNullable(details.authority())
            .flatMap(number -> Organisations.authority(tx, number));
    this.book = new SourceBook(sources(tx, details), details.authority(), lastSent.asOf(tx), today);
    var codes = new TreeSet<String>();
    details.involvements().forEach(one -> codes.add(one.service().text()));
    this.services = Organisations.services(tx, codes);
  }

  static Disclosure of(Tx tx, Child child, Actor actor, LocalDate today, LastSent lastSent) {
    if (child.concealed()) {
      return new Disclosure.Shielded(
          child.number(),
          ShownName.of(child.name()),
          Optional.ofNullable(child.sex()),
          Optional.ofNullable(child.born()));
    }
    return new Disclosing(tx, child, actor, today, lastSent).whole();
  }

  /** Those that should tell of the child, and others that do, such as one of an authority left. */
  private static List<Source> sources(Tx tx, Child.Details details) {
    var found = new ArrayList<Source>();
    if (details.authority() != null) {
      found.addAll(Organisations.sourcesFor(tx, details.authority()));
    }
    var others = origins(details);
    found.forEach(source -> others.remove(source.code()));
    found.addAll(Organisations.sources(tx, others).values());
    return found;
  }

  private static Set<String> origins(Child.Details details) {
    var codes = new TreeSet<String>();
    details.involvements().forEach(one -> codes.add(one.origin().source()));
    details.otherHomes().forEach(one -> codes.add(one.origin().source()));
    Stream.of(details.home())
        .filter(Objects::nonNull)
        .forEach(one -> codes.add(one.origin().source()));
    Stream.of(details.setting(), details.practice())
        .filter(Objects::nonNull)
        .forEach(one -> codes.add(one.origin().source()));
    return codes;
  }

  private Disclosure.Whole whole() {
    var involvements = child.details().involvements().stream().filter(this::mayBeShown).toList();
    var current = involvements.stream().filter(one -> !one.endedBefore(today)).toList();
    var ended = involvements.stream().filter(one -> one.endedBefore(today)).toList();
    var people =
        Stream.concat(
                current.stream().filter(Involvement::lead),
                current.stream().filter(one -> !one.lead()))
            .map(this::person)
            .toList();
    var whoIs = whoIs();
    return new Disclosure.Whole(
        child.number(),
        ShownName.of(child.name()),
        Optional.ofNullable(child.sex()),
        Optional.ofNullable(child.born()),
        Optional.ofNullable(child.died()),
        authority.map(Authority::name),
        people,
        ended.stream().map(this::person).toList(),
        Gaps.of(book, current, people, whoIs),
        whoIs,
        book.all().stream().map(book::line).toList());
  }

  /** The register keeps sensitive ones out of the record; this is the second lock. */
  private boolean mayBeShown(Involvement one) {
    var service = services.get(one.service().text());
    return !SensitiveService.is(one.kind()) && (service == null || !service.sensitive());
  }

  private Person person(Involvement one) {
    var service = Optional.ofNullable(services.get(one.service().text()));
    return new Person(
        one.ref(),
        Optional.ofNullable(one.practitioner()).map(Spelling::of),
        JobWords.of(one.kind()),
        service.map(Service::name).or(() -> employer(one)),
        Optional.ofNullable(one.since()),
        Optional.ofNullable(one.until()),
        one.lead() && !one.endedBefore(today),
        one.assessment(),
        telephones(one, service),
        Optional.ofNullable(one.email()).or(() -> service.flatMap(Service::email)),
        book.from(one.origin()),
        Optional.ofNullable(one.account()),
        one.account() != null && one.account() == actor.account());
  }

  /** Who entered an involvement here works for a body, and names no service. */
  private Optional<String> employer(Involvement one) {
    String code = one.service().text();
    return code.matches("organisation-[0-9]{1,18}")
        ? Organisations.organisation(tx, Long.parseLong(code.substring("organisation-".length())))
            .map(Organisation::name)
        : Optional.empty();
  }

  /** The practitioner's own number first, then that of the service. */
  private static List<Telephone> telephones(Involvement one, Optional<Service> service) {
    var found = new ArrayList<Telephone>();
    if (one.phone() != null) {
      found.add(one.phone());
    }
    service
        .flatMap(Service::telephone)
        .filter(number -> found.stream().noneMatch(other -> other.dial().equals(number.dial())))
        .ifPresent(found::add);
    return found;
  }

  private Disclosure.WhoIs whoIs() {
    var details = child.details();
    return new Disclosure.WhoIs(
        names(OtherName.Use.KNOWN, OtherName.Use.RECORDED),
        names(OtherName.Use.FORMER, OtherName.Use.FORMER),
        Optional.ofNullable(details.home()).map(this::where),
        details.otherHomes().stream().map(this::where).toList(),
        details.carers().stream().map(Disclosing::carer).toList(),
        Optional.ofNullable(details.setting())
            .map(setting -> place(setting, Organisations.setting(tx, setting.code().text()))),
        Optional.ofNullable(details.practice())
            .map(practice -> place(practice, Organisations.practice(tx, practice.code().text()))),
        authority.map(one ->
            new PlaceShown(
                new Typed(one.name() + " ContactPoint team"),
                Optional.of(one.helpline()),
                Optional.empty())),
        numbers());
  }

  private List<ShownName> names(OtherName.Use use, OtherName.Use orUse) {
    return child.details().otherNames().stream()
        .filter(other -> other.use() == use || other.use() == orUse)
        .map(other -> ShownName.of(other.name()))
        .distinct()
        .toList();
  }

  private Where where(Home home) {
    return new Where(new Typed(line(home)), book.from(home.origin()));
  }

  private static String line(Home home) {
    if (home.leftEngland()) {
      return "Has left England; "
          + switch (home.returns() == null ? "unknown" : home.returns()) {
            case "yes" -> "expected back within three years";
            case "no" -> "not expected back";
            default -> "not known whether to return";
          };
    }
    if (home.noFixedAddress()) {
      return "No fixed address";
    }
    var parts = new ArrayList<String>();
    if (home.address() != null) {
      parts.add(Spelling.of(home.address().text()));
    }
    if (home.postcode() != null) {
      parts.add(home.postcode().text());
    }
    return String.join(", ", parts);
  }

  private static CarerShown carer(Carer carer) {
    return new CarerShown(
        carer.responsible() ? "Parent" : "Carer",
        new ShownName(Optional.ofNullable(carer.given()), Optional.ofNullable(carer.family()))
            .whole(),
        !carer.sameAddress(),
        Optional.ofNullable(carer.phone()),
        Optional.ofNullable(carer.email()));
  }

  private PlaceShown place(Attendance attendance, Optional<Place> known) {
    return new PlaceShown(
        new Typed(known.map(Place::name).orElse("Number " + attendance.code().text())),
        known.flatMap(Place::telephone),
        Optional.of(book.from(attendance.origin())));
  }

  private List<NumberShown> numbers() {
    var body = Organisations.organisation(tx, actor.organisation());
    return child.details().numbers().stream()
        .filter(number -> body.filter(one -> uses(one, number)).isPresent())
        .map(number ->
            new NumberShown(
                number.issuer().equals(IssuedNumber.UPN) ? "UPN" : "NHS number", number.value()))
        .toList();
  }

  /**
   * Whether a body gave a number or works with it: an authority with the UPNs of its own children,
   * a body of the NHS with NHS numbers. Local references are shown to nobody yet.
   */
  private boolean uses(Organisation body, IssuedNumber number) {
    return switch (number.issuer()) {
      case IssuedNumber.UPN ->
          body.kind() == Organisation.Kind.AUTHORITY
              && body.authority().isPresent()
              && body.authority().get().equals(child.details().authority());
      case IssuedNumber.NHS -> body.code().startsWith("nhs-");
      default -> false;
    };
  }
}
