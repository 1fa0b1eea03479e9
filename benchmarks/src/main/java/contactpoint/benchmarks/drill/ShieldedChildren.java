package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.database.Database;
import contactpoint.intake.FileKind;
import contactpoint.population.chance.Chance;
import contactpoint.shielding.ShieldReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * Children taken by chance and shielded, each with what one supplier says of it, and other children
 * of whom the same suppliers speak.
 */
final class ShieldedChildren {

  private static final List<String> KNOWN_BY =
      List.of("child-benefit", "nhs-register", "school-census");
  private static final int OTHERS = 2000;

  private final Map<Long, Map<String, String>> lines = new LinkedHashMap<>();
  private final List<Map<String, String>> others = new ArrayList<>();

  private ShieldedChildren() {}

  /** Shields so many of the children that a population's suppliers have spoken of. */
  static ShieldedChildren among(
      Path population, int wanted, Database database, Heart heart, Chance chance)
      throws IOException {
    var all = new ArrayList<Map<String, String>>();
    for (String source : KNOWN_BY) {
      for (var line :
          ChildLines.in(population.resolve("suppliers/" + source + "/0001/children.csv"))) {
        if (isWhole(line)) {
          line.put("source", source);
          all.add(line);
        }
      }
    }
    Collections.shuffle(all, new Random(chance.nextLong()));
    var found = new ShieldedChildren();
    int next = 0;
    for (; next < all.size() && found.lines.size() < wanted; next++) {
      found.shield(all.get(next), database, heart);
    }
    found.others.addAll(all.subList(next, Math.min(all.size(), next + OTHERS)));
    return found;
  }

  private static boolean isWhole(Map<String, String> line) {
    return ChildLines.says(line, "given")
        && ChildLines.says(line, "family")
        && ChildLines.says(line, "born")
        && !ChildLines.says(line, "died");
  }

  private void shield(Map<String, String> line, Database database, Heart heart) {
    database
        .intake()
        .inTransaction(tx -> {
          var ref = new Reference(Objects.requireNonNull(line.get("ref")));
          var source = Objects.requireNonNull(line.get("source"));
          Optional.ofNullable(
                  heart.register().held(tx, source, FileKind.CHILDREN, List.of(ref)).get(ref))
              .map(held -> held.child())
              .filter(child -> lines.putIfAbsent(child.value(), line) == null)
              .ifPresent(child ->
                  heart
                      .shields()
                      .shield(
                          tx,
                          Actor.system(Route.COMMAND),
                          child,
                          ShieldReason.OTHER_HARM,
                          new AuthorityNumber(302),
                          Ground.TODAY));
        });
  }

  /** What is said of each. */
  List<Map<String, String>> lines() {
    return List.copyOf(lines.values());
  }

  /** What was said of one of them; empty if that child is not among them. */
  Optional<Map<String, String>> line(ChildNumber child) {
    return Optional.ofNullable(lines.get(child.value()));
  }

  /** What is said of other children, who are known and visible. */
  List<Map<String, String>> others() {
    return List.copyOf(others);
  }

  /** Another child of whom a source speaks, with whom it may mix one of these up. */
  Map<String, String> another(Chance chance) {
    return others.get(chance.below(others.size()));
  }
}
