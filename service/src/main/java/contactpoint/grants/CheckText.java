package contactpoint.grants;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** What adds up and what does not, in sentences. */
public final class CheckText {

  private CheckText() {}

  /** The whole check as plain text, for a file. */
  public static String of(SumsCheck check) {
    var scheme = check.table().scheme();
    var text = new StringBuilder();
    line(text, scheme.title() + " (" + scheme.reference() + ")");
    line(text, "");
    line(text, groupTotals(check));
    line(text, wholeTable(check));
    boolean reckoned = scheme.isReckoned();
    check.groups().forEach(group -> group(text, group, reckoned));
    line(text, "");
    line(text, together(check));
    line(text, "");
    line(text, schedule(check));
    return text.toString();
  }

  /** Whether the groups' stated totals make the scheme's. */
  public static String groupTotals(SumsCheck check) {
    var scheme = check.table().scheme();
    String sum =
        scheme.groups().stream()
            .map(group -> group.total().text())
            .collect(Collectors.joining(" + "));
    return check.groupTotalsAddUp()
        ? "ADDS UP: the groups' stated totals, %s, make the grant's %s."
            .formatted(sum, scheme.total())
        : "DOES NOT ADD UP: the groups' stated totals, %s, do not make %s."
            .formatted(sum, scheme.total());
  }

  private static String wholeTable(SumsCheck check) {
    var missing = check.missing();
    String sums =
        "the %d published allocations come to %s"
            .formatted(check.table().lines().size(), check.table().sum());
    return missing.equals(Money.NOTHING)
        ? "ADDS UP: " + sums + ", the grant's total."
        : "DOES NOT ADD UP: %s, %s of the grant's %s."
            .formatted(sums, shortOrOver(missing), check.table().scheme().total());
  }

  private static void group(StringBuilder text, GroupCheck check, boolean reckoned) {
    var group = check.group();
    line(text, "");
    line(text, "%s (%d)".formatted(group.caption(), check.shares().size()));
    line(
        text,
        "  %s - %d x %s = %s shared by child population."
            .formatted(group.total(), group.size(), group.flatRate(), group.balance()));
    line(text, "  " + sum(check));
    for (var rule : check.likelihoods()) {
      line(text, "  " + rule(rule, check));
    }
    if (!reckoned) {
      line(text, "  " + IMPLIED);
    }
    line(text, "  " + deviation(check));
    check.furthest(5).forEach(one -> line(text, "    " + beside(one)));
  }

  private static final String IMPLIED =
      "The shares that the published figures imply give these figures back by construction: that is"
          + " no evidence for them.";

  /** A group's sum against its stated total. */
  public static String sum(GroupCheck check) {
    boolean whole = check.missing().equals(Money.NOTHING);
    return whole
        ? "ADDS UP: the published figures come to %s.".formatted(check.sum())
        : "DOES NOT ADD UP: the published figures come to %s, %s of the stated %s."
            .formatted(check.sum(), shortOrOver(check.missing()), check.group().total());
  }

  /** How likely a rounding rule leaves what is missing. */
  public static String rule(RoundingLikelihood rule, GroupCheck check) {
    String chance =
        rule.likelihood().signum() == 0
            ? "impossible"
            : rule.likelihood().compareTo(new BigDecimal("0.0001")) < 0
                ? "a chance of " + rule.likelihood().round(new MathContext(2))
                : "a chance of "
                    + rule.likelihood().movePointRight(2).round(new MathContext(3)).toPlainString()
                    + " %";
    return "%s: leaving exactly %s is %s%s. %s"
        .formatted(
            rule.rounding().caption(),
            check.missing(),
            chance,
            expectation(rule, check),
            rule.explains() ? "This rule can explain it." : "This rule does not explain it.");
  }

  private static String expectation(RoundingLikelihood rule, GroupCheck check) {
    return rule.rounding() == Rounding.DOWN
        ? " (it would leave about £"
            + RoundingLikelihood.expectedDown(check.shares().size())
                .setScale(0, java.math.RoundingMode.DOWN)
            + ")"
        : "";
  }

  /** How the implied shares lie beside the independent population. */
  public static String deviation(GroupCheck check) {
    return ("Beside an independent child population (ONS mid-2019, another year than the grant's)"
            + " the implied shares typically differ by %s %%; furthest:")
        .formatted(check.typicalDeviation());
  }

  private static String beside(GroupCheck.Beside one) {
    return "%s: %s %% of the balance, %s %% of the children (%s%s %%)"
        .formatted(
            one.published().authority(),
            percent(one.implied()),
            percent(one.independent()),
            one.deviation().signum() > 0 ? "+" : "",
            one.deviation());
  }

  private static String percent(BigDecimal part) {
    return part.movePointRight(2).setScale(3, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  /** Whether one rule explains all groups. */
  public static String together(SumsCheck check) {
    List<Rounding> single = check.singleExplanations();
    return single.isEmpty()
        ? "No single rounding rule explains every group's shortfall."
        : "One rounding rule can explain every group: "
            + single.stream().map(Rounding::caption).collect(Collectors.joining(" or "))
            + ".";
  }

  private static String schedule(SumsCheck check) {
    var table = check.table();
    Money scheduled = Money.NOTHING;
    for (var line : table.lines()) {
      for (var part : Instalment.equal(line.allocation(), table.scheme().due())) {
        scheduled = scheduled.plus(part.amount());
      }
    }
    return scheduled.equals(table.sum())
        ? "ADDS UP: the %d instalments come to %s, the published allocations to the penny."
            .formatted(table.lines().size() * table.scheme().due().size(), scheduled.toThePenny())
        : "DOES NOT ADD UP: the instalments come to " + scheduled.toThePenny() + ".";
  }

  private static String shortOrOver(Money missing) {
    return missing.pence() > 0
        ? missing + " short"
        : new Money(-missing.pence()) + " more than all";
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
