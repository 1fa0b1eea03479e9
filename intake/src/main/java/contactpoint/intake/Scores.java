package contactpoint.intake;

import java.util.EnumMap;
import java.util.Map;

/**
 * The four measures of a field, a file or a feed.
 *
 * @param shares one for each measure
 */
public record Scores(Map<Measure, Share> shares) {

  /** Nothing counted. */
  public static final Scores NONE = new Scores(Map.of());

  public Scores {
    var all = new EnumMap<Measure, Share>(Measure.class);
    for (Measure measure : Measure.values()) {
      all.put(measure, shares.getOrDefault(measure, Share.NONE));
    }
    shares = Map.copyOf(all);
  }

  /** The share of one measure. */
  public Share of(Measure measure) {
    return shares.getOrDefault(measure, Share.NONE);
  }

  Scores plus(Scores other) {
    var sums = new EnumMap<Measure, Share>(Measure.class);
    shares.forEach((measure, share) -> sums.put(measure, share.plus(other.of(measure))));
    return new Scores(sums);
  }
}
