package broken.shielding;

/** The facade. */
public final class Shields {}
