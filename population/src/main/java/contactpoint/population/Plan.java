package contactpoint.population;

import contactpoint.population.places.Authorities;
import contactpoint.population.places.Authority;
import java.time.LocalDate;
import java.util.List;

/**
 * What population is to be made; equal plans give equal bytes.
 *
 * @param children children under 18 who live in England on the population's day
 * @param seed all chance follows from it
 * @param on the population's day; the last deliveries are of this day
 * @param authorities where the children live
 * @param months monthly deliveries of changes after each supplier's full one
 * @param enquiries how many enquiries practitioners type
 */
public record Plan(
    int children, long seed, LocalDate on, List<Authority> authorities, int months, int enquiries) {

  /** The day of a population when none is named, so that bytes stay the same. */
  public static final LocalDate USUAL_DAY = LocalDate.of(2026, 9, 1);

  public Plan {
    if (children < 1 || children > 12_000_000) {
      throw new IllegalArgumentException("From 1 to 12,000,000 children can be made");
    }
    if (on.getYear() < 1980 || on.getYear() > 2100) {
      throw new IllegalArgumentException("The population's day is from 1980 to 2100");
    }
    if (months < 0 || months > 120 || enquiries < 0 || authorities.isEmpty()) {
      throw new IllegalArgumentException(
          "Months are from 0 to 120, enquiries from 0, and there is one authority at least");
    }
    authorities = List.copyOf(authorities);
  }

  /** A population of a size with all else as usual: one month of changes, no enquiries. */
  public static Plan of(int children, long seed) {
    return new Plan(children, seed, USUAL_DAY, Authorities.usual(children), 1, 0);
  }

  /** The same with a number of enquiries. */
  public Plan withEnquiries(int number) {
    return new Plan(children, seed, on, authorities, months, number);
  }

  /** The same with a number of months of changes. */
  public Plan withMonths(int number) {
    return new Plan(children, seed, on, authorities, number, enquiries);
  }
}
