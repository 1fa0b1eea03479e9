package contactpoint.access;

import contactpoint.database.Database;

/** Children for the tests of other features. */
public final class Children {

  private Children() {}

  /** One child, as a source describes it; fields as in {@link Told}. */
  public static void told(Database database, String fields) {
    new Told(database, 500_000).child(fields);
  }
}
