package contactpoint.population.suppliers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * How the maker of a case system writes its files: encoding, separator, form of dates, columns and
 * codes of its own. The mapping that the feed needs to read it is written from the same words.
 *
 * @param name a word of small letters
 * @param encoding one that a feed's mapping knows
 * @param separator the word for what stands between fields: comma, semicolon, tab, bar
 * @param dates the form of dates, made of dd, MM, yyyy
 * @param files the files that are not in our layout
 */
public record Layout(
    String name,
    Charset encoding,
    String separator,
    String dates,
    Map<FileKind, LayoutOfFile> files) {

  /** The layout of docs/feeds.md, which needs no mapping. */
  public static final Layout CANONICAL =
      new Layout("canonical", StandardCharsets.UTF_8, "comma", "yyyy-MM-dd", Map.of());

  public Layout {
    files = Map.copyOf(files);
  }

  /** How one file is written; empty if in our own layout. */
  Optional<LayoutOfFile> of(FileKind file) {
    return Optional.ofNullable(files.get(file));
  }

  /** The first line of a file, with its end. */
  public byte[] header(FileKind file) {
    String line =
        of(file)
            .map(own -> String.join(Character.toString(letter()), own.headers()))
            .orElse(file.header());
    return (line + "\r\n").getBytes(encoding);
  }

  /** What stands between fields. */
  char letter() {
    return switch (separator) {
      case "semicolon" -> ';';
      case "tab" -> '\t';
      case "bar" -> '|';
      default -> ',';
    };
  }

  /** A date of ours in this layout's form. */
  String date(String iso) {
    return iso.isEmpty()
        ? iso
        : dates
            .replace("yyyy", iso.substring(0, 4))
            .replace("MM", iso.substring(5, 7))
            .replace("dd", iso.substring(8));
  }

  /** The text as this encoding can hold it: letters it lacks lose their marks. */
  byte[] bytes(String text) {
    if (encoding.equals(StandardCharsets.UTF_8) || encoding.newEncoder().canEncode(text)) {
      return text.getBytes(encoding);
    }
    return Normalizer.normalize(text.replace('Ł', 'L').replace('ł', 'l'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .getBytes(encoding);
  }

  /**
   * The mapping that lies beside the deliveries (docs/feeds.md), as JSON; empty if none is needed.
   */
  public Optional<String> mapping() {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    var json = new StringBuilder("{\"name\": \"").append(name).append('"');
    for (FileKind kind : FileKind.values()) {
      of(kind)
          .ifPresent(file ->
              json.append(",\n \"%s\": {\n".formatted(kind.file()))
                  .append(
                      "  \"encoding\": \"%s\",\n"
                          .formatted(encoding.name().toLowerCase(java.util.Locale.ROOT)))
                  .append("  \"separator\": \"%s\",\n".formatted(separator))
                  .append("  \"dates\": {\"*\": \"%s\"},\n".formatted(dates))
                  .append(file.json())
                  .append('}'));
    }
    return Optional.of(json.append("}\n").toString());
  }
}
