package contactpoint.demo;

import contactpoint.feeds.Acknowledgement;
import contactpoint.feeds.Feeds;
import contactpoint.intake.Delivery;
import contactpoint.intake.Limits;
import contactpoint.intake.MappingReader;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the suppliers of a synthetic England send, handed over as they would. */
public final class Deliveries {

  /** Who comes first: registers that know most children, with names and numbers. */
  private static final List<String> KNOW_MOST =
      List.of("births-deaths", "nhs-register", "child-benefit", "school-census");

  private static final String FIRST = "0001";

  private Deliveries() {}

  /**
   * All deliveries in order of time: all first ones, then all second ones; in each, who knows most
   * comes first.
   *
   * @param population a population's folder
   */
  public static List<Path> in(Path population) throws IOException {
    try (var found =
        Files.find(population.resolve("suppliers"), 2, (path, is) -> is.isDirectory())) {
      return found
          .filter(path -> number(path).matches("[0-9]{4}"))
          .sorted(
              Comparator.comparing(Deliveries::number)
                  .thenComparingInt(delivery -> order(source(delivery)))
                  .thenComparing(Path::toString))
          .toList();
    }
  }

  /** Every supplier's first delivery. */
  public static List<Path> firstIn(Path population) throws IOException {
    return in(population).stream().filter(delivery -> number(delivery).equals(FIRST)).toList();
  }

  /** The supplier's name, as the population's folders have it. */
  public static String source(Path delivery) {
    return Objects.requireNonNull(delivery.getParent()).getFileName().toString();
  }

  private static String number(Path delivery) {
    return delivery.getFileName().toString();
  }

  private static int order(String source) {
    int place = KNOW_MOST.indexOf(source);
    return place < 0 ? KNOW_MOST.size() : place;
  }

  /**
   * Hands a delivery over, after the mapping of its supplier's own layout was agreed, if one lies
   * beside it.
   *
   * @throws IOException if it is refused: a population's never should be
   */
  public static void hand(Feeds feeds, Path delivery, LocalDate today) throws IOException {
    var by = Actor.system(Route.COMMAND);
    var accepted = accepted(delivery, today);
    var mapping = delivery.resolveSibling("mapping.json");
    if (Files.exists(mapping)
        && feeds.agree(accepted.note().source(), Files.readAllBytes(mapping), by)
            instanceof MappingReader.Outcome.Refused) {
      throw new IOException("The mapping beside " + delivery + " was not understood");
    }
    if (feeds.receive(accepted, by) instanceof Acknowledgement.Refused) {
      throw refused(delivery);
    }
  }

  private static Delivery accepted(Path delivery, LocalDate today) throws IOException {
    return switch (new Receiving(Limits.USUAL, today).folder(delivery)) {
      case Receipt.Accepted(var accepted) -> accepted;
      case Receipt.Refused _ -> throw refused(delivery);
    };
  }

  private static IOException refused(Path delivery) {
    return new IOException("The delivery " + delivery + " was refused");
  }
}
