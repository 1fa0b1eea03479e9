package broken.shielding;

/** A second facade. */
public final class MoreShields {}
