package contactpoint.linkage.command;

import contactpoint.linkage.Field;
import contactpoint.linkage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns say what: each entry joins one or more columns into one value of a field. */
record Mapping(List<Entry> entries) {
  /** Columns that make one value of a field. */
  record Entry(Field field, List<String> columns) {
    /** As it is typed after {@code --field}. */
    String typed() {
      return field.kind().word() + "=" + String.join("+", columns);
    }
  }

  Mapping {
    entries = List.copyOf(entries);
  }

  /** Reads {@code KIND=COLUMN[+COLUMN...]}, each against the header. */
  static Mapping parse(List<String> typed, Table table) throws BadInput {
    var entries = new ArrayList<Entry>();
    for (var one : typed) {
      var entry = entry(one, table);
      if (entries.contains(entry)) {
        throw new BadInput("--field " + one + " comes twice.");
      }
      entries.add(entry);
    }
    return new Mapping(entries);
  }

  private static Entry entry(String typed, Table table) throws BadInput {
    int equals = typed.indexOf('=');
    if (equals < 0) {
      throw new BadInput("--field " + typed + ": KIND=COLUMN is wanted, such as given=first_name.");
    }
    var word = typed.substring(0, equals).strip();
    var kind = Kind.named(word);
    if (kind.isEmpty()) {
      throw new BadInput(
          "--field " + typed + ": there is no kind '" + word + "'. There are: " + kinds() + ".");
    }
    if (typed.substring(equals + 1).isBlank()) {
      throw new BadInput("--field " + typed + ": a column is wanted after the =.");
    }
    var columns = columns(typed.substring(equals + 1).strip(), table);
    return new Entry(field(kind.get(), columns.getFirst()), columns);
  }

  private static String kinds() {
    return Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(" "));
  }

  private static List<String> columns(String typed, Table table) throws BadInput {
    if (table.header.contains(typed)) {
      return List.of(typed);
    }
    var columns = new ArrayList<String>();
    for (var column : Arrays.asList(typed.split("\\+", -1))) {
      var name = column.strip();
      table.column(name);
      columns.add(name);
    }
    return columns;
  }

  static Field field(Kind kind, String column) {
    return switch (kind) {
      case PLACE, IDENTIFIER, OTHER -> Field.of(kind, slug(column));
      case GIVEN, FAMILY, FORMER, FULL_NAME, SEX, BORN, ADDRESS, POSTCODE, PHONE, EMAIL ->
          Field.of(kind);
    };
  }

  private static String slug(String column) {
    var slug = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-|-$", "");
  }

  List<Field> fields() {
    Set<Field> fields = new LinkedHashSet<>();
    for (var entry : entries) {
      fields.add(entry.field());
    }
    return List.copyOf(fields);
  }
}
