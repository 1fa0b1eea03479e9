package contactpoint.benchmarks.linkage;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.linkage.BlockingKey;
import contactpoint.linkage.BlockingRule;
import contactpoint.linkage.Model;
import contactpoint.linkage.ModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code measure keys}: what each narrow blocking rule costs a register in keys, and
 * how many statements would not meet their child without it. Every key that a register stores is
 * written and looked up for every child of the country, so a rule that finds nobody is left out.
 */
@Command(
    name = "measure keys",
    mixinStandardHelpOptions = true,
    description = "What each blocking rule costs in keys, and whom it alone finds.")
public final class KeyYield implements Callable<Integer> {
  @Option(
      names = "--children",
      defaultValue = "50000",
      description = "Children of the population (default ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--population",
      defaultValue = "7",
      description = "Seed of the population (default ${DEFAULT-VALUE}).")
  private long population;

  @Spec private @Nullable CommandSpec spec;

  private final Map<BlockingRule, Map<String, Set<Integer>>> index =
      new EnumMap<>(BlockingRule.class);
  private final Map<BlockingRule, int[]> counts = new EnumMap<>(BlockingRule.class);
  private final Map<Set<BlockingRule>, Integer> foundBy = new HashMap<>();
  private int statements;
  private int spokenOfBefore;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new KeyYield(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("england");
    try {
      var england = England.written(folder, children, population, 2);
      var model = withAllNarrowRules(Model.childRegister()).forPeople(children);
      var truth = england.people();
      var known = new HashSet<Integer>();
      for (var statement : england.descriptions().entrySet()) {
        var child = truth.get(statement.getKey());
        if (child != null) {
          place(model.blockingKeys(statement.getValue()), child, !known.add(child));
        }
      }
      print(Objects.requireNonNull(spec).commandLine().getOut(), Model.childRegister());
      return 0;
    } finally {
      England.delete(folder);
    }
  }

  private static Model withAllNarrowRules(Model shipped) {
    var lines = new ArrayList<String>();
    for (var line : ModelFile.write(shipped)) {
      if (!line.startsWith("blocking\t")) {
        lines.add(line);
      } else if (lines.stream().noneMatch(one -> one.startsWith("blocking\t"))) {
        Arrays.stream(BlockingRule.values())
            .filter(rule -> !rule.wide())
            .forEach(rule -> lines.add("blocking\t" + rule.word()));
      }
    }
    return ModelFile.read(lines);
  }

  private void place(List<BlockingKey> keys, Integer child, boolean again) {
    var finding = EnumSet.noneOf(BlockingRule.class);
    for (var key : keys) {
      var having =
          index
              .computeIfAbsent(key.rule(), rule -> new HashMap<>())
              .computeIfAbsent(key.text(), text -> new HashSet<>(2));
      if (having.contains(child)) {
        finding.add(key.rule());
      }
      var count = counts.computeIfAbsent(key.rule(), rule -> new int[2]);
      count[0]++;
      count[1] += having.add(child) ? 1 : 0;
    }
    statements++;
    if (again) {
      spokenOfBefore++;
      foundBy.merge(finding, 1, Integer::sum);
    }
  }

  private void print(PrintWriter out, Model shipped) {
    out.printf(
        "%,d statements of %,d children; %,d about a child spoken of before%n",
        statements, children, spokenOfBefore);
    out.println("| Rule | Keys a statement | Stored a child | Finds, % | Alone finds |");
    out.println("|---|---:|---:|---:|---:|");
    counts.forEach((rule, count) ->
        out.printf(
            "| %s | %.2f | %.2f | %.2f | %d |%n",
            rule.word(),
            (double) count[0] / statements,
            (double) count[1] / children,
            100.0 * sum(rules -> rules.contains(rule)) / spokenOfBefore,
            sum(rules -> rules.equals(EnumSet.of(rule)))));
    var chosen = EnumSet.noneOf(BlockingRule.class);
    for (var line : ModelFile.write(shipped)) {
      counts.keySet().stream()
          .filter(rule -> line.equals("blocking\t" + rule.word()))
          .forEach(chosen::add);
    }
    out.printf(
        "the rules of %s: %.1f keys a child of %.1f; lost of what all rules find: %d%n",
        shipped.version(),
        stored(chosen),
        stored(counts.keySet()),
        sum(rules -> !rules.isEmpty() && rules.stream().noneMatch(chosen::contains)));
    out.flush();
  }

  private double stored(Set<BlockingRule> rules) {
    return rules.stream().mapToDouble(rule -> Objects.requireNonNull(counts.get(rule))[1]).sum()
        / children;
  }

  private int sum(Predicate<Set<BlockingRule>> which) {
    return foundBy.entrySet().stream()
        .filter(one -> which.test(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
