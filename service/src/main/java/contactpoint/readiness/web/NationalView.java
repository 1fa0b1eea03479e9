package contactpoint.readiness.web;

import contactpoint.england.Region;
import contactpoint.readiness.Days;
import contactpoint.readiness.NationalPicture;
import contactpoint.readiness.Position;
import contactpoint.readiness.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The national picture as it is drawn: tiles, bars and curves in pixels. */
public record NationalView(
    NationalPicture picture,
    Show show,
    NationalFilter filter,
    List<Tile> tiles,
    List<Label> labels,
    Chart chart) {

  private static final int TILE = 36;
  private static final int SIZE = 34;

  /** What stands on the tiles. */
  public enum Show {
    READINESS("readiness", "By readiness"),
    CHECKPOINT("checkpoint", "By checkpoint"),
    WEEKS("weeks", "By weeks late");

    private final String code;
    private final String caption;

    Show(String code, String caption) {
      this.code = code;
      this.caption = caption;
    }

    public String code() {
      return code;
    }

    public String caption() {
      return caption;
    }

    static Show ofCode(String code) {
      for (Show one : values()) {
        if (one.code.equals(code)) {
          return one;
        }
      }
      return READINESS;
    }
  }

  /** One authority's tile. */
  public record Tile(Position position, int x, int y, String text, String name, boolean lookedAt) {

    public Track track() {
      return position.track();
    }

    public String path() {
      return "/readiness/" + position.number();
    }

    public int middle() {
      return x + SIZE / 2;
    }

    /** A square; off track has a corner cut. */
    public String outline() {
      return track() == Track.OFF_TRACK
          ? "M%d %dh%dl%d %dv%dh-%dz".formatted(x, y, SIZE - 9, 9, 9, SIZE - 9, SIZE)
          : "M%d %dh%dv%dh-%dz".formatted(x, y, SIZE, SIZE, SIZE);
    }

    public String textClass() {
      return switch (track()) {
        case LIVE -> "rollout-light";
        case OFF_TRACK -> "rollout-strong";
        case ON_TRACK, AT_RISK -> "";
      };
    }
  }

  /** A region's name on the map. */
  public record Label(String text, int x, int y) {}

  /**
   * The curve of authorities live.
   *
   * @param plan the points of the plan; likewise what happened, the forecast and its band
   */
  public record Chart(
      String plan,
      String happened,
      String forecast,
      String band,
      List<Mark> months,
      List<Mark> counts,
      int nowX,
      int nowY,
      int live) {}

  /** A word at an axis. */
  public record Mark(String text, int at) {}

  private record Place(String text, double x, double y) {}

  private static final Map<Region, List<Place>> NAMES =
      Map.of(
          Region.NORTH_EAST, List.of(new Place("North East", 12.6, 1.4)),
          Region.NORTH_WEST, List.of(new Place("North West", 3.0, 3.5)),
          Region.YORKSHIRE,
              List.of(new Place("Yorkshire and", 15.2, 5.8), new Place("the Humber", 15.2, 6.3)),
          Region.EAST_MIDLANDS,
              List.of(new Place("East", 13.1, 13.3), new Place("Midlands", 13.35, 13.75)),
          Region.WEST_MIDLANDS,
              List.of(new Place("West", 4.4, 9.6), new Place("Midlands", 4.4, 10.1)),
          Region.EAST_OF_ENGLAND,
              List.of(new Place("East of", 17.9, 10.9), new Place("England", 17.9, 11.4)),
          Region.LONDON, List.of(new Place("London", 17.7, 15.4)),
          Region.SOUTH_EAST, List.of(new Place("South East", 16.4, 20.9)),
          Region.SOUTH_WEST, List.of(new Place("South West", 2.6, 16.4)));

  static NationalView of(NationalPicture picture, Show show, NationalFilter filter) {
    return new NationalView(
        picture,
        show,
        filter,
        picture.positions().stream().map(one -> tile(one, show, filter)).toList(),
        NAMES.values().stream()
            .flatMap(List::stream)
            .map(one -> new Label(one.text, px(one.x), px(one.y)))
            .toList(),
        chart(picture));
  }

  private static int px(double tiles) {
    return (int) Math.round(tiles * TILE) + 1;
  }

  private static Tile tile(Position one, Show show, NationalFilter filter) {
    var place = one.standing().authority().tile();
    return new Tile(
        one, px(place.x()), px(place.y()), text(one, show), name(one), filter.takes(one));
  }

  private static String text(Position one, Show show) {
    return switch (show) {
      case READINESS -> one.standing().authority().tile().letters();
      case CHECKPOINT -> Integer.toString(signed(one));
      case WEEKS -> one.daysLate() / 7 == 0 ? "0" : Days.weeksLate(one.daysLate());
    };
  }

  private static int signed(Position one) {
    return (int) one.checkpoints().stream().filter(each -> each.state().isSignedOff()).count();
  }

  private static String name(Position one) {
    var standing = one.standing();
    String head =
        "%s, %s: %s."
            .formatted(
                standing.name(),
                standing.authority().region().caption(),
                one.track().caption().toLowerCase(Locale.UK));
    return one.track() == Track.LIVE
        ? head
        : head
            + " Go-live %s, plan %s. %d checkpoints signed off"
                .formatted(
                    Days.of(one.forecast().day(standing.plannedLive())),
                    Days.of(standing.plannedLive()),
                    signed(one));
  }

  private static final int LEFT = 44;
  private static final int RIGHT = 610;
  private static final int TOP = 16;
  private static final int BOTTOM = 220;

  private static Chart chart(NationalPicture picture) {
    var months = picture.months();
    int last = Math.max(1, months.size() - 1);
    int all = Math.max(1, picture.positions().size());
    var past = months.stream().filter(NationalPicture.Month::isPast).toList();
    int now = Math.max(0, past.size() - 1);
    var ahead = months.isEmpty() ? months : months.subList(now, months.size());
    int live = past.isEmpty() ? 0 : past.getLast().live();
    return new Chart(
        line(months, 0, last, all, NationalPicture.Month::plan),
        line(past, 0, last, all, NationalPicture.Month::live),
        line(ahead, now, last, all, one -> Math.max(live, one.median())),
        band(ahead, now, last, all, live),
        monthMarks(months, last),
        List.of(
            new Mark("0", y(0, all)),
            new Mark(Integer.toString(all / 3), y(all / 3, all)),
            new Mark(Integer.toString(2 * all / 3), y(2 * all / 3, all)),
            new Mark(Integer.toString(all), y(all, all))),
        x(now, last),
        y(live, all),
        live);
  }

  private static String band(
      List<NationalPicture.Month> ahead, int now, int last, int all, int live) {
    var points = new ArrayList<String>();
    for (int at = 0; at < ahead.size(); at++) {
      points.add(x(now + at, last) + "," + y(Math.max(live, ahead.get(at).high()), all));
    }
    for (int at = ahead.size() - 1; at >= 0; at--) {
      points.add(x(now + at, last) + "," + y(Math.max(live, ahead.get(at).low()), all));
    }
    return String.join(" ", points);
  }

  private static String line(
      List<NationalPicture.Month> months,
      int from,
      int last,
      int all,
      ToIntFunction<NationalPicture.Month> value) {
    var points = new ArrayList<String>();
    for (int at = 0; at < months.size(); at++) {
      points.add(x(from + at, last) + "," + y(value.applyAsInt(months.get(at)), all));
    }
    return String.join(" ", points);
  }

  private static List<Mark> monthMarks(List<NationalPicture.Month> months, int last) {
    var marks = new ArrayList<Mark>();
    int every = Math.max(1, months.size() / 6);
    for (int at = 0; at < months.size(); at += every) {
      marks.add(new Mark(Days.month(months.get(at).month()), x(at, last)));
    }
    return marks;
  }

  private static int x(int at, int last) {
    return LEFT + (RIGHT - LEFT) * at / last;
  }

  private static int y(int count, int all) {
    return BOTTOM - (BOTTOM - TOP) * count / all;
  }

  /** A part of a whole in tenths of per cent of a bar 1000 wide. */
  public static long wide(long part, long whole) {
    return whole == 0 ? 0 : Math.min(1000, 1000 * part / whole);
  }
}
