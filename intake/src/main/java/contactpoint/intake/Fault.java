package contactpoint.intake;

import java.util.Optional;

/**
 * One thing that is wrong with a line, never with the value in it.
 *
 * @param column the field it speaks of; empty if it speaks of the line
 * @param rule the rule that is broken
 */
public record Fault(Optional<Column> column, Rule rule) {

  static Fault ofLine(Rule rule) {
    return new Fault(Optional.empty(), rule);
  }

  static Fault of(Column column, Rule rule) {
    return new Fault(Optional.of(column), rule);
  }

  /** Whether the line cannot count because of it. */
  public boolean stopsTheLine() {
    return column.isEmpty()
        || rule == Rule.HIDDEN_CHARACTER
        || column.get().weight() == Column.Weight.LINE;
  }

  /** What the sender is told. */
  public String sentence() {
    return column.map(field -> about(field, rule.text())).orElse(rule.text());
  }

  /** A sentence that begins with a field. */
  static String about(Column field, String text) {
    return capital(field.caption()) + " (" + field.header() + ") " + text;
  }

  private static String capital(String caption) {
    return Character.toUpperCase(caption.charAt(0)) + caption.substring(1);
  }
}
