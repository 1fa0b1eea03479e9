package contactpoint.linkage;

import java.util.List;

/**
 * The comparison levels of each kind, strongest first, with the probabilities that training starts
 * from and is held to where data are few. Sources: m after what is reported of noisy English
 * administrative records (reported spelling and date slips of 1 to 5 %); kin after English family
 * statistics (most of a household share a surname; multiple maternities 15 to 16 in 1,000, ONS).
 * See docs/matching.md.
 */
final class Levels {
  private static final List<Level> GIVEN =
      List.of(
          level("exact", "same", .82, .005, .006, 0, 1),
          level("part", "one part the same", .03, .003, .002, 0, .5),
          level("variant", "a form of the same name", .03, .003, .002, 0, .5),
          level("slip", "one slip apart", .045, .001, .001, 0, .5),
          level("close", "nearly the same", .02, .004, .001, 0, .5),
          level("similar", "similar", .01, .02, 0, 0, .3),
          level("initial", "same initial, not more", .01, .05, 0, 0, 0),
          level("none", "different", .035, .914, 0, 0, 0));
  private static final List<Level> FAMILY =
      List.of(
          level("exact", "same", .84, .003, .85, 0, 1),
          level("part", "one part the same", .02, .001, .02, 0, .5),
          level("variant", "sounds the same", .015, .002, .01, 0, .5),
          level("slip", "one slip apart", .04, .001, .02, 0, .5),
          level("close", "nearly the same", .015, .003, .005, 0, .5),
          level("similar", "similar", .01, .02, 0, 0, .3),
          level("initial", "same initial, not more", .005, .05, 0, 0, 0),
          level("none", "different", .055, .921, 0, 0, 0));
  private static final List<Level> SEX =
      List.of(
          level("exact", "same", .99, .5, 0, 0, 1), level("none", "different", .01, .5, 0, 0, 0));
  private static final List<Level> BORN =
      List.of(
          level("exact", "same", .915, .0002, .03, 0, 1),
          level("swapped", "day and month exchanged", .005, .0001, 0, 0, 0),
          level("exchanged", "two digits next to one another exchanged", .005, .0001, 0, 0, 0),
          level("slip", "one digit apart", .03, .004, 0, 0, 0),
          level("partial", "same as far as known", .01, .0005, 0, 0, 0),
          level("two-parts", "two of day, month and year the same", .02, .006, 0, 0, 0),
          level("near", "nearly the same digits", .008, .06, 0, 0, 0),
          level("year", "same year", .003, .04, 0, 0, 0),
          level("none", "different", .004, .89, 0, 0, 0));
  private static final List<Level> ADDRESS =
      List.of(
          level("exact", "same", .7, .00003, 0, .01, 1),
          level("close", "nearly the same", .15, .0001, 0, .005, .3),
          level("part", "much the same", .08, .002, 0, .01, 0),
          level("some", "a little the same", .03, .03, 0, .01, 0),
          level("none", "different", .04, .968, 0, 0, 0));
  private static final List<Level> POSTCODE =
      List.of(
          level("exact", "same", .85, .0001, 0, .01, 1),
          level("slip", "one slip apart", .06, .0005, 0, .01, 0),
          level("district", "same district", .03, .003, 0, .3, 0),
          level("area", "same area", .02, .03, 0, .3, 0),
          level("none", "different", .04, .966, 0, 0, 0));
  private static final List<Level> PLACE =
      List.of(
          level("exact", "same", .88, .05, 0, .4, 1),
          level("close", "nearly the same", .07, .01, 0, .02, .5),
          level("part", "one part the same", .02, .03, 0, .02, 0),
          level("none", "different", .03, .91, 0, 0, 0));
  private static final List<Level> PHONE =
      List.of(
          level("exact", "same", .8, .00005, 0, .3, 1),
          level("slip", "one slip apart", .04, .00002, 0, .01, 0),
          level("none", "different", .16, .99993, 0, 0, 0));
  private static final List<Level> EMAIL =
      List.of(
          level("exact", "same", .75, .00005, .1, 0, 1),
          level("slip", "nearly the same", .08, .00002, .005, 0, 0),
          level("user", "same before the @", .04, .0001, .005, 0, 0),
          level("similar", "similar", .05, .002, 0, 0, 0),
          level("none", "different", .08, .99783, 0, 0, 0));
  private static final List<Level> IDENTIFIER =
      List.of(
          level("exact", "same", .94, .00001, 0, 0, 1),
          level("slip", "one slip apart", .03, .00002, 0, 0, 0),
          level("none", "different", .03, .99997, 0, 0, 0));
  private static final List<Level> OTHER =
      List.of(
          level("exact", "same", .8, .05, 0, 0, 1),
          level("close", "nearly the same", .05, .01, 0, 0, .5),
          level("part", "one part the same", .05, .03, 0, 0, 0),
          level("none", "different", .1, .91, 0, 0, 0));

  private Levels() {}

  static List<Level> of(Kind kind) {
    return switch (kind) {
      case GIVEN -> GIVEN;
      case FAMILY, FORMER, FULL_NAME -> FAMILY;
      case SEX -> SEX;
      case BORN -> BORN;
      case ADDRESS -> ADDRESS;
      case POSTCODE -> POSTCODE;
      case PLACE -> PLACE;
      case PHONE -> PHONE;
      case EMAIL -> EMAIL;
      case IDENTIFIER -> IDENTIFIER;
      case OTHER -> OTHER;
    };
  }

  private static Level level(
      String word, String caption, double m, double u, double kin, double moved, double rarity) {
    return new Level(word, caption, m, u, kin, moved, rarity);
  }
}
