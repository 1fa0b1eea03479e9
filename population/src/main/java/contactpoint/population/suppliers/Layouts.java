package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.tables.Tables;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * In which layout each source writes. A kind of local system is sold by one maker or by several,
 * among whom the authorities are divided.
 */
public final class Layouts {

  private final Map<String, Layout> sources = new HashMap<>();
  private final Map<SystemKind, List<String>> makers = new EnumMap<>(SystemKind.class);
  private static final Map<String, Layout> KNOWN = known();

  /** The layouts of all sources whose habits these are. */
  public Layouts(Map<SystemKind, Habits> habits) {
    habits.forEach((kind, own) -> makers.put(kind, own.layouts()));
  }

  /** The layout of a source, {@code social-care-302}. */
  public synchronized Layout of(String source) {
    return sources.computeIfAbsent(source, this::choose);
  }

  private Layout choose(String source) {
    SystemKind kind = SystemKind.ofSource(source);
    List<String> all = makers.getOrDefault(kind, List.of());
    if (all.isEmpty()) {
      return Layout.CANONICAL;
    }
    int place = Math.floorMod(Chance.mix(source.hashCode()), all.size());
    return named(all.get(place));
  }

  /**
   * A layout by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Layout named(String name) {
    Layout layout = name.equals(Layout.CANONICAL.name()) ? Layout.CANONICAL : KNOWN.get(name);
    if (layout == null) {
      throw new IllegalArgumentException("There is no layout " + name);
    }
    return layout;
  }

  private static Map<String, Layout> known() {
    var words = new Properties();
    try {
      words.load(new StringReader(String.join("\n", Tables.lines("layouts.properties"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Layout> known = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      if (key.endsWith(".encoding")) {
        String name = key.substring(0, key.indexOf('.'));
        known.put(name, layout(name, words));
      }
    }
    return known;
  }

  private static Layout layout(String name, Properties words) {
    Map<String, Map<String, String>> codes = codes(words.getProperty(name + ".codes", ""));
    Map<FileKind, LayoutOfFile> files = new EnumMap<>(FileKind.class);
    for (FileKind file : FileKind.values()) {
      String columns = words.getProperty(name + "." + file.file().replace(".csv", ""));
      if (columns != null) {
        files.put(file, LayoutOfFile.of(file, columns, codes));
      }
    }
    return new Layout(
        name,
        Charset.forName(said(words, name + ".encoding")),
        said(words, name + ".separator"),
        said(words, name + ".dates"),
        files);
  }

  private static String said(Properties words, String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  /** Reads {@code sex:F=2,M=1;action:say=C}. */
  private static Map<String, Map<String, String>> codes(String text) {
    Map<String, Map<String, String>> codes = new LinkedHashMap<>();
    for (String list : text.isBlank() ? new String[0] : text.split(";")) {
      String[] sides = list.strip().split(":", 2);
      Map<String, String> own = new LinkedHashMap<>();
      for (String pair : sides[1].split(",")) {
        String[] both = pair.split("=", 2);
        own.put(both[0], both[1]);
      }
      codes.put(sides[0], Map.copyOf(own));
    }
    return codes;
  }
}
