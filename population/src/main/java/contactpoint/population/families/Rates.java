package contactpoint.population.families;

/**
 * How often things happen in families. Where no source is named the figure is ours: chosen so that
 * the children's share that results is what practitioners would expect, and shown with its result
 * in docs/population.md.
 */
public final class Rates {

  /** Multiple maternities among all (ONS as the project was given it: 15 to 16 in 1,000). */
  public static final double MULTIPLE = 0.0155;

  /** Triplets among multiple maternities (ours). */
  public static final double TRIPLETS = 0.015;

  /** Boys among births (ours: 105 boys to 100 girls). */
  public static final double BOYS = 0.512;

  /** Moves of a family with children in a year. */
  public static final double MOVES = 0.105;

  /** Moves that lead to another authority. */
  static final double MOVES_FAR = 0.15;

  /** Families that never had two parents at home. */
  static final double LONE = 0.13;

  /** Couples with children who marry before the first birth. */
  static final double MARRIED = 0.62;

  /** Unmarried couples who marry in a year. */
  static final double MARRIES = 0.05;

  /** Couples who part in a year. */
  static final double PARTS = 0.018;

  /** Separated children who live in both homes. */
  static final double TWO_HOMES = 0.3;

  /** Lone parents who find a new partner in a year. */
  static final double NEW_PARTNER = 0.13;

  /** Children who take a step-parent's name when one comes. */
  static final double TAKES_STEP_NAME = 0.15;

  /** Children who take the father's name when the parents marry. */
  static final double TAKES_FATHERS_NAME = 0.7;

  /** Children of parted parents who take the mother's name. */
  static final double TAKES_MOTHERS_NAME = 0.06;

  /** Mothers who, parted and alone, bear the name again that they grew up with. */
  static final double OWN_NAME_AGAIN = 0.3;

  /** Families that live in a dwelling where another family lives. */
  static final double SHARED_DWELLING = 0.025;

  /** Fathers of separated families who have children in another. */
  static final double SECOND_FAMILY = 0.3;

  /** Families gone abroad, of those with children here in the last years. */
  static final double ABROAD = 0.006;

  /** Families who were abroad in the last three years and are back. */
  static final double BACK = 0.003;

  /** Children who came from abroad after birth. */
  static final double ARRIVED = 0.05;

  /** Families without a fixed address at some time in the last two years; Travellers more. */
  static final double NO_ADDRESS = 0.002;

  /** The same for Gypsy, Roma and Traveller families. */
  static final double TRAVELLING = 0.25;

  /** Children in care on a day (ours: 70 in 10,000). */
  public static final double IN_CARE = 0.007;

  /** Unaccompanied children among those in care (ours). */
  static final double UNACCOMPANIED = 0.07;

  /** Children adopted from care in a childhood, with a new identity. */
  static final double ADOPTED = 0.003;

  /** Deaths in childhood (ours; most in the first year). */
  static final double DEATHS = 0.005;

  /** Children whose whereabouts must not be found (ministers, 2008: under 0.5 %). */
  public static final double SHIELDED = 0.005;

  /** Young people of 18 to 24 who agreed to stay, to all children. */
  static final double LEAVERS = 0.002;

  /** Children expected within five months whom a service already knows, to all children. */
  static final double EXPECTED = 0.003;

  private Rates() {}
}
