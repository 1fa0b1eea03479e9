package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.intake.FileKind;
import contactpoint.vocabulary.ChildNumber;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Places statements of a source that has not spoken before, looks what became of them, and rolls
 * all back: every batch meets the register as it was.
 */
final class Trial {

  private static final String SOURCE = "another-302";

  /** With a child that is shown, or will be as soon as its record is built. */
  private static final String VISIBLE =
      " from register.statement s left join register.child c on c.number = s.child where s.source ="
          + " ? and s.child is not null and (c.number is null or c.concealed is false)";

  private final Database database;
  private final Heart heart;

  Trial(Database database, Heart heart) {
    this.database = database;
    this.heart = heart;
  }

  /** What is looked at before all is rolled back. */
  interface Look {
    Look NONE = tx -> {};

    void in(Tx tx);
  }

  private static final class RolledBack extends RuntimeException {
    final transient Tally tally;

    RolledBack(Tally tally) {
      super("Rolled back on purpose", null, false, false);
      this.tally = tally;
    }
  }

  Tally of(List<String> lines, Look look) throws IOException {
    var statements = ChildLines.read(lines);
    try {
      database
          .intake()
          .inTransaction(tx -> {
            heart
                .matching()
                .place(tx, SOURCE, FileKind.CHILDREN, heart.matching().ready(statements), null);
            look.in(tx);
            throw new RolledBack(tally(tx, statements.size()));
          });
    } catch (RolledBack rolledBack) {
      return rolledBack.tally;
    }
    throw new IllegalStateException("A trial is always rolled back");
  }

  private static Tally tally(Tx tx, int statements) {
    return new Tally(
        statements,
        count(
            tx,
            "select count(*) from register.statement s join register.child c on c.number = s.child"
                + " where s.source = ? and c.concealed"),
        count(tx, "select count(*) from shielding.near where source = ?"),
        count(tx, "select count(*) from matching.doubt where source = ?"),
        count(tx, "select count(*)" + VISIBLE));
  }

  private static long count(Tx tx, String query) {
    return tx.sql(query).param(SOURCE).query(Long.class).single();
  }

  /**
   * The statements that are visible now.
   *
   * @param seen takes the reference, and what other sources say under which references in the same
   *     record ({@code source ref}); none if it is a record of its own
   */
  static void visible(Tx tx, BiConsumer<String, List<String>> seen) {
    tx.sql(
            "select s.ref, (select array_agg(o.source || ' ' || o.ref) from register.statement o"
                + " where o.child = s.child and o.source <> s.source and o.kind = s.kind)"
                + VISIBLE)
        .param(SOURCE)
        .query(row -> {
          var others = row.getArray(2);
          seen.accept(
              Objects.requireNonNull(row.getString(1)),
              others == null ? List.of() : List.of((String[]) others.getArray()));
        });
  }

  /** The statements that wait for a shield's team now, each with the child it came near. */
  static void waiting(Tx tx, BiConsumer<String, ChildNumber> near) {
    tx.sql("select ref, child from shielding.near where source = ?")
        .param(SOURCE)
        .query(row -> {
          near.accept(Objects.requireNonNull(row.getString(1)), new ChildNumber(row.getLong(2)));
        });
  }
}
