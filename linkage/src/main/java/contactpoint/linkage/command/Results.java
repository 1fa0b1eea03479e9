package contactpoint.linkage.command;

import contactpoint.linkage.Linked;
import contactpoint.linkage.ModelFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what linking found. */
record Results(Path folder, List<String> ids, List<String> sources, int firstOfSecond) {
  void write(Linked linked) throws IOException {
    try {
      pairs(linked);
      clusters(linked);
    } catch (UncheckedIOException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
    Files.write(folder.resolve("model.txt"), ModelFile.write(linked.model()));
  }

  private void pairs(Linked linked) throws IOException {
    try (var csv = writer("pairs.csv")) {
      csv.writeRecord("left", "right", "weight", "probability", "verdict");
      for (int i = 0; i < linked.size(); i++) {
        if (linked.probability(i) >= contactpoint.linkage.Linkage.LEAST_PROBABILITY) {
          csv.writeRecord(
              ids.get(linked.left(i)),
              ids.get(linked.right(i)),
              decimals(linked.weight(i), 3),
              decimals(linked.probability(i), 6),
              linked.verdict(i).name().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void clusters(Linked linked) throws IOException {
    try (var csv = writer("clusters.csv")) {
      csv.writeRecord("cluster", "source", "id");
      for (int i = 0; i < ids.size(); i++) {
        var source = sources.get(i < firstOfSecond ? 0 : 1);
        csv.writeRecord(Integer.toString(linked.cluster(i)), source, ids.get(i));
      }
    }
  }

  private CsvWriter writer(String name) throws IOException {
    BufferedWriter file = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    return CsvWriter.builder().build(file);
  }

  /** A number with few decimals; String.format is too slow for millions of lines. */
  static String decimals(double x, int digits) {
    double unit = Math.pow(10, digits);
    double rounded = Math.rint(x * unit) / unit;
    return Double.toString(rounded == 0 ? 0 : rounded);
  }
}
