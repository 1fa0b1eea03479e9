package contactpoint.population;

import contactpoint.population.families.Families;
import contactpoint.population.families.Family;
import contactpoint.population.names.NameBook;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Authorities;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.suppliers.Block;
import contactpoint.population.suppliers.Deliveries;
import contactpoint.population.suppliers.Habits;
import contactpoint.population.suppliers.Suppliers;
import contactpoint.population.suppliers.SystemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A synthetic population: made district by district, each from the seed and its own number, so that
 * memory does not grow with size and the number of threads changes nothing.
 */
public final class Population {

  private final Plan plan;
  private final Country country;
  private final Families families;
  private final Deliveries deliveries;
  private final Map<SystemKind, Habits> habits;
  private final Suppliers suppliers;
  private final Asides asides;

  private Population(Plan plan) {
    this.plan = plan;
    this.country = Country.of(plan.seed(), plan.children(), plan.authorities());
    var names = new NameBook(Authorities.communities());
    var spellings = new Spellings();
    this.families = new Families(plan.seed(), country, names, plan.on(), plan.months());
    this.habits = Habits.usual();
    this.deliveries = new Deliveries(plan.on(), plan.months());
    this.suppliers = new Suppliers(plan.seed(), country, deliveries, habits, spellings);
    this.asides =
        new Asides(
            plan, country, suppliers, deliveries, new Enquiries(plan, country, names, spellings));
  }

  /** Prepares a population. */
  public static Population of(Plan plan) {
    return new Population(plan);
  }

  public Plan plan() {
    return plan;
  }

  public Country country() {
    return country;
  }

  Suppliers suppliers() {
    return suppliers;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  /** The families of a district. */
  public List<Family> families(District district) {
    return families.of(district);
  }

  /**
   * Writes the whole folder.
   *
   * @param folder where to; made if it is not there
   * @param threads how many districts are made at once
   * @param progress is told how many children have been written
   * @return what was made
   */
  public Made write(Path folder, int threads, IntConsumer progress) throws IOException {
    try (var writing = new Folder(folder, plan, country, deliveries, habits, suppliers.layouts())) {
      new Lanes(threads)
          .run(country.districts(), this::part, part -> progress.accept(writing.add(part)));
      return writing.finish();
    }
  }

  private Part part(District district) {
    List<Family> made = families.of(district);
    Block block = suppliers.tell(made);
    return new Part(district, made, block, asides.of(district, made));
  }

  /** All that a district adds to the folder. */
  record Part(District district, List<Family> families, Block block, Asides.Texts asides) {}
}
