package contactpoint.grants.web;

import contactpoint.grants.Allocation;
import contactpoint.grants.Formula;
import contactpoint.grants.GroupCheck;
import contactpoint.grants.Instalment;
import contactpoint.grants.Money;
import contactpoint.grants.Published;
import contactpoint.grants.PublishedTable;
import contactpoint.grants.Rounding;
import contactpoint.grants.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One group of a scheme, its arithmetic shown beside what was published and beside an independent
 * child population.
 *
 * @param rounding the rule by which the shares are brought to pounds here
 * @param leftOver what that rule leaves of the group's total
 */
public record GrantView(
    Scheme scheme,
    Scheme.Group group,
    GroupCheck check,
    Rounding rounding,
    List<Line> lines,
    Money leftOver) {

  /** One authority's arithmetic. */
  public record Line(
      Allocation allocation, Published published, GroupCheck.Beside beside, Money each) {

    public Money differs() {
      return allocation.amount().minus(published.allocation());
    }

    /** Its share in per cent, three decimals. */
    public String share() {
      return percent(allocation.share(8));
    }

    public String independent() {
      return percent(beside.independent());
    }

    public String deviation() {
      return (beside.deviation().signum() > 0 ? "+" : "")
          + beside.deviation().toPlainString().replace('-', '−')
          + "%";
    }

    private static String percent(BigDecimal part) {
      return part.movePointRight(2).setScale(3, RoundingMode.HALF_UP).toPlainString() + "%";
    }
  }

  static GrantView of(PublishedTable table, GroupCheck check, Rounding rounding) {
    var group = check.group();
    var implied = table.implied(group);
    var shared = (Formula.Shared) group.formula(rounding).share(implied);
    var lines = new ArrayList<Line>();
    for (int at = 0; at < implied.size(); at++) {
      var published = check.shares().get(at).published();
      lines.add(
          new Line(
              shared.allocations().get(at),
              published,
              check.shares().get(at),
              Instalment.equal(published.allocation(), table.scheme().due()).getFirst().amount()));
    }
    return new GrantView(
        table.scheme(), group, check, rounding, List.copyOf(lines), shared.leftOver());
  }

  public Money flatRates() {
    return group.flatRate().times(group.size());
  }

  public Money sum() {
    return Money.sum(lines.stream().map(line -> line.allocation.amount()).toList());
  }

  public Money variable() {
    return Money.sum(lines.stream().map(line -> line.allocation.variable()).toList());
  }

  public Money differs() {
    return Money.sum(lines.stream().map(Line::differs).toList());
  }

  public Money each() {
    return Money.sum(lines.stream().map(Line::each).toList());
  }

  /** What does not add up, in one sentence; empty when it all does. */
  public String finding() {
    if (check.missing().equals(Money.NOTHING)) {
      return "";
    }
    if (scheme.isReckoned()) {
      return "The allocations come to %s: so much is left by “%s”."
          .formatted(check.sum(), scheme.rounding().caption().toLowerCase(java.util.Locale.UK));
    }
    var down = check.likelihoods().getFirst();
    var fits = check.explanations();
    String rule =
        fits.isEmpty()
            ? "No rounding rule fits that."
            : fits.getFirst().rounding() == Rounding.DOWN
                ? "Rounding down fits that: 1 chance in " + oneIn(down.likelihood()) + "."
                : "Rounding to the nearest pound fits that: 1 chance in "
                    + oneIn(fits.getFirst().likelihood())
                    + "; rounding down would have left about £"
                    + contactpoint.grants.RoundingLikelihood.expectedDown(lines.size())
                        .setScale(0, RoundingMode.DOWN)
                    + ".";
    return "The published figures of this group come to %s. %s".formatted(check.sum(), rule);
  }

  private static String oneIn(BigDecimal likelihood) {
    return BigDecimal.ONE.divide(likelihood, 0, RoundingMode.HALF_UP).toPlainString();
  }
}
