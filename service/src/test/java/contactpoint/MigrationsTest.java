package contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All folders of migrations share one history. */
class MigrationsTest {

  private static final Pattern NAME = Pattern.compile("V(\\d{8}_\\d{4})__[a-z0-9_]+\\.sql");

  @TempDir Path elsewhere;

  @Test
  void every_migration_has_a_time_of_its_own_and_opens_with_why() throws IOException {
    assertThat(faultsBelow(Path.of("src/main/resources/db/migration"))).isEmpty();
  }

  @Test
  void a_time_used_twice_and_a_missing_why_and_a_wrong_name_are_seen() throws IOException {
    for (String folder : List.of("one", "two")) {
      Files.createDirectories(elsewhere.resolve(folder));
    }
    Files.writeString(elsewhere.resolve("one/V20261122_1600__why.sql"), "-- Why.\n");
    Files.writeString(elsewhere.resolve("two/V20261122_1600__other.sql"), "-- Why.\n");
    Files.writeString(elsewhere.resolve("two/V20261122_1601__silent.sql"), "create table t ();\n");
    Files.writeString(elsewhere.resolve("two/V2__short.sql"), "-- Why.\n");
    assertThat(faultsBelow(elsewhere))
        .containsExactly(
            "V20261122_1600 is used by V20261122_1600__why.sql too: V20261122_1600__other.sql",
            "does not say why: V20261122_1601__silent.sql",
            "is not named by its time: V2__short.sql");
  }

  private static List<String> faultsBelow(Path folder) throws IOException {
    var faults = new ArrayList<String>();
    var times = new HashMap<String, String>();
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String name = file.getFileName().toString();
      var named = NAME.matcher(name);
      if (!named.matches()) {
        faults.add("is not named by its time: " + name);
        continue;
      }
      String before = times.putIfAbsent(named.group(1), name);
      if (before != null) {
        faults.add("V%s is used by %s too: %s".formatted(named.group(1), before, name));
      }
      if (!Files.readString(file).startsWith("--")) {
        faults.add("does not say why: " + name);
      }
    }
    return faults;
  }
}
