package contactpoint.linkage.command;

import contactpoint.linkage.Constraints;
import contactpoint.linkage.Description;
import contactpoint.linkage.Linkage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the labelled sets of a data folder, each with the default configuration, and counts. */
@Command(
    name = "measure linkage",
    description =
        "Links the labelled sets of a data folder and prints one line of figures for each.",
    mixinStandardHelpOptions = true)
public final class MeasureLinkage implements Callable<Integer> {
  @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder of the sets")
  private Path data = Path.of("");

  @Option(names = "--set", paramLabel = "NAME", description = "only sets whose name begins so")
  private List<String> names = new ArrayList<>();

  @Option(names = "--tuning", description = "only the sets that may be looked at while tuning")
  private boolean tuning;

  @Option(names = "--seeds", defaultValue = "5", description = "training seeds; the worst counts")
  private int seeds;

  @Option(
      names = "--oracle",
      description =
          "also what one could do at best who is told how often each pattern of levels, and of"
              + " rarity, is right; and what was missed, by kind")
  private boolean oracle;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new MeasureLinkage()).execute(args));
  }

  @Override
  public Integer call() {
    var out = out();
    if (!Files.isDirectory(data)) {
      err().println("There is no folder " + data + ".");
      return 2;
    }
    int failed = 0;
    for (var set : OpenSet.all()) {
      if (wanted(set)) {
        failed += line(set, out) ? 0 : 1;
      }
    }
    if (!tuning && (names.isEmpty() || names.contains("pseudopeople"))) {
      failed += pseudopeople(out) ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
  }

  private boolean pseudopeople(PrintWriter out) {
    if (!Files.exists(data.resolve(Pseudopeople.CENSUS))) {
      out.println("pseudopeople: no " + Pseudopeople.CENSUS);
      return true;
    }
    try {
      new Families(data, seeds).print(out);
      out.flush();
      return true;
    } catch (BadInput wrong) {
      err().println(wrong.sentence());
      return false;
    } catch (IOException wrong) {
      err().println(data + " cannot be read: " + wrong.getMessage() + ".");
      return false;
    }
  }

  private boolean wanted(OpenSet set) {
    boolean named = names.isEmpty() || names.stream().anyMatch(name -> set.name().startsWith(name));
    return named && (!tuning || set.tuning());
  }

  private boolean line(OpenSet set, PrintWriter out) {
    for (var file : set.files()) {
      if (!Files.exists(data.resolve(file))) {
        out.println(set.name() + ": no " + file);
        return true;
      }
    }
    try {
      Outcome worst = null;
      for (int seed = 1; seed <= seeds; seed++) {
        var outcome = run(set, seed);
        worst = worst == null || outcome.score().f1() < worst.score().f1() ? outcome : worst;
      }
      if (worst != null) {
        out.println(worst.line(set.name()));
        long truePairs = worst.score().truePairs();
        worst.oracle().ifPresent(best -> best.print(truePairs, out));
      }
      out.flush();
      return true;
    } catch (BadInput wrong) {
      err().println(wrong.sentence());
      return false;
    }
  }

  private record Outcome(
      int records,
      Score score,
      double lost,
      double seconds,
      long megabytes,
      Optional<Oracle> oracle) {
    String line(String name) {
      var bound =
          oracle
              .map(best -> best.f1(score.truePairs()))
              .map(f1 -> String.format(Locale.ROOT, "  oracle over levels F1 %.4f", f1))
              .orElse("");
      return String.format(
          Locale.ROOT,
          "%-18s records %6d  true pairs %6d  %s  never compared %.4f (estimated %.4f)  %.1f s  %d"
              + " MB%s",
          name,
          records,
          score.truePairs(),
          score.line(),
          1 - (double) score.made() / score.truePairs(),
          lost,
          seconds,
          megabytes,
          bound);
    }
  }

  private Outcome run(OpenSet set, int seed) throws BadInput {
    var begun = System.nanoTime();
    Memory.reset();
    var tables = new ArrayList<Table>();
    for (var file : set.files()) {
      tables.add(Table.open(data.resolve(file)));
    }
    var mapping = Mapping.parse(set.fields(), tables.getFirst());
    var linkage = new Linkage(mapping.fields(), tables.size() == 2);
    var person = new ArrayList<String>();
    var descriptions = new ArrayList<Description>();
    int firstOfSecond = Integer.MAX_VALUE;
    for (int file = 0; file < tables.size(); file++) {
      if (file == 1) {
        firstOfSecond = person.size();
      }
      int truth = tables.get(file).column(set.truth());
      var source = new Source(tables.get(file), mapping);
      source.into(
          linkage,
          file,
          (line, fields) -> {
            person.add(set.person().apply(fields.get(truth)));
            if (oracle) {
              descriptions.add(source.description(fields, mapping.fields()));
            }
          });
    }
    var options = Linkage.Options.usual();
    options =
        new Linkage.Options(
            Constraints.NONE.withOneToOne(set.oneToOne()),
            options.model(),
            seed,
            options.threads(),
            options.progress());
    var linked = linkage.run(options);
    double seconds = (System.nanoTime() - begun) / 1e9;
    var score = Score.of(linked, person, firstOfSecond);
    return new Outcome(
        person.size(),
        score,
        linked.blocking().lostShare(),
        seconds,
        Memory.peakMegabytes(),
        oracle ? Optional.of(new Oracle(linked, descriptions, person)) : Optional.empty());
  }

  private PrintWriter out() {
    return java.util.Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return java.util.Objects.requireNonNull(spec).commandLine().getErr();
  }
}
