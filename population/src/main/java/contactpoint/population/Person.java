package contactpoint.population;

import contactpoint.population.families.Child;
import contactpoint.population.families.FullName;
import contactpoint.population.places.Country;
import contactpoint.population.places.Residence;
import contactpoint.population.suppliers.Suppliers;
import contactpoint.population.suppliers.SystemKind;
import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Upn;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody with a story, as she stands on the population's day. */
public final class Person {

  private final String story;
  private final Child child;
  private final Country country;
  private final Suppliers suppliers;
  private final int today;

  Person(String story, Child child, Country country, Suppliers suppliers, int today) {
    this.story = story;
    this.child = child;
    this.country = country;
    this.suppliers = suppliers;
    this.today = today;
  }

  /** In a sentence, what is special. */
  public String story() {
    return story;
  }

  /** Who it is in the truth. */
  public long person() {
    return child.person();
  }

  Child child() {
    return child;
  }

  private FullName name() {
    return child.names().at(today);
  }

  /** The first forename; empty if there is none yet. */
  public Optional<Name> given() {
    return Name.parse(name().given());
  }

  public Name family() {
    return new Name(name().family());
  }

  /** The surname before the present one. */
  public Optional<Name> formerFamily() {
    for (int i = child.names().size() - 1; i >= 0; i--) {
      String former = child.names().value(i).family();
      if (!former.equals(name().family())) {
        return Optional.of(new Name(former));
      }
    }
    return Optional.empty();
  }

  /** The date of birth; empty if not yet born. */
  public Optional<BirthDate> born() {
    return child.isBorn()
        ? Optional.of(new BirthDate(LocalDate.ofEpochDay(child.born())))
        : Optional.empty();
  }

  public Sex sex() {
    return child.girl() ? Sex.FEMALE : Sex.MALE;
  }

  public Optional<NhsNumber> nhsNumber() {
    return NhsNumber.parse(child.nhsNumber());
  }

  public Optional<Upn> upn() {
    return Upn.parse(child.upn());
  }

  /** The address; empty without one, or abroad. */
  public Optional<Address> address() {
    return dwelling().map(home -> new Address(country.address(home)));
  }

  /** The postcode; empty without one, or abroad. */
  public Optional<Postcode> postcode() {
    return dwelling().map(home -> new Postcode(country.postcode(home)));
  }

  private Optional<Residence> dwelling() {
    return Optional.of(child.homes().at(today)).filter(Residence::isDwelling);
  }

  /** The DfE number of the authority of the home. */
  public int authority() {
    return country.district(child.homes().at(today)).authority().number();
  }

  /** What a source calls this person, whether or not it has a row about her. */
  public String reference(String source) {
    return suppliers.reference(SystemKind.ofSource(source), source, child.person());
  }

  @Override
  public String toString() {
    return "person " + child.person();
  }
}
