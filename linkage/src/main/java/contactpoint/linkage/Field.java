package contactpoint.linkage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A field of a description: its kind, and a name that tells fields of one kind apart (two
 * identifiers, two places). All names, all postcodes and so on of a person are values of one field.
 *
 * @param kind what the field says
 * @param name lower-case letters, digits and hyphens; empty where a kind comes once
 */
public record Field(Kind kind, String name) {
  /** Refuses a name that a model file could not hold. */
  public Field {
    if (!name.matches("[a-z0-9-]*")) {
      throw new IllegalArgumentException("a field's name is lower-case letters, digits, hyphens");
    }
    if (!name.isEmpty() && !kind.severalFields()) {
      throw new IllegalArgumentException("fields of kind " + kind.word() + " are one fact");
    }
  }

  private static final Map<Kind, Field> ALONE =
      Arrays.stream(Kind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind,
                  kind -> new Field(kind, ""),
                  (one, other) -> one,
                  () -> new EnumMap<>(Kind.class)));

  /** The only field of a kind. */
  public static Field of(Kind kind) {
    return Objects.requireNonNull(ALONE.get(kind));
  }

  /** One of several fields of a kind, such as {@code identifier nhs}. */
  public static Field of(Kind kind, String name) {
    return new Field(kind, name);
  }

  /** As model files write it: {@code identifier:nhs}, {@code given}. */
  public String label() {
    return name.isEmpty() ? kind.word() : kind.word() + ":" + name;
  }

  /** As explanations say it: "nhs", "given name". */
  public String caption() {
    return name.isEmpty() ? kind.caption() : name.replace('-', ' ');
  }
}
