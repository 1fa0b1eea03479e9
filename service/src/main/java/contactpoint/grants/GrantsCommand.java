package contactpoint.grants;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.england.England;
import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import contactpoint.vocabulary.AuthorityNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a scheme's allocations, schedule and checks as files. Needs no database. */
@Command(
    name = "grants",
    mixinStandardHelpOptions = true,
    description = "Writes a scheme's annex.csv, schedule.csv and check.txt, without a database.")
public final class GrantsCommand implements Callable<Integer> {

  private static final int BAD_INPUT = 1;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--scheme", required = true, description = "Which scheme, such as 2007-08.")
  private String scheme = "";

  @Option(names = "--out", required = true, description = "The folder to write to.")
  private Path out = Path.of(".");

  @Option(
      names = "--table",
      description =
          "A published table instead of the one that ships: CSV or Excel with Authority, Group,"
              + " Allocation.")
  private @Nullable Path table;

  @Option(
      names = "--population",
      description = "Children by authority instead of those that ship: DfE number, Children.")
  private @Nullable Path population;

  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs the command and answers its exit code: 0, 1 for a bad table, 2 for a bad call. */
  public static int run(PrintWriter say, PrintWriter complain, String... arguments) {
    return AtTheKeyboard.line(new GrantsCommand()).setOut(say).setErr(complain).execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    var known = Schemes.find(scheme);
    if (known.isEmpty()) {
      complain(
          "There is no scheme " + scheme + ". There is: " + String.join(", ", Schemes.shipped()));
      return CommandLine.ExitCode.USAGE;
    }
    return switch (tableOf(known.get())) {
      case Judged.Refused<Published>(var complaints) -> refuse(complaints);
      case Judged.Accepted<Published>(var lines) -> check(new PublishedTable(known.get(), lines));
    };
  }

  private Judged<Published> tableOf(Scheme known) throws IOException {
    return table == null
        ? new Judged.Accepted<>(Schemes.published(known).orElseThrow().lines())
        : PublishedTable.read(known, Files.readAllBytes(table));
  }

  private int check(PublishedTable published) throws IOException {
    return switch (children(published)) {
      case Judged.Refused<Children>(var complaints) -> refuse(complaints);
      case Judged.Accepted<Children>(var rows) -> write(published, byNumber(rows));
    };
  }

  private int write(PublishedTable published, Map<AuthorityNumber, Long> children)
      throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("annex.csv"), GrantFiles.annex(published));
    Files.writeString(out.resolve("schedule.csv"), GrantFiles.schedule(published));
    String check = CheckText.of(SumsCheck.of(published, children));
    Files.writeString(out.resolve("check.txt"), check);
    say(check);
    say("Written to " + out + ": annex.csv, schedule.csv, check.txt");
    return CommandLine.ExitCode.OK;
  }

  private record Children(AuthorityNumber number, long count) {}

  private Judged<Children> children(PublishedTable published) throws IOException {
    if (population == null) {
      return new Judged.Accepted<>(
          SumsCheck.independentChildren().entrySet().stream()
              .map(one -> new Children(one.getKey(), one.getValue()))
              .toList());
    }
    var columns =
        new Columns()
            .with("DfE number", "dfe_number", "dfe_la_code")
            .with("Children", "children_0_17_mid2019");
    return switch (columns.judge(Files.readAllBytes(population), GrantsCommand::children)) {
      case Judged.Refused<Children> refused -> refused;
      case Judged.Accepted<Children>(var rows) -> complete(published, rows);
    };
  }

  private static Optional<Children> children(Cells cells) {
    var number = cells.count("DfE number");
    var count = cells.count("Children");
    if (number.isEmpty() || count.isEmpty()) {
      return Optional.empty();
    }
    if (number.getAsInt() < 200
        || number.getAsInt() > 999
        || England.authority(new AuthorityNumber(number.getAsInt())).isEmpty()) {
      cells.complain("DfE number", "There is no authority with this number.");
      return Optional.empty();
    }
    if (count.getAsInt() == 0) {
      cells.complain("Children", "Child population must be more than 0.");
    }
    return Optional.of(new Children(new AuthorityNumber(number.getAsInt()), count.getAsInt()));
  }

  private static Judged<Children> complete(PublishedTable published, List<Children> rows) {
    var complaints = new java.util.ArrayList<Complaint>();
    var seen = new HashMap<AuthorityNumber, Long>();
    for (var row : rows) {
      if (seen.put(row.number(), row.count()) != null) {
        complaints.add(
            new Complaint(0, "DfE number", row.number() + " is in the population twice."));
      }
    }
    for (var line : published.lines()) {
      if (!seen.containsKey(line.number())) {
        complaints.add(
            new Complaint(0, "Children", "The population lacks " + line.authority() + "."));
      }
    }
    return complaints.isEmpty() ? new Judged.Accepted<>(rows) : new Judged.Refused<>(complaints);
  }

  private static Map<AuthorityNumber, Long> byNumber(List<Children> rows) {
    var children = new HashMap<AuthorityNumber, Long>();
    rows.forEach(row -> children.put(row.number(), row.count()));
    return children;
  }

  private int refuse(List<Complaint> complaints) {
    complaints.forEach(one -> complain(one.text()));
    complain("Nothing was written.");
    return BAD_INPUT;
  }

  private void say(String line) {
    java.util.Objects.requireNonNull(spec).commandLine().getOut().println(line);
  }

  private void complain(String line) {
    java.util.Objects.requireNonNull(spec).commandLine().getErr().println(line);
  }
}
