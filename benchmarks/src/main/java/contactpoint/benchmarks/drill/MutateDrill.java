package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.intake.FileKind;
import contactpoint.intake.Line;
import contactpoint.intake.Lines;
import contactpoint.intake.Reading;
import contactpoint.intake.Statement;
import contactpoint.population.chance.Chance;
import contactpoint.shielding.ShieldReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Route;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Mutated statements about shielded children, from a source that has not spoken of them, make no
 * visible record. Each batch is placed and rolled back, so that every statement meets the register
 * as it was. The price is measured with children whom the register does not know.
 */
final class MutateDrill {

  private static final String SOURCE = "another-302";
  private static final List<String> KNOWN_BY =
      List.of("child-benefit", "nhs-register", "school-census");

  private final Ground ground;
  private final Path folder;
  private final int children;
  private final int shields;
  private final long people;
  private final Chance chance;
  private final Map<String, Integer> common = new TreeMap<>();
  private final Map<Long, Map<String, String>> chosen = new LinkedHashMap<>();
  private final List<Map<String, String>> others = new ArrayList<>();
  private final Map<String, Map<String, String>> unknown = new HashMap<>();

  MutateDrill(Ground ground, Path folder, int children, int shields, long people, long seed) {
    this.ground = ground;
    this.folder = folder;
    this.children = children;
    this.shields = shields;
    this.people = people;
    this.chance = Chance.of(seed, 17);
  }

  /**
   * What became of statements.
   *
   * @param shielded joined to the shielded child itself
   * @param waiting kept where only the shield's team sees them
   * @param inDoubt kept where data administrators see them
   * @param visible made a visible record, or joined one
   */
  record Tally(long statements, long shielded, long waiting, long inDoubt, long visible) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(
          statements + other.statements,
          shielded + other.shielded,
          waiting + other.waiting,
          inDoubt + other.inDoubt,
          visible + other.visible);
    }
  }

  /**
   * What came of it.
   *
   * @param misses mutations of the statements that got through, and how many did
   * @param common what unrelated statements that wait have exactly in common with the shielded
   *     child they came near, and how many
   */
  record Outcome(
      int shields,
      Tally mutated,
      Tally unrelated,
      Map<String, Integer> misses,
      Map<String, Integer> common) {

    /** How many got through of which one fact at most was left beside the sex. */
    int saidTooLittle() {
      return misses.entrySet().stream()
          .filter(miss -> miss.getKey().endsWith(TOO_LITTLE))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  private static final List<Mutation> ALL = List.of(Mutation.values());
  private static final String TOO_LITTLE = ", too little left";

  /**
   * Places so many mutated statements, and so many about children who are not known.
   *
   * @param most changes in one statement
   */
  Outcome run(int mutated, int most, int unrelated) throws IOException {
    Post.population(folder.resolve("known"), Small.plan(children, 5));
    var address = ground.fresh();
    try (var database = Database.connect(address, Ground.keys(), UnaryOperator.identity())) {
      var heart = Ground.heart(database, people, 3);
      Post.deliveries(folder.resolve("known")).stream()
          .filter(delivery -> delivery.endsWith("0001"))
          .forEach(delivery -> Post.hand(heart, delivery));
      heart.feeds().placeWaiting("drill", submission -> true);
      var rows = shield(database, heart);
      Map<String, Integer> misses = new TreeMap<>();
      var tally = mutate(database, heart, rows, mutated, most, misses);
      return new Outcome(rows.size(), tally, strangers(database, heart, unrelated), misses, common);
    } finally {
      ground.drop(address);
    }
  }

  /** Shields children taken by chance; answers what one supplier says of each. */
  private List<Map<String, String>> shield(Database database, Heart heart) throws IOException {
    var all = new ArrayList<Map<String, String>>();
    for (String source : KNOWN_BY) {
      for (var row : rows(folder.resolve("known"), source)) {
        row.put("source", source);
        all.add(row);
      }
    }
    Collections.shuffle(all, new java.util.Random(chance.nextLong()));
    for (var row : all) {
      if (chosen.size() == shields) {
        others.addAll(all.subList(all.indexOf(row), Math.min(all.size(), all.indexOf(row) + 2000)));
        break;
      }
      database
          .intake()
          .inTransaction(tx -> {
            var ref = new Reference(Objects.requireNonNull(row.get("ref")));
            var held =
                heart
                    .register()
                    .held(
                        tx,
                        Objects.requireNonNull(row.get("source")),
                        FileKind.CHILDREN,
                        List.of(ref))
                    .get(ref);
            if (held != null
                && held.child() != null
                && chosen.putIfAbsent(held.child().value(), row) == null) {
              heart
                  .shields()
                  .shield(
                      tx,
                      Actor.system(Route.COMMAND),
                      held.child(),
                      ShieldReason.OTHER_HARM,
                      new AuthorityNumber(302),
                      Ground.TODAY);
            }
          });
    }
    return List.copyOf(chosen.values());
  }

  private static List<Map<String, String>> rows(Path population, String source) throws IOException {
    var all = new ArrayList<Map<String, String>>();
    var file = population.resolve("suppliers/" + source + "/0001/children.csv");
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (var row : csv) {
        var fields = new LinkedHashMap<>(row.getFieldsAsMap());
        if (says(fields, "given")
            && says(fields, "family")
            && says(fields, "born")
            && !says(fields, "died")) {
          all.add(fields);
        }
      }
    }
    return all;
  }

  private List<Map<String, String>> anyRows(Path population, int most) throws IOException {
    var all = new ArrayList<Map<String, String>>();
    for (Path delivery : Post.deliveries(population)) {
      Path file = delivery.resolve("children.csv");
      if (delivery.endsWith("0001") && isInTheUsualLayout(file)) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
          csv.forEach(row -> all.add(new LinkedHashMap<>(row.getFieldsAsMap())));
        }
      }
    }
    Collections.shuffle(all, new java.util.Random(chance.nextLong()));
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Some suppliers have columns of their own, which a mapping reads. */
  private static boolean isInTheUsualLayout(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.findFirst().orElse("").startsWith("ref,as_of,action,given,family,");
    }
  }

  private Tally mutate(
      Database database,
      Heart heart,
      List<Map<String, String>> rows,
      int wanted,
      int most,
      Map<String, Integer> misses)
      throws IOException {
    var tally = Tally.NONE;
    for (int done = 0; done < wanted; done += rows.size()) {
      var lines = new ArrayList<String>();
      var how = new HashMap<String, String>();
      for (var row : rows.subList(0, Math.min(rows.size(), wanted - done))) {
        String ref = "M" + lines.size();
        how.put(ref, mutated(row, ref, most, lines));
      }
      tally =
          tally.plus(
              placed(
                  database,
                  heart,
                  lines,
                  (ref, joined) -> {
                    misses.merge(
                        (joined ? "joined another record: " : "") + how.get(ref), 1, Integer::sum);
                  }));
    }
    return tally;
  }

  private String mutated(Map<String, String> row, String ref, int most, List<String> lines) {
    var line = new LinkedHashMap<>(row);
    line.put("ref", ref);
    for (String number : List.of("nhs_number", "upn")) {
      if (chance.happens(0.7)) {
        line.put(number, "");
      }
    }
    Set<Mutation> mutations = EnumSet.noneOf(Mutation.class);
    for (int left = 1 + chance.below(most); left > 0; left--) {
      mutations.add(ALL.get(chance.below(ALL.size())));
    }
    var other = others.get(chance.below(others.size()));
    mutations.forEach(mutation -> mutation.apply(line, other, chance));
    lines.add(text(line));
    return mutations + (Left.of(row, line) < 2 ? TOO_LITTLE : "");
  }

  private static boolean says(Map<String, String> line, String column) {
    return !line.getOrDefault(column, "").isEmpty();
  }

  private static String text(Map<String, String> line) {
    var fields = new ArrayList<String>();
    for (String column : Made.HEADER.split(",")) {
      fields.add('"' + line.getOrDefault(column, "").replace("\"", "\"\"") + '"');
    }
    return String.join(",", fields);
  }

  /**
   * Children of another England, of whom the register knows nothing, in the words of all its
   * suppliers, with whatever these leave out.
   */
  private Tally strangers(Database database, Heart heart, int wanted) throws IOException {
    Post.population(folder.resolve("unknown"), Small.plan(wanted, 6006));
    var tally = Tally.NONE;
    var lines = new ArrayList<String>();
    for (var row : anyRows(folder.resolve("unknown"), wanted)) {
      row.put("ref", "U" + lines.size());
      unknown.put("U" + lines.size(), row);
      lines.add(text(row));
      if (lines.size() == 500) {
        tally = tally.plus(placed(database, heart, lines, (ref, joined) -> {}));
        lines.clear();
      }
    }
    return lines.isEmpty()
        ? tally
        : tally.plus(placed(database, heart, lines, (ref, joined) -> {}));
  }

  private interface Miss {
    void of(String ref, boolean joined);
  }

  private static final class RolledBack extends RuntimeException {
    final transient Tally tally;

    RolledBack(Tally tally) {
      super("Rolled back on purpose", null, false, false);
      this.tally = tally;
    }
  }

  private Tally placed(Database database, Heart heart, List<String> lines, Miss miss)
      throws IOException {
    var statements = read(lines);
    try {
      database
          .intake()
          .inTransaction(tx -> {
            heart
                .matching()
                .place(tx, SOURCE, FileKind.CHILDREN, heart.matching().ready(statements), null);
            throw new RolledBack(tally(tx, statements.size(), miss));
          });
    } catch (RolledBack rolledBack) {
      return rolledBack.tally;
    }
    throw new IllegalStateException("A batch of the drill is always rolled back");
  }

  /** With a child that is shown, or will be as soon as its record is built. */
  private static final String SHOWN =
      " from register.statement s left join register.child c on c.number = s.child where s.source ="
          + " ? and s.child is not null and (c.number is null or c.concealed is false)";

  private Tally tally(Tx tx, int statements, Miss miss) {
    tx.sql(
            "select s.ref, exists (select from register.statement o where o.child = s.child and"
                + " o.source <> s.source)"
                + SHOWN)
        .param(SOURCE)
        .query(row -> {
          miss.of(Objects.requireNonNull(row.getString(1)), row.getBoolean(2));
        });
    if (!unknown.isEmpty()) {
      compare(tx);
    }
    return new Tally(
        statements,
        count(
            tx,
            "select count(*) from register.statement s join register.child c on c.number = s.child"
                + " where s.source = ? and c.concealed"),
        count(tx, "select count(*) from shielding.near where source = ?"),
        count(tx, "select count(*) from matching.doubt where source = ?"),
        count(tx, "select count(*)" + SHOWN));
  }

  private void compare(Tx tx) {
    tx.sql("select ref, child from shielding.near where source = ?")
        .param(SOURCE)
        .query(row -> {
          var one = Objects.requireNonNull(unknown.get(row.getString(1)));
          var other = chosen.get(row.getLong(2));
          var same = new ArrayList<String>();
          for (String field :
              List.of("given", "family", "born", "postcode", "address", "upn", "nhs_number")) {
            String value = one.getOrDefault(field, "");
            if (other != null && !value.isEmpty() && value.equals(other.get(field))) {
              same.add(field);
            }
          }
          common.merge(same.toString(), 1, Integer::sum);
        });
  }

  private static long count(Tx tx, String query) {
    return tx.sql(query).param(SOURCE).query(Long.class).single();
  }

  private static List<Statement> read(List<String> lines) throws IOException {
    var bytes =
        (Made.HEADER + '\n' + String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
    var reading = Reading.canonical(Ground.TODAY, Ground.TODAY, code -> false);
    var statements = new ArrayList<Statement>();
    try (var opened =
        switch (Lines.open(new ByteArrayInputStream(bytes), FileKind.CHILDREN, reading)) {
          case Lines.Opening.Opened(var all) -> all;
          default -> throw new IllegalStateException("The drill's own header must fit");
        }) {
      for (var line = opened.next(); line != null; line = opened.next()) {
        if (line instanceof Line.Read read) {
          statements.add(read.statement());
        }
      }
    }
    return statements;
  }
}
