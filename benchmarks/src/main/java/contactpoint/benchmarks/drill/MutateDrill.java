package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.demo.Deliveries;
import contactpoint.population.chance.Chance;
import contactpoint.vocabulary.ChildNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Mutated statements about shielded children, from a source that has not spoken of them, make no
 * visible record. The price is measured with children whom the register does not know.
 */
final class MutateDrill {

  private static final List<Mutation> KINDS = List.of(Mutation.values());
  private static final int AT_ONCE = 500;

  private final Ground ground;
  private final Path folder;
  private final int children;
  private final int shields;
  private final long people;
  private final Chance chance;

  MutateDrill(Ground ground, Path folder, int children, int shields, long people, long seed) {
    this.ground = ground;
    this.folder = folder;
    this.children = children;
    this.shields = shields;
    this.people = people;
    this.chance = Chance.of(seed, 17);
  }

  /**
   * What came of it.
   *
   * @param known statements about children who are known and visible, said again by another source
   * @param table of the mutated ones, by number and kind of mutation
   * @param common what unrelated statements that wait have exactly in common with the shielded
   *     child they came near, and how many
   */
  record Outcome(
      Tally mutated,
      Tally unrelated,
      Tally known,
      MutationTable table,
      Map<String, Integer> common) {

    /** How many got through though two facts or more were left. */
    long gotThrough() {
      return mutated.visible() - table.saidTooLittle();
    }
  }

  /**
   * Places so many mutated statements, and so many about children who are not known.
   *
   * @param most changes in one statement
   */
  Outcome run(int mutated, int most, int unrelated) throws IOException {
    var population = folder.resolve("known");
    Post.population(population, Small.plan(children, 5));
    var address = ground.fresh();
    try (var database = Database.connect(address, Ground.keys(), UnaryOperator.identity())) {
      var heart = Ground.heart(database, people, 3);
      Deliveries.firstIn(population).forEach(delivery -> Post.hand(heart, delivery));
      heart.feeds().placeWaiting("drill", submission -> true);
      return trials(new Trial(database, heart), database, heart, mutated, most, unrelated);
    } finally {
      ground.drop(address);
    }
  }

  private Outcome trials(
      Trial trial, Database database, Heart heart, int mutated, int most, int unrelated)
      throws IOException {
    var population = folder.resolve("known");
    var shielded = ShieldedChildren.among(population, shields, database, heart, chance);
    var table = new MutationTable();
    var people = ChildLines.people(population);
    var tally = Tally.NONE;
    for (int done = 0; done < mutated; done += shields) {
      var rows = shielded.lines();
      tally =
          tally.plus(
              mutate(
                  trial,
                  rows.subList(0, Math.min(rows.size(), mutated - done)),
                  shielded,
                  people,
                  most,
                  table));
    }
    Map<String, Integer> common = new TreeMap<>();
    return new Outcome(
        tally,
        strangers(trial, shielded, unrelated, common),
        known(trial, shielded),
        table,
        common);
  }

  private Tally mutate(
      Trial trial,
      List<Map<String, String>> rows,
      ShieldedChildren shielded,
      Map<String, String> people,
      int most,
      MutationTable table)
      throws IOException {
    var lines = new ArrayList<String>();
    var told = new HashMap<String, Mutated>();
    var about = new HashMap<String, Map<String, String>>();
    for (var row : rows) {
      var line = new LinkedHashMap<>(row);
      line.put("ref", "M" + lines.size());
      var one = mutate(row, line, shielded.another(chance), most);
      told.put(one.ref(), one);
      about.put(one.ref(), row);
      table.tried(one);
      lines.add(ChildLines.text(line));
    }
    return trial.of(
        lines,
        tx ->
            Trial.visible(
                tx,
                (ref, others) ->
                    table.visible(
                        Objects.requireNonNull(told.get(ref)),
                        became(Objects.requireNonNull(about.get(ref)), others, people))));
  }

  private Mutated mutate(
      Map<String, String> row, Map<String, String> line, Map<String, String> other, int most) {
    for (String number : List.of("nhs_number", "upn")) {
      if (chance.happens(0.7)) {
        line.put(number, "");
      }
    }
    Set<Mutation> mutations = EnumSet.noneOf(Mutation.class);
    for (int left = 1 + chance.below(most); left > 0; left--) {
      mutations.add(KINDS.get(chance.below(KINDS.size())));
    }
    mutations.forEach(mutation -> mutation.apply(line, other, chance));
    return new Mutated(Objects.requireNonNull(line.get("ref")), mutations, Left.of(row, line));
  }

  private static Became became(
      Map<String, String> row, List<String> others, Map<String, String> people) {
    if (others.isEmpty()) {
      return Became.A_NEW_RECORD;
    }
    var person = people.get(row.get("source") + ' ' + row.get("ref"));
    return others.stream().anyMatch(other -> Objects.equals(people.get(other), person))
        ? Became.PART_OF_ITS_SECOND_RECORD
        : Became.PART_OF_ANOTHER_CHILDS;
  }

  /**
   * Children of another England, of whom the register knows nothing, in the words of all its
   * suppliers, with whatever these leave out.
   */
  private Tally strangers(
      Trial trial, ShieldedChildren shielded, int wanted, Map<String, Integer> common)
      throws IOException {
    var population = folder.resolve("unknown");
    Post.population(population, Small.plan(wanted, 6006));
    var tally = Tally.NONE;
    var rows = anyRows(population, wanted);
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      var lines = new ArrayList<String>();
      var told = new HashMap<String, Map<String, String>>();
      for (var row : rows.subList(from, Math.min(rows.size(), from + AT_ONCE))) {
        row.put("ref", "U" + lines.size());
        told.put("U" + lines.size(), row);
        lines.add(ChildLines.text(row));
      }
      tally = tally.plus(trial.of(lines, tx -> compare(tx, told, shielded, common)));
    }
    return tally;
  }

  private static Tally known(Trial trial, ShieldedChildren shielded) throws IOException {
    var lines = new ArrayList<String>();
    for (var other : shielded.others()) {
      var line = new LinkedHashMap<>(other);
      line.put("ref", "K" + lines.size());
      lines.add(ChildLines.text(line));
    }
    return trial.of(lines, Trial.Look.NONE);
  }

  private List<Map<String, String>> anyRows(Path population, int most) throws IOException {
    var all = new ArrayList<Map<String, String>>();
    for (Path delivery : Deliveries.firstIn(population)) {
      Path file = delivery.resolve("children.csv");
      if (ChildLines.areInTheUsualLayout(file)) {
        all.addAll(ChildLines.in(file));
      }
    }
    Collections.shuffle(all, new Random(chance.nextLong()));
    return all.subList(0, Math.min(most, all.size()));
  }

  private static void compare(
      Tx tx,
      Map<String, Map<String, String>> told,
      ShieldedChildren shielded,
      Map<String, Integer> common) {
    Trial.waiting(
        tx,
        (ref, child) ->
            common.merge(same(told.getOrDefault(ref, Map.of()), shielded, child), 1, Integer::sum));
  }

  private static String same(
      Map<String, String> one, ShieldedChildren shielded, ChildNumber child) {
    var other = shielded.line(child).orElse(Map.of());
    var same = new ArrayList<String>();
    for (String field :
        List.of("given", "family", "born", "postcode", "address", "upn", "nhs_number")) {
      String value = one.getOrDefault(field, "");
      if (!value.isEmpty() && value.equals(other.get(field))) {
        same.add(field);
      }
    }
    return same.toString();
  }
}
