package contactpoint.access;

import contactpoint.database.Tx;

/** What was asked further of an enquiry, counted. */
enum Further {
  /** Which of two alike children is meant. */
  APART("apart", 2),
  /** What the asker's part in the child's life is. */
  PART("part", 1);

  private static final String COUNT =
      """
      select count(*)
        from access.further
       where enquiry = ? and what = ?
      """;

  private static final String ADD =
      """
      insert into access.further (enquiry, what, nth)
      values (?, ?, ?)
      on conflict do nothing
      """;

  private final String code;
  private final int most;

  Further(String code, int most) {
    this.code = code;
    this.most = most;
  }

  /** How often it can still be asked. */
  int left(Tx tx, EnquiryId enquiry) {
    return most - count(tx, enquiry);
  }

  /** Counts one more; false if it was asked often enough, or by another page at this moment. */
  boolean take(Tx tx, EnquiryId enquiry) {
    int before = count(tx, enquiry);
    return before < most
        && tx.sql(ADD).param(enquiry.bytes()).param(code).param(before + 1).update() == 1;
  }

  private int count(Tx tx, EnquiryId enquiry) {
    return tx.sql(COUNT).param(enquiry.bytes()).param(code).query(Integer.class).single();
  }
}
