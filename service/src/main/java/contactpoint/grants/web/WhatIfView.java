package contactpoint.grants.web;

import contactpoint.grants.Money;
import contactpoint.grants.Scheme;
import contactpoint.grants.WhatIf;
import java.util.Comparator;
import java.util.List;

/**
 * An answer, side by side.
 *
 * @param top who gains most, or everybody when all are wanted
 * @param bottom who loses most
 * @param between how many stand between them
 */
public record WhatIfView(
    Scheme.Group group,
    WhatIf.Compared compared,
    List<Bar> top,
    List<Bar> bottom,
    int between,
    List<Pair> pairs) {

  private static final int SHOWN = 6;
  private static final int HALF = 100;

  /**
   * One authority with the bar of its change.
   *
   * @param x where the bar begins, of 200
   * @param width of the bar
   */
  public record Bar(WhatIf.Change change, int x, int width) {
    public boolean gains() {
      return change.change().pence() >= 0;
    }
  }

  /** A figure as determined and as asked. */
  public record Pair(String what, Money determined, Money whatIf) {
    public Money change() {
      return whatIf.minus(determined);
    }
  }

  static WhatIfView of(Scheme.Group group, WhatIf.Compared compared, boolean all) {
    var changes = compared.byChange();
    long most = changes.stream().mapToLong(one -> Math.abs(one.change().pence())).max().orElse(1);
    var bars = changes.stream().map(one -> bar(one, Math.max(1, most))).toList();
    boolean whole = all || bars.size() <= 2 * SHOWN;
    return new WhatIfView(
        group,
        compared,
        whole ? bars : bars.subList(0, SHOWN),
        whole ? List.of() : bars.subList(bars.size() - SHOWN, bars.size()),
        whole ? 0 : bars.size() - 2 * SHOWN,
        pairs(compared));
  }

  private static Bar bar(WhatIf.Change change, long most) {
    int width = (int) (Math.abs(change.change().pence()) * HALF / most);
    return new Bar(change, change.change().pence() < 0 ? HALF - width : HALF, width);
  }

  private static List<Pair> pairs(WhatIf.Compared compared) {
    var byWhatIf = Comparator.comparing(WhatIf.Change::whatIf);
    var smallest = compared.changes().stream().min(byWhatIf).orElseThrow();
    var largest = compared.changes().stream().max(byWhatIf).orElseThrow();
    var determined = Money.sum(compared.changes().stream().map(WhatIf.Change::determined).toList());
    return List.of(
        new Pair("All of the group", determined, compared.sum()),
        new Pair("Smallest, " + smallest.authority(), smallest.determined(), smallest.whatIf()),
        new Pair("Largest, " + largest.authority(), largest.determined(), largest.whatIf()));
  }

  /** The answer in a sentence. */
  public String sentence() {
    return "%d authorities would gain and %d would lose. They would receive %s in all%s."
        .formatted(
            compared.gaining(),
            compared.losing(),
            compared.sum(),
            compared.leftOver().equals(Money.NOTHING)
                ? ""
                : ", " + compared.leftOver() + " left over");
  }
}
