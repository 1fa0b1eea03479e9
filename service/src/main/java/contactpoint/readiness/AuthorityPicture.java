package contactpoint.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An authority's own page: where it stands, what holds it, what to do.
 *
 * @param actions the open tasks whose finishing would bring the date forward most
 * @param beside its shares of users beside its region's median
 * @param risks that are open
 * @param dues what is late or due within two weeks, earliest first
 */
public record AuthorityPicture(
    Position position,
    Gate gate,
    List<Forecast.Action> actions,
    List<Beside> beside,
    List<Risk> risks,
    List<String> changes,
    List<Due> dues) {

  /**
   * A share of potential users beside the median of the region.
   *
   * @param own in per cent
   * @param median of the region's authorities, in per cent
   */
  public record Beside(String what, int own, int median) {}

  /** A part of a whole in whole per cent; 0 of nothing. */
  static int percent(long part, long whole) {
    return whole == 0
        ? 0
        : Math.min(
            100,
            BigDecimal.valueOf(100 * part)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValue());
  }
}
