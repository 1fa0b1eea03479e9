package contactpoint.population;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.suppliers.Days;
import contactpoint.population.suppliers.Deliveries;
import contactpoint.population.suppliers.Suppliers;
import contactpoint.population.suppliers.SystemKind;
import java.util.List;
import java.util.Optional;

/** What a district adds beside the suppliers' files: shields, enquiries, and the truth. */
final class Asides {

  /** Whose reference names a shielded child: the first that has one. */
  private static final List<SystemKind> DECIDING =
      List.of(
          SystemKind.SCHOOL_CENSUS,
          SystemKind.CHILD_BENEFIT,
          SystemKind.NHS_REGISTER,
          SystemKind.BIRTHS_DEATHS);

  private final Plan plan;
  private final Country country;
  private final Suppliers suppliers;
  private final Deliveries deliveries;
  private final Enquiries enquiries;

  Asides(
      Plan plan, Country country, Suppliers suppliers, Deliveries deliveries, Enquiries enquiries) {
    this.enquiries = enquiries;
    this.plan = plan;
    this.country = country;
    this.suppliers = suppliers;
    this.deliveries = deliveries;
  }

  /** Lines for each file; enquiries without their line number, with the person after a tab. */
  record Texts(
      StringBuilder children,
      StringBuilder pairs,
      StringBuilder shields,
      List<Enquiries.Asked> enquiries) {}

  Texts of(District district, List<Family> families) {
    var children = new StringBuilder();
    var pairs = new StringBuilder();
    var shields = new StringBuilder();
    for (Family family : families) {
      for (Child child : family.children()) {
        child(children, child);
        shield(shields, child);
      }
      pairs(pairs, family);
    }
    List<Enquiries.Asked> asked =
        enquiries.of(district, families, Chance.of(plan.seed(), 0xE4C, district.number()));
    return new Texts(children, pairs, shields, asked);
  }

  private void child(StringBuilder text, Child child) {
    text.append(child.person())
        .append(',')
        .append(child.isBorn() ? Days.text(child.born()) : "")
        .append(',')
        .append(child.girl() ? 'F' : 'M')
        .append(',')
        .append(child.group().name())
        .append(',')
        .append(country.district(child.homes().last()).authority().number())
        .append(',')
        .append(child.shieldedFrom() == Child.NEVER ? "no" : "yes")
        .append(',')
        .append(child.newIdentityOf() == Child.NOBODY ? "" : Long.toString(child.newIdentityOf()))
        .append("\n");
  }

  private void shield(StringBuilder text, Child child) {
    if (child.shieldedFrom() == Child.NEVER) {
      return;
    }
    Optional<Suppliers.SourceReference> reference =
        DECIDING.stream().flatMap(kind -> suppliers.reference(child, kind).stream()).findFirst();
    reference.ifPresent(r ->
        text.append(r.source())
            .append(',')
            .append(r.ref())
            .append(',')
            .append(country.district(child.homes().last()).authority().number())
            .append(',')
            .append(Days.text(Math.max(child.shieldedFrom(), deliveries.first() - 900)))
            .append('\n'));
  }

  private static void pairs(StringBuilder text, Family family) {
    for (Family.Pair pair : family.pairs()) {
      text.append(pair.person())
          .append(',')
          .append(pair.other())
          .append(',')
          .append(pair.kind().code())
          .append('\n');
    }
  }
}
