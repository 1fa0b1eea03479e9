package contactpoint.linkage;

/**
 * A description made ready for one model: for each comparison of the model the values to compare.
 * Made by {@link Model#prepare}; immutable, free to be shared between threads, shows nothing.
 */
public final class Profile {
  final Term[][] values;
  final boolean unnamed;
  final int birthOrder;
  final boolean closed;

  /** One name only, of which nobody says whether it is given or family name; it stands as both. */
  final boolean lone;

  Profile(Term[][] values, boolean unnamed, int birthOrder, boolean closed, boolean lone) {
    this.values = values;
    this.unnamed = unnamed;
    this.birthOrder = birthOrder;
    this.closed = closed;
    this.lone = lone;
  }

  @Override
  public String toString() {
    return "Profile[hidden]";
  }
}
