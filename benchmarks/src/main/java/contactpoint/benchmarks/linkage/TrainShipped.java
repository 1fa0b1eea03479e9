package contactpoint.benchmarks.linkage;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.linkage.Constraints;
import contactpoint.linkage.Linkage;
import contactpoint.linkage.Model;
import contactpoint.linkage.ModelFile;
import contactpoint.linkage.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code train-model}: the shipped model trained anew. How one child's statements
 * differ (m), what a household shares (kin), what a move leaves (moved) and how often names are
 * exchanged come from a synthetic population without its truth; what the invented names and places
 * of a population cannot tell (u, shares of names, thresholds, prior, telephone and e-mail) stays,
 * and of what training begins with {@value #KEPT} is kept, so that a slip that the population never
 * makes is rare and not impossible.
 */
@Command(
    name = "train-model",
    mixinStandardHelpOptions = true,
    description = "Trains the shipped model anew on a synthetic population, without its truth.")
public final class TrainShipped implements Callable<Integer> {
  private static final double KEPT = .03;
  private static final Set<String> LEARNT = Set.of("kin", "moved");
  private static final Set<String> BY_HAND = Set.of("phone", "email");

  @Option(
      names = "--children",
      defaultValue = "20000",
      description = "Children of the population (default ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--population",
      defaultValue = "7",
      description = "Seed of the population (default ${DEFAULT-VALUE}).")
  private long population;

  @Option(names = "--version", required = true, description = "What the model is to be called.")
  private String version = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where it goes.")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new TrainShipped(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("england");
    try {
      var england = England.written(folder, children, population, 2);
      var shipped = Model.childRegister();
      var file = Model.class.getResourceAsStream("child-register.model");
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      var linkage = new Linkage(shipped.fields(), false);
      england.descriptions().values().forEach(description -> linkage.add(0, description));
      var trained =
          linkage
              .run(new Linkage.Options(Constraints.NONE, Optional.empty(), 1, 2, Progress.NONE))
              .model();
      var merged =
          merged(
              text.lines().filter(line -> !line.startsWith("#")).toList(),
              ModelFile.write(trained),
              ModelFile.write(Linkage.blank(shipped.fields())));
      ModelFile.read(merged); // refuses what is no model
      Files.write(out, merged);
      Objects.requireNonNull(spec).commandLine().getOut().println("written to " + out);
      return 0;
    } finally {
      England.delete(folder);
    }
  }

  private List<String> merged(List<String> shipped, List<String> trained, List<String> blank) {
    var learnt = byPlace(trained);
    var begun = byPlace(blank);
    var lines = new ArrayList<String>();
    var comparison = "";
    lines.add(
        "# m, kin, moved and swapped trained without labels on a synthetic population (train-model"
            + " --children %d --population %d, every supplier's first delivery);"
                .formatted(children, population));
    lines.add("# u, usual, and all of phone and email set by hand.");
    lines.add(
        "# Shares of given names: ONS, baby names England and Wales 1996-2020 (OGL v3), 1,500"
            + " commonest; of family names: ONS list in sdglinkage (MIT), 1,500 commonest.");
    for (var line : shipped) {
      comparison = line.startsWith("comparison\t") ? line : comparison;
      var place = place(comparison, line);
      lines.add(merged(line, learnt.get(place), begun.get(place)));
    }
    return lines;
  }

  private String merged(String line, @Nullable String trained, @Nullable String begun) {
    var words = line.split("\t");
    return switch (words[0]) {
      case "version" -> "version\t" + version;
      case "moved", "swapped" -> trained == null ? line : trained;
      case "level" ->
          trained == null || begun == null
              ? line
              : withLearnt(words, trained.split("\t"), begun.split("\t"));
      default -> line;
    };
  }

  /** The numbers that are learnt, each behind its word. */
  private static String withLearnt(String[] words, String[] trained, String[] begun) {
    for (int i = 2; i + 1 < words.length; i += 2) {
      if (LEARNT.contains(words[i])) {
        words[i + 1] = trained[i + 1];
      } else if (words[i].equals("m")) {
        double m =
            (1 - KEPT) * Double.parseDouble(trained[i + 1])
                + KEPT * Double.parseDouble(begun[i + 1]);
        words[i + 1] = Double.toString(new BigDecimal(m).round(new MathContext(6)).doubleValue());
      }
    }
    return String.join("\t", words);
  }

  private static Map<String, String> byPlace(List<String> lines) {
    var found = new HashMap<String, String>();
    var comparison = "";
    for (var line : lines) {
      comparison = line.startsWith("comparison\t") ? line : comparison;
      var field = comparison.substring(comparison.indexOf('\t') + 1);
      if (!BY_HAND.contains(field)) {
        found.putIfAbsent(place(comparison, line), line);
      }
    }
    return found;
  }

  /** What a line is about: its comparison, and its first words. */
  private static String place(String comparison, String line) {
    var words = line.split("\t");
    return comparison + "|" + words[0] + (words[0].equals("level") ? "|" + words[1] : "");
  }
}
