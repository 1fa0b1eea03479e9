package contactpoint.linkage;

import java.util.List;

/**
 * How likely two descriptions are of one person, and why.
 *
 * @param weight binary logarithm of the odds, the prior included: 0 is even, 10 a thousand to one
 * @param probability the same as a probability, 0 to 1
 * @param parts the reasons; their bits add up to the weight before rules
 * @param rules the rules that overruled the sum, if any
 */
public record Prediction(double weight, double probability, List<Part> parts, List<Rule> rules) {
  /** Copies the lists. */
  public Prediction {
    parts = List.copyOf(parts);
    rules = List.copyOf(rules);
  }

  /** The reasons, one line each, the weight last; shows no value of either description. */
  public String explanation() {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(part.sentence()).append('\n');
    }
    for (var rule : rules) {
      text.append(rule.sentence()).append('\n');
    }
    return text.append(
            String.format(
                java.util.Locale.ROOT, "weight %+.1f, probability %.4f", weight, probability))
        .toString();
  }
}
