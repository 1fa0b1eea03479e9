package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import contactpoint.linkage.Field;
import contactpoint.linkage.Kind;
import contactpoint.linkage.Model;
import contactpoint.linkage.Part;
import contactpoint.linkage.Profile;

/**
 * What a statement has in common with a concealed child, in bits; a bit halves how often chance
 * does as much. A name or a place that differs counts for nothing, since both are changed on
 * purpose; a day of birth that differs beyond any slip speaks for another child (decision 0022).
 *
 * @param names what given and family names share
 * @param born what the days of birth share; below 0 if no slip makes one of the other
 * @param numbers what numbers share
 * @param sex what the sexes share
 * @param address what the addresses share
 * @param postcode what the postcodes share
 * @param facts how many of given name, family name, day of birth, place and number agree or are
 *     alike
 */
record Agreement(
    double names,
    double born,
    double numbers,
    double sex,
    double address,
    double postcode,
    int facts) {

  /** Bits that an other day of birth takes away, unless both live at one address. */
  static final double OTHER_DAY = 10;

  /**
   * Bits that a part of a given name is worth at most. A second name such as Rose or Muhammad is
   * shared far more often than the model's one rate for all parts says.
   */
  private static final double PART = 5;

  private static final String GIVEN = Field.of(Kind.GIVEN).label();
  private static final String FAMILY = Field.of(Kind.FAMILY).label();
  private static final String BORN = Field.of(Kind.BORN).label();
  private static final String SEX = Field.of(Kind.SEX).label();
  private static final String ADDRESS = Field.of(Kind.ADDRESS).label();
  private static final String POSTCODE = Field.of(Kind.POSTCODE).label();

  static Agreement of(Model model, Profile profile, ChildStatement statement, Bench.Known child) {
    double given = 0;
    double family = 0;
    double born = 0;
    double numbers = 0;
    double sex = 0;
    double address = 0;
    double postcode = 0;
    for (Part part : model.predict(profile, child.profile()).parts()) {
      double bits = part.level().isEmpty() ? 0 : Math.max(0, part.bits());
      String field = part.field();
      if (field.equals(GIVEN)) {
        given = part.level().equals("part") ? Math.min(PART, bits) : bits;
      } else if (field.equals(FAMILY)) {
        family = bits;
      } else if (field.equals(BORN)) {
        born = bits;
      } else if (field.equals(SEX)) {
        sex = bits;
      } else if (field.equals(ADDRESS)) {
        address = bits;
      } else if (field.equals(POSTCODE)) {
        postcode = bits;
      } else {
        numbers += bits;
      }
    }
    double near = NearDay.best(statement, child.statements());
    born = born > 0 ? Math.max(born, near) : near;
    int facts = one(given) + one(family) + one(born) + one(address + postcode) + one(numbers);
    return new Agreement(given + family, born, numbers, sex, address, postcode, facts);
  }

  private static int one(double bits) {
    return bits > 0 ? 1 : 0;
  }

  /** What names and birth share, wherever the child may live. */
  double person() {
    return names + Math.max(0, born);
  }

  /** All together. */
  double bits() {
    double day = born < 0 && address > 0 ? 0 : born;
    return names + day + numbers + sex + address + postcode;
  }

  /**
   * Whether the statement must not be placed by machine. One fact alone, such as a rare surname or
   * a postcode, tells nobody apart from relatives and neighbours; an address or a number does.
   */
  boolean isNear(double enough) {
    return (facts > 1 || address > 0 || numbers > 0) && bits() >= enough;
  }
}
