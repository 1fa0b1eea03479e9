package contactpoint.access;

/** What comes of telling two alike children apart. */
public enum ToldApart {
  FIRST("This agrees with the first"),
  SECOND("This agrees with the second"),
  BOTH("This agrees with both"),
  NEITHER("This agrees with neither"),
  /** Nothing was typed that could be compared. */
  NOTHING_TYPED("Enter what you know of one of them"),
  /** It was tried often enough, or there are no two alike. */
  NO_MORE("You have tried twice. Ask the team, or change your search");

  private final String words;

  ToldApart(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
