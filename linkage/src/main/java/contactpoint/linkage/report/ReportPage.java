package contactpoint.linkage.report;

import contactpoint.linkage.Example;
import contactpoint.linkage.Linked;
import contactpoint.linkage.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A page about one run: weights, reasons of single pairs, comparison levels, what blocking brought,
 * sizes of clusters, and precision against recall where the truth is known. Needs no other file and
 * shows no value of any record, only identifiers.
 *
 * @param linked the run
 * @param id the identifier of a record by its number
 * @param curve precision and recall at falling thresholds; empty if the truth is not known
 * @param errors errors by group; empty if there are no groups
 * @param moved how many pairs have another verdict under another model, by kind; empty if there is
 *     none
 */
public record ReportPage(
    Linked linked,
    IntFunction<String> id,
    List<CurvePoint> curve,
    List<GroupErrors> errors,
    Map<String, Integer> moved) {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0"
          + " 1rem;color:#0b0c0c}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem"
          + " 0;text-align:left;border-bottom:1px solid"
          + " #b1b4b6}td.n,th.n{text-align:right}svg{max-width:100%}"
          + ".for{fill:#00703c}.against{fill:#d4351c}.bar{fill:#1d70b8}text{font-size:12px}";

  /** Copies the lists. */
  public ReportPage {
    curve = List.copyOf(curve);
    errors = List.copyOf(errors);
    moved = new TreeMap<>(moved);
  }

  /** The page. */
  public String html() {
    var page = new Html();
    page.raw(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Linkage"
                + " report</title>")
        .raw("<style>" + STYLE + "</style></head><body><h1>Linkage report</h1>");
    page.format(
        "<p>%,d records are %,d people. %,d pairs were compared, %,d are reported here.</p>",
        linked.records(), linked.people(), linked.blocking().compared(), linked.size());
    histogram(page);
    examples(page);
    levels(page);
    blocking(page);
    clusters(page);
    if (!curve.isEmpty()) {
      curve(page);
    }
    if (!errors.isEmpty()) {
      errors(page);
    }
    if (!moved.isEmpty()) {
      moved(page);
    }
    return page.raw("</body></html>\n").toString();
  }

  private void histogram(Html page) {
    page.raw(
        "<h2>Match weights</h2><p>Pairs by weight in bits, in steps of two; heights are"
            + " logarithmic. Even odds are at 0.</p>");
    var counts = new TreeMap<Integer, Integer>();
    for (int i = 0; i < linked.size(); i++) {
      counts.merge((int) Math.floor(linked.weight(i) / 2), 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      page.raw("<p>No pair.</p>");
      return;
    }
    int first = counts.firstKey();
    int bars = counts.lastKey() - first + 1;
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    page.format(
        "<svg width=\"%1$d\" viewBox=\"0 0 %1$d 230\" role=\"img\" aria-label=\"Pairs by weight\">",
        Math.max(240, bars * 24 + 10));
    counts.forEach((step, count) -> {
      double height = 180 * Math.log1p(count) / Math.log1p(most);
      int x = (step - first) * 24 + 5;
      page.format(
          "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"20\" height=\"%.1f\"><title>%d to %d"
              + " bits: %,d pairs</title></rect>",
          step >= 0 ? "for" : "against", x, 200 - height, height, step * 2, step * 2 + 2, count);
      page.format("<text x=\"%d\" y=\"216\">%d</text>", x, step * 2);
    });
    page.raw("</svg>");
  }

  private void examples(Html page) {
    page.raw(
        "<h2>Pairs and their reasons</h2><p>The heaviest, and those nearest to even odds.</p>");
    for (var example : linked.examples()) {
      waterfall(page, example);
    }
  }

  private void waterfall(Html page, Example example) {
    var prediction = example.prediction();
    page.raw("<h3>").text(id.apply(example.left())).raw(" and ").text(id.apply(example.right()));
    page.format(
        ": %+.1f bits, probability %.4f</h3>", prediction.weight(), prediction.probability());
    double low = 0;
    double high = 0;
    double at = 0;
    for (var part : prediction.parts()) {
      at += part.bits();
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    double scale = 300 / Math.max(1, high - low);
    int rows = prediction.parts().size();
    page.format(
        "<svg viewBox=\"0 0 900 %d\" role=\"img\" aria-label=\"Reasons in bits\">", rows * 22 + 6);
    at = 0;
    for (int i = 0; i < rows; i++) {
      var part = prediction.parts().get(i);
      bar(page, part, (Math.min(at, at + part.bits()) - low) * scale, scale, i);
      at += part.bits();
    }
    page.raw("</svg>");
    for (var rule : prediction.rules()) {
      page.raw("<p>").text(rule.sentence()).raw("</p>");
    }
  }

  private static void bar(Html page, Part part, double x, double scale, int row) {
    page.format(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"16\"/>",
        part.bits() >= 0 ? "for" : "against",
        560 + x,
        row * 22 + 3,
        Math.max(1, Math.abs(part.bits()) * scale));
    page.format("<text x=\"0\" y=\"%d\">", row * 22 + 15).text(part.sentence()).raw("</text>");
  }

  private void levels(Html page) {
    page.raw(
            "<h2>Comparison levels</h2><p>m: among pairs of one person. u: among strangers. Bits:"
                + " log2(m/u) for a value of usual frequency.</p>")
        .raw(
            "<table><tr><th>Field<th>Level<th class=\"n\">m<th class=\"n\">u<th"
                + " class=\"n\">Bits<th></tr>");
    for (var rates : linked.model().levels()) {
      page.raw("<tr><td>").text(rates.field()).raw("<td>").text(rates.level());
      page.format(
          "<td class=\"n\">%.5f<td class=\"n\">%.2g<td class=\"n\">%+.1f",
          rates.m(), rates.u(), rates.bits());
      double bits = Math.clamp(rates.bits(), -15, 20);
      page.format(
          "<td><svg width=\"180\" height=\"12\" aria-hidden=\"true\"><rect class=\"%s\" x=\"%.0f\""
              + " y=\"1\" width=\"%.0f\" height=\"10\"/></svg></tr>",
          bits >= 0 ? "for" : "against", bits >= 0 ? 75 : 75 + bits * 5, Math.abs(bits) * 5);
    }
    page.raw("</table>");
  }

  private void blocking(Html page) {
    page.raw("<h2>Blocking</h2>");
    page.format(
        "<p>Estimated to have lost %.2f %% of the matching pairs (a lower bound, after Chao"
            + " 1987).</p>",
        100 * linked.blocking().lostShare());
    page.raw(
        "<table><tr><th>Rule<th class=\"n\">Pairs made first<th class=\"n\">Matches met<th"
            + " class=\"n\">Met by no other rule<th class=\"n\">Left out as too common</tr>");
    for (var rule : linked.blocking().rules()) {
      page.raw("<tr><td>").text(rule.rule().word());
      page.format(
          "<td class=\"n\">%,d<td class=\"n\">%,d<td class=\"n\">%,d<td class=\"n\">%,d</tr>",
          rule.made(), rule.matches(), rule.alone(), rule.dropped());
    }
    page.raw("</table>");
  }

  private void clusters(Html page) {
    int[] sizes = new int[linked.people()];
    for (int i = 0; i < linked.records(); i++) {
      sizes[linked.cluster(i)]++;
    }
    var counts = new TreeMap<Integer, Integer>();
    for (int size : sizes) {
      counts.merge(size, 1, Integer::sum);
    }
    page.raw("<h2>Cluster sizes</h2><table><tr><th class=\"n\">Records<th class=\"n\">People</tr>");
    counts.forEach((size, count) ->
        page.format("<tr><td class=\"n\">%d<td class=\"n\">%,d</tr>", size, count));
    page.raw("</table>");
  }

  private void errors(Html page) {
    page.raw(
            "<h2>Errors by group</h2><p>A pair counts in the group of its first record. Bars: share"
                + " missed and share wrong, to the same scale.</p>")
        .raw(
            "<table><tr><th>Group<th class=\"n\">True pairs<th class=\"n\">Missed<th><th"
                + " class=\"n\">Found<th class=\"n\">Wrong<th></tr>");
    double most = 1e-9;
    for (var each : errors) {
      most = Math.max(most, Math.max(each.missedShare(), each.wrongShare()));
    }
    for (var each : errors) {
      page.raw("<tr><td>").text(each.group());
      page.format(
          "<td class=\"n\">%,d<td class=\"n\">%.2f %%", each.truePairs(), 100 * each.missedShare());
      share(page, each.missedShare() / most);
      page.format(
          "<td class=\"n\">%,d<td class=\"n\">%.2f %%", each.found(), 100 * each.wrongShare());
      share(page, each.wrongShare() / most);
      page.raw("</tr>");
    }
    page.raw("</table>");
  }

  private static void share(Html page, double part) {
    page.format(
        "<td><svg width=\"120\" height=\"12\" aria-hidden=\"true\"><rect class=\"against\" x=\"0\""
            + " y=\"1\" width=\"%.0f\" height=\"10\"/></svg>",
        120 * part);
  }

  private void moved(Html page) {
    page.raw(
        "<h2>Moved against the other model</h2><table><tr><th>Verdict<th class=\"n\">Pairs</tr>");
    moved.forEach((kind, n) -> {
      page.raw("<tr><td>").text(kind);
      page.format("<td class=\"n\">%,d</tr>", n);
    });
    page.raw("</table>");
  }

  private void curve(Html page) {
    page.raw(
            "<h2>Precision and recall</h2><p>Against the truth that was given, at falling"
                + " thresholds. Pairs never compared count as missed.</p>")
        .raw("<svg viewBox=\"0 0 420 340\" role=\"img\" aria-label=\"Precision against recall\">")
        .raw(
            "<path d=\"M40 10V300H410\" fill=\"none\" stroke=\"#505a5f\"/><text x=\"180\""
                + " y=\"330\">recall</text>")
        .raw(
            "<text x=\"0\" y=\"20\">precision</text><polyline fill=\"none\" stroke=\"#1d70b8\""
                + " stroke-width=\"2\" points=\"");
    for (var point : curve) {
      page.format("%.1f,%.1f ", 40 + 370 * point.recall(), 300 - 290 * point.precision());
    }
    page.raw("\"/></svg>");
  }
}
