package contactpoint.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a feed's files differ from the canonical layout: a small file that people read and agree.
 *
 * @param name what it is called
 * @param files each of the three files; one not named in the mapping is canonical
 */
public record Mapping(String name, Map<FileKind, FileMapping> files) {

  /** Nothing differs. */
  public static final Mapping CANONICAL = new Mapping("canonical", Map.of());

  public Mapping {
    var all = new EnumMap<FileKind, FileMapping>(FileKind.class);
    for (FileKind kind : FileKind.values()) {
      FileMapping mapped = files.get(kind);
      all.put(kind, mapped == null ? FileMapping.canonical(kind) : mapped);
    }
    files = Map.copyOf(all);
  }

  /** How one file differs. */
  public FileMapping of(FileKind kind) {
    return Objects.requireNonNull(files.get(kind));
  }
}
