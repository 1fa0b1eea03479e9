package contactpoint.access;

import contactpoint.database.Database;

/** Children for the tests of other features. */
public final class Children {

  private Children() {}

  /** One child, as a source describes it; fields as in {@link Told}. */
  public static void told(Database database, String fields) {
    told(database, fields, 500_000);
  }

  /** One child, numbered after so many others. */
  public static void told(Database database, String fields, long last) {
    new Told(database, last).child(fields);
  }

  /**
   * A child with a lead professional, whom no authority answers for; hers is the family name given.
   */
  public static void withLead(Database database, String family, long last) {
    withLead(database, family, last, true);
  }

  /** The same, without anybody who works with her if so wished. */
  public static void withLead(Database database, String family, long last, boolean people) {
    var told = new Told(database, last);
    var child =
        told.child(
            "given=Nadia; family="
                + family
                + "; sex=F; born=2011-03-14; address=12 Tannery Row; postcode=WX4 7QP; known=Nan");
    told.carer(child, "child-benefit", "given=Grace; family=" + family + "; phone=07700 900118");
    if (!people) {
      return;
    }
    told.involvement(
        child,
        "social-care-998",
        "service=998-SOC-1; kind=social-care; practitioner=Ruth Adeyemi; phone=07700 900231;"
            + " email=ruth.adeyemi@example.org; from=2008-02-04; lead; assessment");
    told.involvement(
        child,
        "education-welfare-998",
        "service=998-EWO-1; kind=education-welfare; phone=01632 960151; from=2008-05-12");
  }

  /** Two children of one name and day, who live apart and with others. */
  public static void twoAlike(Database database, String family, long last) {
    var told = new Told(database, last);
    var one =
        told.child(
            "given=Maya; family=" + family + "; sex=F; born=2012-05-06; postcode=WX4 7QP; ref=TA1");
    told.carer(one, "child-benefit", "given=Grace; family=" + family);
    var other =
        told.child(
            "given=Maya; family=" + family + "; sex=F; born=2012-05-06; postcode=WX9 1AA; ref=TA2");
    told.carer(other, "child-benefit", "given=Hope; family=" + family);
  }
}
