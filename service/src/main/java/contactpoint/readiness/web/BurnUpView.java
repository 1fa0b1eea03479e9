package contactpoint.readiness.web;

import contactpoint.readiness.BurnUp;
import contactpoint.readiness.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** A burn-up as it is drawn: three curves over thirteen months, in pixels. */
public record BurnUpView(
    String wanted, String places, String passed, List<Mark> months, List<Mark> counts) {

  private static final int LEFT = 78;
  private static final int RIGHT = 605;
  private static final int TOP = 16;
  private static final int BOTTOM = 220;

  /** A word at an axis. */
  public record Mark(String text, int at) {}

  /** Draws it. */
  public static BurnUpView of(BurnUp burnUp) {
    var all = burnUp.months();
    var past = all.stream().filter(BurnUp.Month::isPast).toList();
    long most =
        Math.max(burnUp.needed(), all.stream().mapToLong(BurnUp.Month::places).max().orElse(1));
    return new BurnUpView(
        line(all, all.size(), most, BurnUp.Month::wanted),
        line(all, all.size(), most, BurnUp.Month::places),
        line(past, all.size(), most, BurnUp.Month::passed),
        months(all),
        List.of(
            new Mark("0", y(0, most)),
            new Mark("%,d".formatted(most / 2), y(most / 2, most)),
            new Mark("%,d".formatted(most), y(most, most))));
  }

  private static List<Mark> months(List<BurnUp.Month> all) {
    var marks = new ArrayList<Mark>();
    for (int at = 0; at < all.size(); at += 3) {
      marks.add(new Mark(Days.month(all.get(at).month()), x(at, all.size())));
    }
    return marks;
  }

  private static String line(
      List<BurnUp.Month> months, int of, long most, ToLongFunction<BurnUp.Month> value) {
    var points = new ArrayList<String>();
    for (int at = 0; at < months.size(); at++) {
      points.add(x(at, of) + "," + y(value.applyAsLong(months.get(at)), most));
    }
    return String.join(" ", points);
  }

  private static int x(int at, int of) {
    return LEFT + (RIGHT - LEFT) * at / Math.max(1, of - 1);
  }

  private static int y(long count, long most) {
    return (int) (BOTTOM - (BOTTOM - TOP) * count / Math.max(1, most));
  }
}
