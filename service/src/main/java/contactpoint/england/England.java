package contactpoint.england;

import contactpoint.vocabulary.AuthorityNumber;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The roster of 2007. It ships with the program; sources and licence stand at the table's head. */
public final class England {

  private static final String TABLE = "authorities-2007.csv";
  private static final SortedMap<AuthorityNumber, EnglishAuthority> ROSTER = read();

  private England() {}

  /** All 150, by number. */
  public static Collection<EnglishAuthority> authorities() {
    return ROSTER.values();
  }

  public static Optional<EnglishAuthority> authority(AuthorityNumber number) {
    return Optional.ofNullable(ROSTER.get(number));
  }

  /** By its name, without regard to case, "&amp;" or "and", full stops and "Council". */
  public static Optional<EnglishAuthority> named(String name) {
    return Optional.ofNullable(Names.BY_NAME.get(plain(name)));
  }

  /** Those of one region, by name. */
  public static List<EnglishAuthority> of(Region region) {
    return ROSTER.values().stream()
        .filter(one -> one.region() == region)
        .sorted(java.util.Comparator.comparing(EnglishAuthority::name))
        .toList();
  }

  private static String plain(String name) {
    return name.toLowerCase(java.util.Locale.ROOT)
        .replace("&", "and")
        .replace(".", "")
        .replace(" the ", " ")
        .replaceAll("\\s+(council|city council|county council|borough council)$", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static final class Names {
    static final Map<String, EnglishAuthority> BY_NAME =
        ROSTER.values().stream().collect(Collectors.toMap(one -> plain(one.name()), one -> one));
  }

  private static SortedMap<AuthorityNumber, EnglishAuthority> read() {
    var roster = new TreeMap<AuthorityNumber, EnglishAuthority>();
    try (var table = Objects.requireNonNull(England.class.getResourceAsStream(TABLE));
        var rows =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      rows.forEach(row -> add(roster, row));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Collections.unmodifiableSortedMap(roster);
  }

  private static void add(Map<AuthorityNumber, EnglishAuthority> roster, NamedCsvRecord row) {
    var one =
        new EnglishAuthority(
            new AuthorityNumber(Integer.parseInt(row.getField("dfe_number"))),
            row.getField("name"),
            Region.ofCaption(row.getField("region")),
            Integer.parseInt(row.getField("children")),
            row.getField("early_adopter").equals("yes"),
            new EnglishAuthority.Tile(
                row.getField("tile"),
                Double.parseDouble(row.getField("x")),
                Double.parseDouble(row.getField("y"))));
    roster.put(one.number(), one);
  }
}
