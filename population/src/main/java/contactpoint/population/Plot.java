package contactpoint.population;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A small line chart as SVG: made lines are thin, expected ones lie broad and pale beneath. */
final class Plot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int BOTTOM = 40;
  private static final int TOP = 34;
  private static final int RIGHT = 130;
  private static final List<String> COLOURS =
      List.of("#1d4f91", "#a33b20", "#2e7d4f", "#7a4ca0", "#8a6d1d");

  /** One line of a chart. */
  record Line(String name, List<Double> values, boolean expected) {}

  private Plot() {}

  /**
   * Draws a chart.
   *
   * @param first the value on the horizontal axis of the first point; one further for each next
   */
  static String of(String title, String across, String up, int first, List<Line> lines) {
    double top =
        lines.stream()
            .flatMap(line -> line.values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    double highest = nice(top);
    int points = lines.getFirst().values().size();
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">%n<title>%s</title>%n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n"
            .formatted(WIDTH, HEIGHT, title, WIDTH, HEIGHT));
    text(svg, LEFT, 18, "start", title, "#111");
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, "middle", across, "#444");
    for (int i = 0; i <= 4; i++) {
      double value = highest * i / 4;
      double y = y(value, highest);
      svg.append("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>%n".formatted(LEFT, y, WIDTH - RIGHT));
      text(svg, LEFT - 6, y + 4, "end", label(value) + (i == 4 ? " " + up : ""), "#444");
    }
    for (int i = 0; i < points; i += Math.max(1, (points + 8) / 9)) {
      text(svg, x(i, points), HEIGHT - BOTTOM + 16, "middle", Integer.toString(first + i), "#444");
    }
    for (boolean expected : new boolean[] {true, false}) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).expected() == expected) {
          line(svg, lines.get(i), COLOURS.get(i / 2 % COLOURS.size()), highest, i);
        }
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static void line(StringBuilder svg, Line line, String colour, double highest, int place) {
    int points = line.values().size();
    String path =
        java.util.stream.IntStream.range(0, points)
            .mapToObj(i ->
                String.format(
                    Locale.ROOT, "%.1f,%.1f", x(i, points), y(line.values().get(i), highest)))
            .collect(Collectors.joining(" "));
    String width = line.expected() ? "7\" stroke-opacity=\"0.3" : "2";
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>%n"
            .formatted(path, colour, width));
    int y = TOP + 10 + place * 18;
    svg.append(
        "<path d=\"M%d %dh22\" stroke=\"%s\" stroke-width=\"%s\"/>%n"
            .formatted(WIDTH - RIGHT + 8, y - 4, colour, width));
    text(svg, WIDTH - RIGHT + 34, y, "start", line.name(), "#111");
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String words, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            colour,
            words));
  }

  private static double x(int place, int points) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (place / (double) Math.max(1, points - 1));
  }

  private static double y(double value, double highest) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / highest;
  }

  private static String label(double value) {
    if (value == 0) {
      return "0";
    }
    return value >= 1000
        ? "%,d".formatted(Math.round(value))
        : String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  /** The next of 1, 2, 4, 5, 8 times a power of ten. */
  private static double nice(double top) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(top, 1e-9))));
    for (double step : new double[] {1, 2, 4, 5, 8, 10}) {
      if (top <= step * power) {
        return step * power;
      }
    }
    return top;
  }
}
