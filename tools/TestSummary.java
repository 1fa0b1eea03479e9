import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads every Surefire report below a folder; prints minutes per module, the ten slowest tests and one closing line. */
class TestSummary {
  record Timed(String name, double seconds) {}

  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments.length == 0 ? "." : arguments[0]);
    var tests = new ArrayList<Timed>();
    var modules = new TreeMap<String, Double>();
    int failed = 0;
    int skipped = 0;
    for (var report : reports(root)) {
      var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
      modules.merge(root.relativize(report).getName(0).toString(), seconds(suite), Double::sum);
      var cases = suite.getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        var test = (Element) cases.item(i);
        tests.add(new Timed(test.getAttribute("classname") + " " + test.getAttribute("name"), seconds(test)));
        if (has(test, "failure") || has(test, "error")) failed++;
        else if (has(test, "skipped")) skipped++;
      }
    }
    System.out.println("\nMinutes of tests per module");
    modules.forEach((module, time) -> System.out.printf(Locale.ROOT, "  %-12s %5.1f%n", module, time / 60));
    System.out.println("The ten slowest tests, in seconds");
    tests.stream().sorted(Comparator.comparingDouble(Timed::seconds).reversed()).limit(10)
        .forEach(test -> System.out.printf(Locale.ROOT, "  %6.1f %s%n", test.seconds(), test.name()));
    System.out.printf("%n%d passed, %d failed, %d skipped%n", tests.size() - failed - skipped, failed, skipped);
    if (tests.isEmpty()) System.exit(1);
  }

  static List<Path> reports(Path root) throws IOException {
    try (var files = Files.find(root, 4, (path, attributes) ->
        path.getFileName().toString().matches("TEST-.*\\.xml") && path.toString().contains("surefire-reports"))) {
      return files.sorted().toList();
    }
  }

  static double seconds(Element element) {
    return Double.parseDouble(element.getAttribute("time").replace(",", ""));
  }

  static boolean has(Element test, String tag) {
    return test.getElementsByTagName(tag).getLength() > 0;
  }
}
