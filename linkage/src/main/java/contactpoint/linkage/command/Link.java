package contactpoint.linkage.command;

import contactpoint.linkage.Constraints;
import contactpoint.linkage.Linkage;
import contactpoint.linkage.Linked;
import contactpoint.linkage.Model;
import contactpoint.linkage.ModelFile;
import contactpoint.linkage.Progress;
import contactpoint.linkage.report.CurvePoint;
import contactpoint.linkage.report.GroupErrors;
import contactpoint.linkage.report.ReportPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links two CSV files of people, or finds the duplicates of one. */
@Command(
    name = "link",
    description = "Links two CSV files of people, or finds the duplicates of one.",
    footer = {
      "",
      "Kinds: given family former full-name sex born address postcode place phone email identifier"
          + " other.",
      "DIR/pairs.csv: left,right,weight,probability,verdict. DIR/clusters.csv: cluster,source,id.",
      "DIR/model.txt: the model, to be used again with --model."
    },
    mixinStandardHelpOptions = true)
public final class Link implements Callable<Integer> {
  @Parameters(
      arity = "1..2",
      paramLabel = "A.csv [B.csv]",
      description = "one file: duplicates; two: links")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "column that names a row; its line if absent")
  private @Nullable String id;

  @Option(
      names = "--field",
      paramLabel = "KIND=COLUMN[+COLUMN...]",
      description = "what a column says; proposed from the header if none is given")
  private List<String> fields = new ArrayList<>();

  @Option(names = "--one-to-one", description = "each file holds a person at most once")
  private boolean oneToOne;

  @Option(
      names = "--truth",
      paramLabel = "T.csv",
      description = "left,right or id,person: for counting only")
  private @Nullable Path truth;

  @Option(names = "--model", paramLabel = "M", description = "a frozen model instead of training")
  private @Nullable Path model;

  @Option(
      names = "--learn-from",
      paramLabel = "L.csv",
      description =
          "left,right,same (yes or no): pairs that people settled, for training to count from")
  private @Nullable Path labels;

  @Option(
      names = "--against",
      paramLabel = "B",
      description = "another frozen model: DIR/moved.csv lists the pairs whose verdict differs")
  private @Nullable Path against;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = "with --truth: errors are counted by the value of this column too")
  private @Nullable String group;

  @Option(names = "--report", paramLabel = "R.html", description = "a page about the run")
  private @Nullable Path report;

  @Option(names = "--seed", defaultValue = "1", description = "of training (default 1)")
  private long seed;

  @Option(names = "--threads", description = "how many compute (default: all)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where results go")
  private Path out = Path.of("");

  private @Nullable ProgressBar progress;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Link())
            .setParameterExceptionHandler((wrong, typed) -> {
              var err = wrong.getCommandLine().getErr();
              err.println(wrong.getMessage() + ". See link --help.");
              err.flush();
              return 2;
            })
            .execute(args));
  }

  @Override
  public Integer call() {
    try {
      link();
      return 0;
    } catch (BadInput wrong) {
      return refuse(wrong.sentence());
    } catch (IOException wrong) {
      return refuse(sentence(wrong));
    }
  }

  private int refuse(String sentence) {
    var bar = progress;
    if (bar != null) {
      bar.done();
    }
    err().println(sentence);
    err().flush();
    return 2;
  }

  private static String sentence(IOException wrong) {
    var reason = wrong instanceof FileSystemException file ? file.getReason() : wrong.getMessage();
    var file = wrong instanceof FileSystemException f ? f.getFile() : "The result";
    return file + " cannot be written" + (reason == null ? "." : ": " + reason + ".");
  }

  private void link() throws BadInput, IOException {
    checkNumbers();
    var tables = new ArrayList<Table>();
    for (var file : files) {
      tables.add(Table.open(file));
    }
    var mapping = mapping(tables);
    var known =
        truth == null ? Optional.<Truth>empty() : Optional.of(Truth.read(Table.open(truth)));
    Files.createDirectories(out);
    var frozen = frozen(model, mapping);
    var other = frozen(against, mapping);
    var linkage =
        frozen.isPresent()
            ? new Linkage(frozen.get(), tables.size() == 2)
            : new Linkage(mapping.fields(), tables.size() == 2);
    boolean terminal = System.getenv("TERM") != null;
    var bar = new ProgressBar(err(), terminal);
    progress = bar;
    var ids = new Identifiers();
    var groups = new ArrayList<String>();
    int firstOfSecond = Integer.MAX_VALUE;
    for (int file = 0; file < tables.size(); file++) {
      firstOfSecond = file == 1 ? ids.size() : firstOfSecond;
      var table = tables.get(file);
      bar.at("reading " + table.file.getFileName(), 0);
      new Source(table, mapping).into(linkage, file, ids(table, ids, groups));
    }
    ids.complete();
    if (ids.isEmpty()) {
      throw new BadInput(tables.getFirst().file + " has a header but no rows.");
    }
    if (known.isPresent()) {
      known.get().unknown(ids, sources(), firstOfSecond).ifPresent(bar::say);
    }
    if (labels != null) {
      linkage.learnFrom(new Labels(Table.open(labels), ids, firstOfSecond).read());
    }
    var constraints = Constraints.NONE.withOneToOne(oneToOne);
    var linked = linkage.run(new Linkage.Options(constraints, frozen, seed, threads, bar));
    bar.at("writing", 0);
    var results = new Results(out, ids, sources(), firstOfSecond);
    results.write(linked);
    Map<String, Integer> moved = Map.of();
    if (other.isPresent()) {
      bar.at("the other model", 0);
      var again = new Linkage(other.get(), tables.size() == 2);
      for (int file = 0; file < tables.size(); file++) {
        new Source(tables.get(file), mapping).into(again, file, (line, row) -> {});
      }
      var options = new Linkage.Options(constraints, other, seed, threads, Progress.NONE);
      var compared = new Moved(linked, again.run(options));
      compared.write(out.resolve("moved.csv"), ids);
      moved = compared.kinds();
    }
    bar.done();
    tell(linked, ids, groups, known, moved, firstOfSecond);
    var stdout = Objects.requireNonNull(spec).commandLine().getOut();
    stdout.println(bar.steps());
    stdout.flush();
  }

  private void checkNumbers() throws BadInput {
    if (oneToOne && files.size() == 1) {
      throw new BadInput("--one-to-one needs two files: within one file it would join nothing.");
    }
    if (files.size() > 2) {
      throw new BadInput("One file or two are wanted, not " + files.size() + ".");
    }
    if (labels != null && model != null) {
      throw new BadInput("--learn-from trains a model, and --model gives a frozen one: take one.");
    }
    if (group != null && truth == null) {
      throw new BadInput("--group counts errors and needs --truth.");
    }
    var parent = report == null ? null : report.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new BadInput("There is no folder " + parent + " for the report.");
    }
    if (threads < 1) {
      throw new BadInput("--threads " + threads + ": at least 1 is wanted.");
    }
  }

  private Mapping mapping(List<Table> tables) throws BadInput {
    var first = tables.getFirst();
    var typed = fields;
    if (typed.isEmpty()) {
      typed = Proposal.of(first.header, id == null ? "" : id);
      if (typed.isEmpty()) {
        throw new BadInput(
            first.file
                + ", line 1: no column could be recognised. Say what they are with --field"
                + " KIND=COLUMN.");
      }
      err().println("No --field was given. From the header this mapping is used:");
      typed.forEach(one -> err().println("  --field " + one));
    }
    var mapping = Mapping.parse(typed, first);
    for (var table : tables) {
      Mapping.parse(typed, table);
      if (id != null) {
        table.column(id);
      }
    }
    return mapping;
  }

  private static Optional<Model> frozen(@Nullable Path file, Mapping mapping) throws BadInput {
    if (file == null) {
      return Optional.empty();
    }
    try {
      var read = ModelFile.read(Files.readAllLines(file, StandardCharsets.UTF_8));
      if (read.fields().stream().noneMatch(mapping.fields()::contains)) {
        throw new BadInput(
            file
                + ": the model compares none of the fields that were mapped; it was made for "
                + read.fields().stream().map(f -> f.label()).toList()
                + ".");
      }
      return Optional.of(read);
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(file + ", " + wrong.getMessage() + ".");
    } catch (IOException wrong) {
      throw new BadInput(file + " cannot be read as a model.");
    }
  }

  private Source.Ids ids(Table table, Identifiers ids, List<String> groups) throws BadInput {
    if (group != null) {
      int column = table.column(group);
      var named = ids(table, ids);
      return (line, row) -> {
        named.take(line, row);
        groups.add(row.get(column));
      };
    }
    return ids(table, ids);
  }

  private Source.Ids ids(Table table, Identifiers ids) throws BadInput {
    if (id == null) {
      return (line, row) -> ids.add(Long.toString(line));
    }
    int column = table.column(id);
    ids.beginFile();
    return (line, row) -> {
      var value = row.get(column);
      if (value.isEmpty()) {
        throw new BadInput(
            String.format(
                "%s, line %d, column '%s': the row has no identifier.", table.file, line, id));
      }
      if (!ids.addNew(value)) {
        throw new BadInput(
            String.format(
                "%s, line %d, column '%s': this identifier came before; each row needs its own.",
                table.file, line, id));
      }
    };
  }

  private List<String> sources() {
    var names = new ArrayList<String>();
    for (var file : files) {
      var name = Objects.requireNonNull(file.getFileName()).toString();
      names.add(name.replaceAll("\\.csv(\\.gz)?$", ""));
    }
    if (names.size() == 2 && names.get(0).equals(names.get(1))) {
      return List.of(names.get(0) + "-1", names.get(1) + "-2");
    }
    return names;
  }

  private void tell(
      Linked linked,
      List<String> ids,
      List<String> groups,
      Optional<Truth> known,
      Map<String, Integer> moved,
      int firstOfSecond)
      throws IOException {
    var stdout = Objects.requireNonNull(spec).commandLine().getOut();
    stdout.printf(
        Locale.ROOT,
        "%,d records are %,d people; %,d pairs reported, %,d compared%n",
        linked.records(),
        linked.people(),
        linked.size(),
        linked.blocking().compared());
    stdout.printf(
        Locale.ROOT,
        "blocking is estimated to have lost %.2f %% of the matching pairs%n",
        100 * linked.blocking().lostShare());
    if (against != null) {
      int sum = moved.values().stream().mapToInt(Integer::intValue).sum();
      stdout.printf(Locale.ROOT, "%,d pairs moved against the other model%n", sum);
      moved.forEach((kind, n) -> stdout.printf(Locale.ROOT, "  %s: %,d%n", kind, n));
    }
    List<CurvePoint> curve = List.of();
    List<GroupErrors> errors = List.of();
    if (known.isPresent()) {
      var people = known.get().people(ids, sources(), firstOfSecond);
      var score = Score.of(linked, people, firstOfSecond);
      stdout.println(score.line());
      curve = score.curve();
      errors = groups.isEmpty() ? errors : Score.byGroup(linked, people, groups, firstOfSecond);
      for (var each : errors) {
        stdout.printf(
            Locale.ROOT,
            "  %s: true pairs %,d  missed %s  wrong %s%n",
            each.group(),
            each.truePairs(),
            new Interval(each.missed(), each.truePairs()),
            new Interval(each.wrong(), each.found()));
      }
    }
    stdout.flush();
    var page = report;
    if (page != null) {
      Files.writeString(page, new ReportPage(linked, ids::get, curve, errors, moved).html());
    }
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
