package contactpoint.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one file of a feed differs from the canonical layout.
 *
 * @param kind which of the three files it stands for
 * @param encoding in what encoding it comes; one in which a line break and a quotation mark are the
 *     bytes of ASCII
 * @param separator what stands between fields
 * @param headers the source's name for each column it sends
 * @param ignored names of columns that are agreed and not read, in small letters
 * @param ignoreOthers whether any other column is passed over instead of refused
 * @param dateForms the agreed forms of dates by column; a column not named here has ISO dates
 * @param codes what the source's codes stand for, by column
 * @param constants what stands in every line of a column that the source does not send
 */
public record FileMapping(
    FileKind kind,
    Charset encoding,
    char separator,
    Map<Column, String> headers,
    Set<String> ignored,
    boolean ignoreOthers,
    Map<Column, List<DateTimeFormatter>> dateForms,
    Map<Column, Map<String, String>> codes,
    Map<Column, String> constants) {

  public FileMapping {
    headers = Map.copyOf(headers);
    ignored = Set.copyOf(ignored);
    dateForms = Map.copyOf(dateForms);
    codes = Map.copyOf(codes);
    constants = Map.copyOf(constants);
  }

  /** The canonical file: its own names, all columns, UTF-8, commas, ISO dates. */
  static FileMapping canonical(FileKind kind) {
    var headers = new EnumMap<Column, String>(Column.class);
    kind.columns().forEach(column -> headers.put(column, column.header()));
    return new FileMapping(
        kind, StandardCharsets.UTF_8, ',', headers, Set.of(), false, Map.of(), Map.of(), Map.of());
  }
}
