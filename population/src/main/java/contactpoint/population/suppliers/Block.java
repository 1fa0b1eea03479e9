package contactpoint.population.suppliers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one district adds to every supplier's files, held until its turn to be written comes. */
public final class Block {

  private static final List<FileKind> FILES = List.of(FileKind.values());

  private final int deliveries;
  private final Layouts layouts;
  private final Map<String, Rows[]> sources = new TreeMap<>();

  /** For a number of deliveries from each source. */
  public Block(int deliveries, Layouts layouts) {
    this.deliveries = deliveries;
    this.layouts = layouts;
  }

  /** The rows of one file of one delivery. */
  Rows rows(String source, int delivery, FileKind file) {
    Rows[] files = sources.computeIfAbsent(source, s -> new Rows[deliveries * FILES.size()]);
    int place = delivery * FILES.size() + file.place();
    Rows rows = files[place];
    if (rows == null) {
      rows = new Rows(layouts.of(source), file);
      files[place] = rows;
    }
    return rows;
  }

  /** All files that have rows, source by source, in the order of their codes. */
  public Map<Part, Rows> parts() {
    Map<Part, Rows> parts = new LinkedHashMap<>();
    sources.forEach((source, files) -> {
      for (int i = 0; i < files.length; i++) {
        Rows rows = files[i];
        if (rows != null) {
          parts.put(new Part(source, i / FILES.size(), FILES.get(i % FILES.size())), rows);
        }
      }
    });
    return parts;
  }

  /** One file of one delivery. */
  public record Part(String source, int delivery, FileKind file) {}
}
