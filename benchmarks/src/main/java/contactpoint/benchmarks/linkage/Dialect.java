package contactpoint.benchmarks.linkage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a supplier of a synthetic England writes its file of children: some use their case system's
 * own columns. What the columns hold is left as it is written; the engine reads it.
 *
 * @param charset of the text
 * @param separator between fields
 * @param names theirs by ours; empty if they are ours
 */
record Dialect(Charset charset, char separator, Map<String, String> names) {
  private static final Dialect OURS = new Dialect(StandardCharsets.UTF_8, ',', Map.of());
  private static final Set<String> SAYING = Set.of("say", "C", "");

  private static final class Known {
    static final List<Dialect> ALL = read();

    private static List<Dialect> read() {
      var properties = new Properties();
      var resource =
          Dialect.class.getResourceAsStream("/contactpoint/population/layouts.properties");
      try (var text =
          new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
        properties.load(text);
      } catch (IOException broken) {
        throw new java.io.UncheckedIOException(broken);
      }
      var all = new ArrayList<Dialect>();
      for (var key : new TreeSet<>(properties.stringPropertyNames())) {
        if (key.endsWith(".children")) {
          var name = key.substring(0, key.length() - ".children".length());
          all.add(
              new Dialect(
                  Charset.forName(properties.getProperty(name + ".encoding", "UTF-8")),
                  separator(properties.getProperty(name + ".separator", "comma")),
                  names(properties.getProperty(key))));
        }
      }
      return all;
    }

    private static char separator(String word) {
      return switch (word) {
        case "semicolon" -> ';';
        case "tab" -> '\t';
        default -> ',';
      };
    }

    private static Map<String, String> names(String columns) {
      var names = new HashMap<String, String>();
      for (var column : columns.split(";", -1)) {
        var parts = column.strip().split("=", 2);
        if (!parts[0].startsWith("!")) {
          names.put(parts[0], parts[1]);
        }
      }
      return names;
    }
  }

  /** The dialect of a file, by its header. */
  static Dialect of(Path file) throws IOException {
    String header;
    try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      header = Objects.requireNonNullElse(lines.readLine(), "");
    }
    for (var dialect : Known.ALL) {
      var columns = Arrays.asList(header.split("[" + dialect.separator() + "]", -1));
      if (columns.containsAll(dialect.names().values())) {
        return dialect;
      }
    }
    return OURS;
  }

  /** A supplier's name for one of our columns; ours if it has no dialect. */
  String name(String column) {
    return names.isEmpty() ? column : names.getOrDefault(column, "");
  }

  /** Whether an action says something about a child, rather than withdrawing it. */
  static boolean says(String action) {
    return SAYING.contains(action);
  }
}
