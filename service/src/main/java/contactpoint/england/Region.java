package contactpoint.england;

/** The nine regions, each with an implementation coordinator. */
public enum Region {
  NORTH_EAST("North East"),
  NORTH_WEST("North West"),
  YORKSHIRE("Yorkshire and the Humber"),
  EAST_MIDLANDS("East Midlands"),
  WEST_MIDLANDS("West Midlands"),
  EAST_OF_ENGLAND("East of England"),
  LONDON("London"),
  SOUTH_EAST("South East"),
  SOUTH_WEST("South West");

  private final String caption;

  Region(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }

  /** The region's short name for addresses, such as {@code north-east}. */
  public String code() {
    return caption.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  static Region ofCaption(String caption) {
    for (Region region : values()) {
      if (region.caption.equals(caption)) {
        return region;
      }
    }
    throw new IllegalArgumentException("There is no region " + caption);
  }
}
