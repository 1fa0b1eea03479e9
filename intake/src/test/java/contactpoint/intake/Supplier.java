package contactpoint.intake;

import contactpoint.vocabulary.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A supplier who writes deliveries for tests, right ones and wrong ones. */
final class Supplier {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  static final LocalDate AS_OF = LocalDate.of(2026, 8, 31);
  static final Predicate<Code> SENSITIVE =
      kind -> Set.of("sexual-health", "mental-health", "substance-abuse").contains(kind.text());
  static final Receiving DOOR = new Receiving(Limits.USUAL, TODAY);

  static final String CHILD_HEADER = header(FileKind.CHILDREN);

  /** Ada, as a school census would send her. */
  static final String ADA =
      "a1,2026-08-31,say,Ada,Lovelock,,,F,2015-03-14,,,9991230009,,1 Mill Lane,WX4 7QP,2020-01-31,"
          + ",302-1001,2020-09-01,P1,,";

  private Supplier() {}

  static String header(FileKind kind) {
    return kind.columns().stream().map(Column::header).collect(Collectors.joining(","));
  }

  static Reading reading() {
    return Reading.canonical(TODAY, AS_OF, SENSITIVE);
  }

  static String row(FileKind kind, Map<Column, String> fields) {
    return kind.columns().stream()
        .map(column -> fields.getOrDefault(column, ""))
        .collect(Collectors.joining(","));
  }

  /** Ada's line with some fields changed. */
  static String ada(Map<Column, String> changes) {
    var fields = new LinkedHashMap<Column, String>();
    String[] values = ADA.split(",", -1);
    for (int i = 0; i < values.length; i++) {
      fields.put(FileKind.CHILDREN.columns().get(i), values[i]);
    }
    fields.putAll(changes);
    return row(FileKind.CHILDREN, fields);
  }

  static List<Line> children(String... rows) {
    return lines(FileKind.CHILDREN, CHILD_HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  static List<Line> lines(FileKind kind, String text) {
    return lines(kind, text.getBytes(StandardCharsets.UTF_8), reading());
  }

  static List<Line> lines(FileKind kind, byte[] bytes, Reading reading) {
    return lines(kind, new ByteArrayInputStream(bytes), reading);
  }

  static List<Line> lines(FileKind kind, InputStream bytes, Reading reading) {
    try {
      var lines = ((Lines.Opening.Opened) Lines.open(bytes, kind, reading)).lines();
      List<Line> all = new ArrayList<>();
      for (Line line = lines.next(); line != null; line = lines.next()) {
        all.add(line);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    MessageDigest digest = Sha256.fresh();
    digest.update(bytes);
    return Sha256.of(digest).hex();
  }

  static String note(Map<String, String> files) {
    String named =
        files.entrySet().stream()
            .map(file ->
                "\"%s\": \"%s\""
                    .formatted(
                        file.getKey(), sha256(file.getValue().getBytes(StandardCharsets.UTF_8))))
            .collect(Collectors.joining(", "));
    return """
    {"source": "school-census", "submission": 1, "kind": "full", "asOf": "2026-08-31",
     "files": {%s}}
    """
        .formatted(named);
  }

  /** The files of a right delivery of two children. */
  static Map<String, String> files() {
    String children = CHILD_HEADER + "\n" + ADA + "\n" + ADA.replace("a1", "a2") + "\n";
    var files = new LinkedHashMap<String, String>();
    files.put("feed.json", note(Map.of("children.csv", children)));
    files.put("children.csv", children);
    return files;
  }

  static Path folder(Path at, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Files.writeString(at.resolve(file.getKey()), file.getValue());
    }
    return at;
  }

  static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
