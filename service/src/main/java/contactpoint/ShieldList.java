package contactpoint;

import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Facts;
import contactpoint.audit.Outcome;
import contactpoint.audit.Subject;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.intake.FileKind;
import contactpoint.shielding.ShieldReason;
import contactpoint.shielding.Shielding;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Route;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Shields the children of a list, {@code shields.csv}: a supplier's reference, the authority that
 * decided, and from when. Each goes the way of every shield, in a transaction of its own with its
 * entry in the log.
 */
public final class ShieldList {

  private static final Action SET = new Action("shielding.set");

  private final Database database;
  private final Heart heart;
  private final Audit audit;

  public ShieldList(Database database, Heart heart, Audit audit) {
    this.database = database;
    this.heart = heart;
    this.audit = audit;
  }

  /** How many of the list are shielded now, and how many name a child that is not known. */
  public record Count(int shielded, int before, int unknown) {}

  /** Applies the list. Applying it twice changes nothing. */
  public Count apply(Path file) throws IOException {
    int shielded = 0;
    int before = 0;
    int unknown = 0;
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (var row : rows) {
        var line =
            new Line(
                row.getField("source"),
                new Reference(row.getField("ref")),
                new AuthorityNumber(Integer.parseInt(row.getField("authority"))),
                LocalDate.parse(row.getField("from")));
        switch (Objects.requireNonNull(
            database.intake().<Shielding>transaction(tx -> shield(tx, line)))) {
          case Shielding.Shielded done -> shielded++;
          case Shielding.AlreadyShielded done -> before++;
          case Shielding.NoSuchChild none -> unknown++;
          case Shielding.OfAnotherAuthority never -> unknown++; // a list is decided elsewhere
        }
      }
    }
    return new Count(shielded, before, unknown);
  }

  private record Line(String source, Reference ref, AuthorityNumber authority, LocalDate from) {}

  private Shielding shield(Tx tx, Line line) {
    var held = heart.register().held(tx, line.source(), FileKind.CHILDREN, List.of(line.ref()));
    var found = held.get(line.ref());
    if (found == null || found.child() == null) {
      return new Shielding.NoSuchChild();
    }
    var by = Actor.system(Route.COMMAND);
    var outcome =
        heart
            .shields()
            .shield(tx, by, found.child(), ShieldReason.OTHER_HARM, line.authority(), line.from());
    if (outcome instanceof Shielding.Shielded(var child)) {
      audit.write(
          tx,
          AuditEntry.of(by, SET, Outcome.DONE)
              .about(
                  Subject.child(
                      child, Exposure.CHANGED, Facts.UNKNOWN.with(Facts.Fact.SHIELDED, true))));
    }
    return outcome;
  }
}
