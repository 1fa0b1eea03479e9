package contactpoint.linkage.command;

import contactpoint.linkage.Linkage;
import contactpoint.linkage.Linked;
import contactpoint.linkage.ModelFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what linking found. */
record Results(Path folder, List<String> ids, List<String> sources, int firstOfSecond) {
  private static final int LINES = 1 << 15;

  /** Writes one line, or none. */
  private interface Line {
    void write(CsvWriter csv, int number);
  }

  void write(Linked linked) throws IOException {
    file(
        "pairs.csv",
        List.of("left", "right", "weight", "probability", "verdict"),
        linked.size(),
        (csv, pair) -> pair(linked, csv, pair));
    file(
        "clusters.csv",
        List.of("cluster", "source", "id"),
        ids.size(),
        (csv, record) -> {
          var source = sources.get(record < firstOfSecond ? 0 : 1);
          csv.writeRecord(Integer.toString(linked.cluster(record)), source, ids.get(record));
        });
    Files.write(folder.resolve("model.txt"), ModelFile.write(linked.model()));
  }

  private void pair(Linked linked, CsvWriter csv, int pair) {
    if (linked.probability(pair) >= Linkage.LEAST_PROBABILITY) {
      csv.writeRecord(
          ids.get(linked.left(pair)),
          ids.get(linked.right(pair)),
          decimals(linked.weight(pair), 3),
          decimals(linked.probability(pair), 6),
          linked.verdict(pair).name().toLowerCase(Locale.ROOT));
    }
  }

  private void file(String name, List<String> header, int lines, Line line) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text(csv -> csv.writeRecord(header)));
      int pieces = (lines + LINES - 1) / LINES;
      InOrder.write(
          out,
          pieces,
          piece ->
              text(csv -> {
                int end = (int) Math.min(lines, (piece + 1L) * LINES);
                for (int i = piece * LINES; i < end; i++) {
                  line.write(csv, i);
                }
              }));
    }
  }

  private interface Writing {
    void to(CsvWriter csv);
  }

  private static byte[] text(Writing writing) {
    var text = new StringWriter(LINES);
    var csv = CsvWriter.builder().build(text);
    writing.to(csv);
    try {
      csv.close();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A number with at most so many decimals and at least one, as {@link Double#toString} writes it;
   * made by hand, which is several times as fast, and there are millions.
   */
  static String decimals(double x, int digits) {
    int unit = 1;
    for (int i = 0; i < digits; i++) {
      unit *= 10;
    }
    double rounded = Math.rint(x * unit);
    if (!(Math.abs(rounded) < 1e15)) {
      return Double.toString(x);
    }
    long whole = Math.abs((long) rounded);
    var text = new StringBuilder(24);
    if (rounded < 0) {
      text.append('-');
    }
    text.append(whole / unit).append('.');
    long rest = whole % unit;
    do {
      unit /= 10;
      text.append((char) ('0' + rest / unit));
      rest %= unit;
    } while (rest > 0);
    return text.toString();
  }
}
