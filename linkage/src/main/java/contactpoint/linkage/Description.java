package contactpoint.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about one person: for each field a set of values, as typed. Several values mean that
 * all are or were true of the person (all names, all postcodes over time); nothing said means
 * unknown, never different. Immutable; shows none of its values.
 */
public final class Description {
  /** A value and the last day on which somebody said it. */
  record Said(String value, Optional<LocalDate> on) {
    @Override
    public String toString() {
      return "Said[hidden]";
    }
  }

  private final Map<Field, List<Said>> said;
  private final Optional<LocalDate> begins;
  private final boolean closed;

  private Description(Builder builder) {
    var copy = new HashMap<Field, List<Said>>();
    builder.said.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    this.said = copy;
    this.begins = builder.begins;
    this.closed = builder.closed;
  }

  /** Starts an empty description. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether the identity was closed: it then has no blocking keys and matches nobody. */
  public boolean closed() {
    return closed;
  }

  /** The day from which facts count, for an identity that began late (adoption). */
  public Optional<LocalDate> begins() {
    return begins;
  }

  /** The fields about which something is said, in the order of models. */
  public Iterable<Field> fields() {
    return said.keySet().stream().sorted(Model.FIELD_ORDER).toList();
  }

  /** The values that are held against another identity beginning on that day. */
  List<String> values(Field field, Optional<LocalDate> otherBegins) {
    var values = new ArrayList<String>();
    for (var each : said.getOrDefault(field, List.of())) {
      if (counts(each, begins) && counts(each, otherBegins)) {
        values.add(each.value());
      }
    }
    return values;
  }

  private static boolean counts(Said said, Optional<LocalDate> begins) {
    return begins.isEmpty() || (said.on().isPresent() && !said.on().get().isBefore(begins.get()));
  }

  @Override
  public String toString() {
    return "Description[" + said.size() + " fields, hidden]";
  }

  /** Collects what is said. Blank values are ignored. */
  public static final class Builder {
    private final Map<Field, List<Said>> said = new HashMap<>();
    private Optional<LocalDate> begins = Optional.empty();
    private boolean closed;

    private Builder() {}

    /** A value of unknown date. */
    public Builder with(Field field, String value) {
      return add(field, new Said(value, Optional.empty()));
    }

    /** A value of the only field of its kind. */
    public Builder with(Kind kind, String value) {
      return with(Field.of(kind), value);
    }

    /** A value, and the last day on which somebody said it. */
    public Builder with(Field field, String value, LocalDate on) {
      return add(field, new Said(value, Optional.of(on)));
    }

    /** A date of birth. */
    public Builder born(LocalDate date) {
      return with(Kind.BORN, date.toString());
    }

    /**
     * The identity began on that day (adoption): only facts dated on or after it count, on both
     * sides of a comparison. A fact without a date is then not counted.
     */
    public Builder begins(LocalDate day) {
      begins = Optional.of(day);
      return this;
    }

    /** The identity was closed: it takes part in no comparison. */
    public Builder closed() {
      closed = true;
      return this;
    }

    /** The description so far. */
    public Description build() {
      return new Description(this);
    }

    private Builder add(Field field, Said value) {
      if (!value.value().isBlank()) {
        var values = said.computeIfAbsent(field, f -> new ArrayList<>());
        if (!values.contains(value)) {
          values.add(value);
        }
      }
      return this;
    }
  }
}
