package contactpoint.audit;

import contactpoint.database.Tx;
import contactpoint.ledger.Hash;
import contactpoint.ledger.TreeHead;

/** How the tree has grown, and its seals. */
final class GrowthRows {

  private static final String LATEST =
      """
      select size, root, placed_below::text::bigint as placed_below
      from audit.growth order by size desc limit 1
      """;

  private static final String ADD =
      """
      insert into audit.growth (size, root, placed_below, token) values (?, ?, ?::text::xid8, ?)
      """;

  private static final String SEALED = "select coalesce(max(size), -1) from audit.seal";

  private static final String NOTE = "select note from audit.seal where size = ?";

  private static final String SEAL =
      "insert into audit.seal (size, note) values (?, ?) on conflict (size) do nothing";

  private GrowthRows() {}

  /**
   * The tree as it was last left.
   *
   * @param placedBelow every entry of an older transaction has its place
   */
  record Grown(TreeHead head, long placedBelow) {
    static final Grown NOTHING = new Grown(TreeHead.EMPTY, 0);
  }

  static Grown latest(Tx tx) {
    return tx.sql(LATEST)
        .query((row, number) ->
            new Grown(
                new TreeHead(row.getLong("size"), Hash.of(row.getBytes("root"))),
                row.getLong("placed_below")))
        .optional()
        .orElse(Grown.NOTHING);
  }

  static void add(Tx tx, Grown grown, long token) {
    tx.sql(ADD)
        .params(
            grown.head().size(),
            grown.head().root().bytes(),
            Long.toString(grown.placedBelow()),
            token)
        .update();
  }

  /** The size that was sealed last; -1 before the first time. */
  static long sealed(Tx tx) {
    return tx.sql(SEALED).query(Long.class).single();
  }

  static String note(Tx tx, long size) {
    return tx.sql(NOTE).params(size).query(String.class).single();
  }

  static void seal(Tx tx, long size, String note) {
    tx.sql(SEAL).params(size, note).update();
  }
}
