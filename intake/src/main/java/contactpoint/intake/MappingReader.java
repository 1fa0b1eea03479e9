package contactpoint.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a mapping from its small JSON file. Everything that is wrong with it is said at once, by
 * place in the file; docs/feeds.md shows the form.
 */
public final class MappingReader {

  /** Encodings in which a line break, a quotation mark and a separator are the bytes of ASCII. */
  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "windows-1252", Charset.forName("windows-1252"),
          "windows-1250", Charset.forName("windows-1250"),
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "iso-8859-15", Charset.forName("ISO-8859-15"));

  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');

  private static final Set<String> NAMES =
      Set.of("encoding", "separator", "columns", "ignored", "dates", "codes", "constants");

  /** Instead of a column: all that hold dates. Instead of names to ignore: all others. */
  private static final String ALL = "*";

  private final List<String> mistakes = new ArrayList<>();

  private MappingReader() {}

  /** A mapping, or everything that is wrong with its file. */
  public sealed interface Outcome {
    /** The mapping can be used. */
    record Understood(Mapping mapping) implements Outcome {}

    /** The mapping cannot be used; one sentence for each mistake. */
    record Refused(List<String> mistakes) implements Outcome {}
  }

  /** Reads a mapping's file. */
  public static Outcome read(byte[] bytes) {
    Optional<JsonNode> json = NoteReader.object(bytes);
    if (json.isEmpty()) {
      return new Outcome.Refused(
          List.of("The mapping cannot be read as JSON: one object in UTF-8, no name twice."));
    }
    var reader = new MappingReader();
    Mapping mapping = reader.mapping(json.get());
    return reader.mistakes.isEmpty()
        ? new Outcome.Understood(mapping)
        : new Outcome.Refused(List.copyOf(reader.mistakes));
  }

  private Mapping mapping(JsonNode json) {
    var files = new EnumMap<FileKind, FileMapping>(FileKind.class);
    for (String name : json.propertyNames()) {
      Optional<FileKind> kind = FileKind.ofFile(name);
      if (kind.isPresent()) {
        files.put(kind.get(), file(kind.get(), json.path(name)));
      } else if (!name.equals("name")) {
        mistakes.add("At the top stand name, children.csv, carers.csv and involvements.csv only.");
      }
    }
    String name = json.path("name").asString("");
    if (!DeliveryNote.isSource(name)) {
      mistakes.add("name must be a word of small letters, digits and hyphens.");
    }
    return new Mapping(name, files);
  }

  private FileMapping file(FileKind kind, JsonNode json) {
    if (!json.isObject() || !NAMES.containsAll(json.propertyNames())) {
      mistakes.add(
          kind.file()
              + " must be an object with encoding, separator, columns, ignored, dates, codes and"
              + " constants only.");
    }
    Map<Column, String> headers = headers(kind, json.path("columns"));
    var ignored = new HashSet<String>();
    json.path("ignored").forEach(name -> ignored.add(name.asString("").toLowerCase(Locale.ROOT)));
    return new FileMapping(
        kind,
        choice(kind, json, "encoding", "utf-8", ENCODINGS),
        choice(kind, json, "separator", "comma", SEPARATORS),
        headers,
        ignored,
        ignored.contains(ALL),
        dates(kind, json.path("dates")),
        codes(kind, json.path("codes")),
        constants(kind, json.path("constants"), headers));
  }

  private <T> T choice(
      FileKind kind, JsonNode json, String name, String usual, Map<String, T> choices) {
    T choice = choices.get(json.path(name).asString(usual).toLowerCase(Locale.ROOT));
    if (choice == null) {
      mistakes.add(
          kind.file()
              + ": "
              + name
              + " must be one of "
              + choices.keySet().stream().sorted().toList());
      return Objects.requireNonNull(choices.get(usual));
    }
    return choice;
  }

  private Map<Column, String> headers(FileKind kind, JsonNode json) {
    if (json.isMissingNode()) {
      return FileMapping.canonical(kind).headers();
    }
    var headers = new EnumMap<Column, String>(Column.class);
    each(kind, "columns", json, (column, name) -> headers.put(column, name.asString("")));
    for (Column needed : List.of(Column.REF, Column.CHILD_REF)) {
      if (kind.columns().contains(needed) && !headers.containsKey(needed)) {
        mistakes.add(kind.file() + ": columns must say where " + needed.header() + " stands.");
      }
    }
    Set<String> names = new HashSet<>();
    headers.forEach((column, name) -> {
      if (name.isBlank() || !names.add(name.strip().toLowerCase(Locale.ROOT))) {
        mistakes.add(kind.file() + ": columns names one of the source's columns twice, or none.");
      }
    });
    return headers;
  }

  private Map<Column, List<DateTimeFormatter>> dates(FileKind kind, JsonNode json) {
    var dates = new EnumMap<Column, List<DateTimeFormatter>>(Column.class);
    if (json.has(ALL)) {
      List<DateTimeFormatter> forms = forms(kind, json.path(ALL));
      kind.columns().stream().filter(Column::isDate).forEach(column -> dates.put(column, forms));
    }
    each(
        kind,
        "dates",
        json,
        (column, forms) -> {
          if (!column.isDate()) {
            mistakes.add(kind.file() + ": dates names " + column.header() + ", which is no date.");
          }
          dates.put(column, forms(kind, forms));
        });
    return dates;
  }

  private List<DateTimeFormatter> forms(FileKind kind, JsonNode json) {
    List<DateTimeFormatter> forms = new ArrayList<>();
    for (JsonNode form : json.isArray() ? json : List.of(json)) {
      DateTimeFormatter formatter = form(form.asString(""));
      if (formatter == null) {
        mistakes.add(
            kind.file()
                + ": a date form is made of d, M and yyyy, such as dd/MM/yyyy or d MMM yyyy.");
      } else {
        forms.add(formatter);
      }
    }
    return forms;
  }

  /** A date form; null unless it has day, month and a year of four figures. */
  private static @Nullable DateTimeFormatter form(String text) {
    if (!text.matches("[dMyHms /.:,'T-]{6,40}") || !text.matches(".*(?<!y)yyyy(?!y).*")) {
      return null;
    }
    if (!text.contains("d") || !text.contains("M")) {
      return null;
    }
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(text.replace("yyyy", "uuuu"))
          .toFormatter(Locale.UK)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Map<Column, Map<String, String>> codes(FileKind kind, JsonNode json) {
    var codes = new EnumMap<Column, Map<String, String>>(Column.class);
    each(
        kind,
        "codes",
        json,
        (column, list) -> {
          Map<String, String> meanings = new HashMap<>();
          for (String code : list.propertyNames()) {
            meanings.put(code.strip(), list.path(code).asString(""));
          }
          codes.put(column, Map.copyOf(meanings));
        });
    return codes;
  }

  private Map<Column, String> constants(FileKind kind, JsonNode json, Map<Column, String> headers) {
    var constants = new EnumMap<Column, String>(Column.class);
    each(
        kind,
        "constants",
        json,
        (column, value) -> {
          if (headers.containsKey(column)) {
            mistakes.add(
                kind.file() + ": " + column.header() + " cannot be a column and a constant.");
          }
          constants.put(column, value.asString(""));
        });
    if (!headers.containsKey(Column.ACTION)) {
      constants.putIfAbsent(Column.ACTION, "say");
    }
    return constants;
  }

  /** Goes through an object whose names are columns of the layout. */
  private void each(FileKind kind, String place, JsonNode json, BiConsumer<Column, JsonNode> take) {
    for (String name : json.propertyNames()) {
      if (name.equals(ALL)) {
        continue;
      }
      Optional<Column> column = Column.ofHeader(name).filter(kind.columns()::contains);
      if (column.isPresent()) {
        take.accept(column.get(), json.path(name));
      } else {
        mistakes.add(kind.file() + ": " + place + " names a column that the layout does not have.");
      }
    }
  }
}
