package contactpoint.audit;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.ledger.KeyName;
import contactpoint.ledger.Signer;
import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Factor;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import contactpoint.vocabulary.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A database of its own, a practitioner who looks children up, and a signer with its folder. */
final class Desk implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Actor PRACTITIONER =
      new Actor(
          41,
          Role.PRACTITIONER,
          302001,
          Optional.of(new AuthorityNumber(302)),
          Route.WEB,
          List.of(
              new Factor(Factor.Kind.PASSWORD, NOON.minusSeconds(90)),
              new Factor(Factor.Kind.TOTP, NOON.minusSeconds(70))));
  static final ChildNumber ADA = new ChildNumber(7);
  static final ChildNumber ADAS_TWIN = new ChildNumber(8);
  static final Action SEARCH = new Action("access.search");

  final Database.Address address = TestDatabase.freshAddress();
  final Database database;
  final Audit audit = new Audit(Clock.fixed(NOON, ZoneOffset.UTC), new SecureRandom());
  private Path signerFolder = Path.of("");

  Desk() {
    this(UnaryOperator.identity());
  }

  Desk(UnaryOperator<DataSource> around) {
    this.database = Database.connect(address, TestDatabase.keys(), around);
  }

  /** An empty log and a new signer, whose files lie in {@code signer} below the folder. */
  void clear(Path folder) {
    signerFolder = folder.resolve("signer");
    tamper(
        "truncate audit.entry, audit.subject, audit.value, audit.place, audit.subtree,"
            + " audit.growth, audit.seal",
        "update audit.lease set until = '-infinity'");
  }

  /** A search that listed two children. */
  static AuditEntry search() {
    return AuditEntry.of(PRACTITIONER, SEARCH, Outcome.DONE)
        .because(AccessReason.SECTION_47)
        .enquiry("e-1")
        .count(2)
        .about(Subject.child(ADA, Exposure.LISTED, Facts.UNKNOWN.with(Facts.Fact.SHIELDED, false)))
        .about(Subject.child(ADAS_TWIN, Exposure.LISTED, Facts.UNKNOWN))
        .typed("criteria.family-name", new Typed("Lovelace"))
        .detail("rule", "exact");
  }

  UUID look() {
    return database.asking().transaction(tx -> audit.write(tx, search()));
  }

  /** Several entries of one transaction. */
  void look(int times) {
    database
        .asking()
        .inTransaction(tx -> {
          for (int i = 0; i < times; i++) {
            audit.write(tx, search());
          }
        });
  }

  Signer signer() {
    try {
      return SignerFiles.open(signerFolder, new KeyName("desk.example/log"), new SecureRandom());
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** A sealer as it is in a process that has just been started. */
  Sealer sealer() {
    return new Sealer(database.sealer(), signer());
  }

  /** What anybody with all rights can do to the tables, triggers apart. */
  void tamper(String... statements) {
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.password());
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** As if thirty seconds had gone by without a word from whoever has the lease. */
  void leaseLapses() {
    tamper("update audit.lease set until = '-infinity'");
  }

  long count(String table) {
    return database
        .sealer()
        .transaction(tx -> tx.sql("select count(*) from " + table).query(Long.class).single());
  }

  /** Events in the order of their places. */
  List<UUID> placed() {
    return database.sealer().transaction(Desk::placed);
  }

  private static List<UUID> placed(Tx tx) {
    return tx.sql("select event from audit.place order by index").query(UUID.class).list();
  }

  @Override
  public void close() {
    database.close();
  }
}
