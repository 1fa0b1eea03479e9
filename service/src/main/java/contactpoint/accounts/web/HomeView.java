package contactpoint.accounts.web;

import java.util.List;
import java.util.Optional;

/**
 * What the home page shows.
 *
 * @param told what the person has not put away yet
 * @param mayFind whether there is a child to find
 * @param ways to the person's other work, each with what waits there
 * @param checkedUntil last day of the criminal-record check
 * @param trainedOn day the training was passed
 */
public record HomeView(
    List<Told> told,
    boolean mayFind,
    List<Way> ways,
    Optional<String> checkedUntil,
    Optional<String> trainedOn) {

  public HomeView {
    told = List.copyOf(told);
    ways = List.copyOf(ways);
  }

  /** A notice. */
  public record Told(long id, String caption, String detail, String path, String when) {}

  /** A way to some work. */
  public record Way(String caption, String path, int waiting) {}
}
