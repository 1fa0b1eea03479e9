package contactpoint.pages;

/** What somebody may do here. Who has which right is one table, {@code accounts.Rights}. */
public enum Right {
  ANYBODY("Read a page that anybody may read, such as sign-in and help"),
  SIGNED_IN("Be signed in: home, own means of signing in, sign out"),
  SEARCH("Search for a child"),
  OPEN_RECORD("Open a child record from a search"),
  OWN_INVOLVEMENT("Add, change and end an own involvement"),
  FEEDS("Send submissions of the own authority and see what became of them"),
  QUARANTINE("See and settle what waits in quarantine for the own authority"),
  SHIELD("Shield a child"),
  USERS("Open, hold and close accounts of the own authority"),
  ORGANISATIONS("See the authorities and organisations that take part"),
  READINESS("See an authority's readiness, and change it where that is one's work"),
  NATIONAL_PICTURE("See where the whole programme stands"),
  GRANTS("See grants and their arithmetic");

  private final String caption;

  Right(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }
}
