package contactpoint.readiness;

import contactpoint.england.Region;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the programme stands on one day.
 *
 * @param positions of all authorities of the programme
 * @param themes of open risks, the most pressing first
 * @param users against the target of the day
 * @param months authorities live by the end of each month: plan, what happened, forecast
 * @param waivers that hold today
 * @param tools each tool's figure over all authorities
 * @param blocking road-test findings that keep the next wave shut
 * @param training of all authorities together, month by month; empty while none is planned
 */
public record NationalPicture(
    LocalDate today,
    List<Position> positions,
    List<Theme> themes,
    Users users,
    List<Month> months,
    List<Waiver> waivers,
    List<RoadTestFinding> blocking,
    List<ToolFigure> tools,
    Optional<BurnUp> training) {

  public NationalPicture {
    positions = List.copyOf(positions);
  }

  /**
   * Open risks of one kind of task counted together.
   *
   * @param authorities how many have one
   * @param soon how many of these open within six weeks
   * @param example the one that is due first
   */
  public record Theme(TaskKind kind, String title, int authorities, int soon, Risk example) {}

  /**
   * Users of all authorities.
   *
   * @param potential by the workforce analyses
   * @param ready cleared, trained and with a token
   * @param target how many should be ready today by the plan
   * @param measured of how many authorities the system measures it; the others' own counts stand in
   */
  public record Users(
      long potential,
      long cleared,
      long trained,
      long tokens,
      long ready,
      long target,
      int measured) {}

  /**
   * How many authorities are live at a month's end.
   *
   * @param live what happened; -1 for months that have not ended
   * @param low the forecast's pessimistic edge; likewise median and high
   */
  public record Month(YearMonth month, int plan, int live, int low, int median, int high) {
    public boolean isPast() {
      return live >= 0;
    }
  }

  /**
   * A tool's figure over all authorities.
   *
   * @param authorities how many have sent its table
   */
  public record ToolFigure(String caption, String sentence, int authorities) {}

  /**
   * How far a region's checkpoints are.
   *
   * @param signed how many of its authorities have each of the seven signed off
   */
  public record CheckpointLine(Region region, List<Long> signed, int size) {}

  /** Checkpoints signed off, by region. */
  public List<CheckpointLine> checkpoints() {
    return Arrays.stream(Region.values())
        .map(region -> {
          var own = of(region);
          return new CheckpointLine(
              region,
              IntStream.rangeClosed(1, 7)
                  .mapToObj(at -> own.stream().filter(one -> one.hasSignedOff(at)).count())
                  .toList(),
              own.size());
        })
        .filter(line -> line.size() > 0)
        .toList();
  }

  private List<Position> of(Region region) {
    return positions.stream().filter(one -> one.standing().authority().region() == region).toList();
  }

  /** One region's line. */
  public record RegionLine(
      Region region, Map<Track, Long> counts, int live, int size, long medianDaysLate) {
    public long count(Track track) {
      return counts.getOrDefault(track, 0L);
    }
  }

  public long count(Track track) {
    return positions.stream().filter(one -> one.track() == track).count();
  }

  /** How many should be live by the plan. */
  public long planned() {
    return positions.stream().filter(one -> !one.standing().plannedLive().isAfter(today)).count();
  }

  /** How many in trouble have no plan to get out of it. */
  public long withoutPlan(Track track) {
    return positions.stream().filter(one -> one.track() == track && !one.hasPlan()).count();
  }

  /** Days by which the last authority will be live after the last planned day. */
  public long lastDaysLate() {
    var planned =
        positions.stream()
            .map(one -> one.standing().plannedLive())
            .max(Comparator.naturalOrder())
            .orElse(today);
    var expected = last();
    return java.time.temporal.ChronoUnit.DAYS.between(planned, expected);
  }

  /** The day on which the last authority is expected to be live. */
  public LocalDate last() {
    return positions.stream()
        .map(one -> one.forecast().day(one.standing().plannedLive()))
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  /** The minister's question in one answer. */
  public String headline() {
    long weeks = Math.round(lastDaysLate() / 7.0);
    String end =
        weeks > 0
            ? "The last will be live %s late.".formatted(weeks(weeks))
            : "The last will be live on time.";
    return "%d of %d authorities are live. %d %s off track. %s"
        .formatted(
            count(Track.LIVE),
            positions.size(),
            count(Track.OFF_TRACK),
            count(Track.OFF_TRACK) == 1 ? "is" : "are",
            end);
  }

  private static String weeks(long weeks) {
    var words = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    String number =
        weeks <= words.size() ? words.get((int) weeks - 1) : String.format(Locale.UK, "%d", weeks);
    return number + (weeks == 1 ? " week" : " weeks");
  }

  /** Regions, latest first. */
  public List<RegionLine> regions() {
    return Arrays.stream(Region.values())
        .map(this::line)
        .filter(line -> line.size() > 0)
        .sorted(Comparator.comparingLong(RegionLine::medianDaysLate).reversed())
        .toList();
  }

  private RegionLine line(Region region) {
    var own = of(region);
    var late = own.stream().map(Position::daysLate).sorted().toList();
    return new RegionLine(
        region,
        own.stream().collect(Collectors.groupingBy(Position::track, Collectors.counting())),
        (int) own.stream().filter(one -> one.track() == Track.LIVE).count(),
        own.size(),
        late.isEmpty() ? 0 : late.get(late.size() / 2));
  }

  /** Those off track, latest first. */
  public List<Position> offTrack() {
    return positions.stream()
        .filter(one -> one.track() == Track.OFF_TRACK)
        .sorted(Comparator.comparingLong(Position::daysLate).reversed())
        .toList();
  }
}
