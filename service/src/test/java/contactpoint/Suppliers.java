package contactpoint;

import contactpoint.database.Database;
import contactpoint.feeds.Acknowledgement;
import contactpoint.intake.FileKind;
import contactpoint.register.Child;
import contactpoint.register.Held;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Suppliers who speak to a fresh register, in our own layout; each delivery has the next number.
 */
public final class Suppliers implements AutoCloseable {

  private static final String LAST_DAY = "2026-08-31";

  private final Database database = TestDatabase.fresh();
  private final Heart heart = Deliveries.heart(database);
  private final Deliveries deliveries;
  private int number;

  /** Nobody has spoken yet. */
  public Suppliers(Path folder) {
    deliveries = new Deliveries(folder);
  }

  public Database database() {
    return database;
  }

  public Heart heart() {
    return heart;
  }

  /** A delivery as it was written, handed over to nobody. */
  public Path written(String source, String kind, FileKind file, String... lines) {
    try {
      return deliveries.of(source, ++number, kind, LAST_DAY, file, List.of(lines));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Hands over a file of changes, or of all that a source has to say. */
  public Acknowledgement hand(String source, String kind, FileKind file, String... lines) {
    return Deliveries.hand(heart, written(source, kind, file, lines));
  }

  /** The same, and has everything that waits placed. */
  public Acknowledgement place(String source, String kind, FileKind file, String... lines) {
    return Deliveries.place(heart, written(source, kind, file, lines));
  }

  /** Places what was handed over. */
  public void placeWaiting() {
    heart.feeds().placeWaiting("test", submission -> true);
  }

  /** All records, by number. */
  public List<Child> children() {
    return longs("select number from register.child order by number").stream()
        .map(number -> child(new ChildNumber(number)))
        .toList();
  }

  /** One record. */
  public Child child(ChildNumber which) {
    return Objects.requireNonNull(
        database
            .intake()
            .<Child>transaction(tx -> heart.register().child(tx, which).orElseThrow()));
  }

  /** The child that a source's reference stands for. */
  public ChildNumber childOf(String source, String reference) {
    return Objects.requireNonNull(held(source, reference).orElseThrow().child());
  }

  /** What is held of a child under a source's reference; empty if nothing ever was. */
  public Optional<Held> held(String source, String reference) {
    var ref = new Reference(reference);
    return Objects.requireNonNull(
        database
            .intake()
            .transaction(tx ->
                Optional.ofNullable(
                    heart.register().held(tx, source, FileKind.CHILDREN, List.of(ref)).get(ref))));
  }

  /** The first column of a question to the database, asked in the role that places statements. */
  public List<Long> longs(String query) {
    return Objects.requireNonNull(
        database
            .intake()
            .<List<Long>>transaction(tx -> tx.sql(query).query((row, i) -> row.getLong(1)).list()));
  }

  /** A line that takes back what was said of a child. */
  public static String withdrawn(String reference, String asOf) {
    return reference
        + ','
        + asOf
        + ",withdraw"
        + ",".repeat(FileKind.CHILDREN.columns().size() - 3);
  }

  @Override
  public void close() {
    database.close();
  }
}
