package contactpoint.benchmarks.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The rules that Maven enforces, each seen to refuse: a copy of the house's build gets one module
 * for each breach, and one without any. What is refused must be refused with the rule's own words,
 * and the sound one must pass.
 */
final class RulesDrill {

  private static final long MINUTES = 10;

  private final Path house;
  private final Path folder;

  /**
   * A drill in a folder of its own.
   *
   * @param house where the root pom is
   */
  RulesDrill(Path house, Path folder) {
    this.house = house.toAbsolutePath().normalize();
    this.folder = folder;
  }

  /**
   * A breach of a rule.
   *
   * @param words what Maven must say of it; empty if it must pass
   * @param source the body of the class {@code Planted}
   */
  private record Breach(String words, String source) {}

  private static final Map<String, Breach> BREACHES = breaches();

  private static Map<String, Breach> breaches() {
    var all = new LinkedHashMap<String, Breach>();
    all.put("sound", new Breach("", "  int one() {\n    return 1;\n  }\n"));
    all.put(
        "null-not-announced",
        new Breach("[NullAway]", "  String one() {\n    return null;\n  }\n"));
    all.put(
        "compiler-warning",
        new Breach(
            "found raw type", "  int one(java.util.List list) {\n    return list.size();\n  }\n"));
    all.put(
        "error-prone-error",
        new Breach("[DeadException]", "  void one() {\n    new IllegalStateException();\n  }\n"));
    all.put(
        "error-prone-warning",
        new Breach("[UnusedVariable]", "  int one() {\n    int two = 2;\n    return 1;\n  }\n"));
    all.put("wrong-format", new Breach("format violations", "int one() { return   1; }\n"));
    return all;
  }

  /** Answers each rule with what came of its breach; "refused" but for the sound one. */
  Map<String, String> run() throws IOException, InterruptedException {
    plant();
    String said = maven();
    var outcome = new LinkedHashMap<String, String>();
    BREACHES.forEach((name, breach) -> outcome.put(name, judged(said, name, breach.words())));
    outcome.put(
        "verifier-uses-ledger", judged(said, "verifier", "shares no code with what it checks"));
    return outcome;
  }

  /** Whether everything was as it must be. */
  static boolean held(Map<String, String> outcome) {
    return outcome.entrySet().stream()
        .allMatch(
            one -> one.getValue().equals(one.getKey().equals("sound") ? "passed" : "refused"));
  }

  private static String judged(String said, String module, String words) {
    boolean passed =
        said.lines().anyMatch(line -> line.matches(".* " + module + " \\.+ SUCCESS.*"));
    boolean failed =
        said.lines().anyMatch(line -> line.matches(".* " + module + " \\.+ FAILURE.*"));
    if (passed) {
      return "passed";
    }
    return failed && said.contains(words) ? "refused" : "neither passed nor refused for its reason";
  }

  private void plant() throws IOException {
    Files.createDirectories(folder.resolve(".mvn"));
    Files.copy(
        house.resolve(".mvn/jvm.config"),
        folder.resolve(".mvn/jvm.config"),
        StandardCopyOption.REPLACE_EXISTING);
    var modules = new ArrayList<>(BREACHES.keySet());
    modules.add("ledger");
    modules.add("verifier");
    String pom = Files.readString(house.resolve("pom.xml"));
    Files.writeString(
        folder.resolve("pom.xml"),
        pom.replaceFirst(
            "(?s)<modules>.*</modules>",
            modules.stream()
                .map("<module>%s</module>"::formatted)
                .collect(Collectors.joining("", "<modules>", "</modules>"))));
    for (var breach : BREACHES.entrySet()) {
      module(breach.getKey(), breach.getValue());
    }
    for (String real : List.of("ledger", "verifier")) {
      Files.createDirectories(folder.resolve(real));
      String itsPom = Files.readString(house.resolve(real).resolve("pom.xml"));
      Files.writeString(
          folder.resolve(real).resolve("pom.xml"),
          real.equals("verifier")
              ? itsPom.replaceFirst(
                  "<dependencies>",
                  "<dependencies><dependency><groupId>contactpoint</groupId><artifactId>ledger</artifactId>"
                      + "<version>\\${project.version}</version></dependency>")
              : itsPom);
    }
  }

  private void module(String name, Breach breach) throws IOException {
    var sources = Files.createDirectories(folder.resolve(name).resolve("src/main/java/planted"));
    Files.writeString(
        folder.resolve(name).resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>contactpoint</groupId>
            <artifactId>contactpoint</artifactId>
            <version>0.1.0-SNAPSHOT</version>
          </parent>
          <artifactId>%s</artifactId>
        </project>
        """
            .formatted(name));
    Files.writeString(
        sources.resolve("package-info.java"),
        """
        /** Planted. */
        @NullMarked
        package planted;

        import org.jspecify.annotations.NullMarked;
        """);
    Files.writeString(
        sources.resolve("Planted.java"),
        "package planted;\n\n/** Planted. */\nfinal class Planted {\n\n" + breach.source() + "}\n");
  }

  private String maven() throws IOException, InterruptedException {
    var log = folder.resolve("maven.log");
    var process =
        new ProcessBuilder("mvn", "-o", "-B", "--fail-at-end", "-Dstyle.color=never", "compile")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var running = process.start();
    if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
      running.destroyForcibly();
      throw new IllegalStateException("Maven did not end within " + MINUTES + " minutes");
    }
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}
