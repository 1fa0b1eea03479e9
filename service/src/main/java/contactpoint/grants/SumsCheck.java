package contactpoint.grants;

import contactpoint.england.England;
import contactpoint.england.EnglishAuthority;
import contactpoint.vocabulary.AuthorityNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a published table adds up and what does not.
 *
 * @param table the table
 * @param groups its groups in the scheme's order
 */
public record SumsCheck(PublishedTable table, List<GroupCheck> groups) {

  /** Children by authority as the roster has them: independent of the grant. */
  public static Map<AuthorityNumber, Long> independentChildren() {
    return England.authorities().stream()
        .collect(Collectors.toMap(EnglishAuthority::number, one -> (long) one.children()));
  }

  /**
   * Checks a table against its scheme and an independent population.
   *
   * @param children aged 0 to 17 by authority; every authority of the table must have some
   */
  public static SumsCheck of(PublishedTable table, Map<AuthorityNumber, Long> children) {
    return new SumsCheck(
        table, table.scheme().groups().stream().map(g -> check(table, g, children)).toList());
  }

  private static GroupCheck check(
      PublishedTable table, Scheme.Group group, Map<AuthorityNumber, Long> children) {
    var lines = table.of(group);
    var sum = table.sum(group);
    long weights = table.implied(group).stream().mapToLong(Recipient::weight).sum();
    long all = lines.stream().mapToLong(line -> children.getOrDefault(line.number(), 0L)).sum();
    var shares =
        lines.stream()
            .map(line -> {
              long own = children.getOrDefault(line.number(), 0L);
              if (own < 1) {
                throw new IllegalArgumentException(
                    "The population has no children in " + line.authority());
              }
              long variable = line.allocation().minus(group.flatRate()).pounds();
              return new GroupCheck.Beside(line, part(variable, weights), part(own, all), own);
            })
            .toList();
    return new GroupCheck(
        group, sum, RoundingLikelihood.of(lines.size(), group.total().minus(sum).pounds()), shares);
  }

  private static BigDecimal part(long own, long all) {
    return all == 0
        ? BigDecimal.ZERO
        : new BigDecimal(own).divide(new BigDecimal(all), MathContext.DECIMAL64);
  }

  /** What the scheme's total has more than all published figures. */
  public Money missing() {
    return table.scheme().total().minus(table.sum());
  }

  /** What the groups' stated totals come to, against the scheme's total. */
  public boolean groupTotalsAddUp() {
    return Money.sum(table.scheme().groups().stream().map(Scheme.Group::total).toList())
        .equals(table.scheme().total());
  }

  /** The rules that can explain every group's shortfall at once. */
  public List<Rounding> singleExplanations() {
    return List.of(Rounding.values()).stream()
        .filter(rule ->
            groups.stream()
                .allMatch(
                    group -> group.explanations().stream().anyMatch(e -> e.rounding() == rule)))
        .toList();
  }
}
