package contactpoint.organisations;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Telephone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who takes part and how to reach them. Reads happen in the caller's transaction, by any role;
 * writes need {@code programme}.
 */
public final class Organisations {

  /** The national desk. */
  public static final Telephone NATIONAL_DESK = new Telephone("01632 960 000");

  private Organisations() {}

  public static Optional<Authority> authority(Tx tx, AuthorityNumber number) {
    return OrganisationRows.authority(tx, number);
  }

  /** All, by name. */
  public static List<Authority> authorities(Tx tx) {
    return OrganisationRows.authorities(tx);
  }

  /** Who of an authority is let in; everybody where nobody said otherwise. */
  public static Admission admission(Tx tx, AuthorityNumber number) {
    return OrganisationRows.admission(tx, number);
  }

  /** Says who of an authority is let in; of an authority that is not here, nothing is kept. */
  public static void admit(Tx tx, AuthorityNumber number, Admission admission) {
    OrganisationRows.admit(tx, number, admission);
  }

  public static Optional<Organisation> organisation(Tx tx, long id) {
    return OrganisationRows.organisation(tx, id);
  }

  /** By its code, such as {@code authority-302} or {@code national-team}. */
  public static Optional<Organisation> organisation(Tx tx, String code) {
    return OrganisationRows.organisation(tx, code);
  }

  /**
   * The letters with which postcodes begin where a body works ({@code WX}): those of most settings
   * of its authority, since no address of the body itself is held. Empty for national bodies.
   */
  public static Optional<String> postcodeArea(Tx tx, long organisation) {
    return OrganisationRows.postcodeArea(tx, organisation);
  }

  /** Those of one authority, by name. */
  public static List<Organisation> organisationsOf(Tx tx, AuthorityNumber authority) {
    return OrganisationRows.organisationsOf(tx, authority);
  }

  public static Optional<Service> service(Tx tx, String code) {
    return Optional.ofNullable(services(tx, Set.of(code)).get(code));
  }

  /** Many at once, by code; a code nobody has is left out. */
  public static Map<String, Service> services(Tx tx, Collection<String> codes) {
    return by(Service::code, codes.isEmpty() ? List.of() : OrganisationRows.services(tx, codes));
  }

  /** Those of one authority, by name. */
  public static List<Service> servicesOf(Tx tx, AuthorityNumber authority) {
    return OrganisationRows.servicesOf(tx, authority);
  }

  public static Optional<Place> setting(Tx tx, String code) {
    return Optional.ofNullable(settings(tx, Set.of(code)).get(code));
  }

  /** Many at once, by code; a code nobody has is left out. */
  public static Map<String, Place> settings(Tx tx, Collection<String> codes) {
    return by(Place::code, codes.isEmpty() ? List.of() : OrganisationRows.settings(tx, codes));
  }

  /** Settings whose name begins with the text, whatever its case; at most so many, by name. */
  public static List<Place> settingsCalled(Tx tx, String beginning, int atMost) {
    return OrganisationRows.settingsCalled(tx, beginning, atMost);
  }

  public static Optional<Place> practice(Tx tx, String code) {
    return OrganisationRows.practice(tx, code);
  }

  public static Optional<Source> source(Tx tx, String code) {
    return Optional.ofNullable(sources(tx, Set.of(code)).get(code));
  }

  /** Many at once, by code; a code nobody has is left out. */
  public static Map<String, Source> sources(Tx tx, Collection<String> codes) {
    return by(Source::code, codes.isEmpty() ? List.of() : OrganisationRows.sources(tx, codes));
  }

  /** The national ones, and those of an authority. */
  public static List<Source> sourcesFor(Tx tx, AuthorityNumber authority) {
    return OrganisationRows.sourcesFor(tx, authority);
  }

  private static <T> Map<String, T> by(Function<T, String> code, List<T> rows) {
    return rows.stream().collect(Collectors.toUnmodifiableMap(code, row -> row));
  }
}
