package contactpoint.access;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.intake.CarerStatement;
import contactpoint.intake.ChildIdentity;
import contactpoint.intake.ChildPlace;
import contactpoint.intake.ChildStatement;
import contactpoint.intake.InvolvementStatement;
import contactpoint.intake.Relation;
import contactpoint.intake.Statement;
import contactpoint.register.Register;
import contactpoint.register.ToHold;
import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.SensitiveService;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Upn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register that is told of children by statements, and rebuilds their records as it does for
 * suppliers. Fields are written as {@code name=value}, separated by semicolons.
 */
final class Told {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2008-06-10T13:32:00Z"), ZoneOffset.UTC);
  static final LocalDate TODAY = LocalDate.of(2008, 6, 10);

  private final Database database;
  private final Register register =
      new Register(
          TestDatabase.keys(),
          one -> SensitiveService.is(one.serviceKind()),
          code -> new AuthorityNumber(Integer.parseInt(code.text().substring(0, 3))),
          CLOCK);
  private long last;

  Told(Database database) {
    this(database, 0);
  }

  /** Begins its numbers after those of others on the same database. */
  Told(Database database, long last) {
    this.database = database;
    this.last = last;
  }

  Register register() {
    return register;
  }

  /** A child whom the NHS register describes. */
  ChildNumber child(String fields) {
    return child("nhs-register", fields);
  }

  ChildNumber child(String source, String fields) {
    var number = new ChildNumber(++last * 1_000_003L % (1L << 40));
    also(number, source, fields);
    return number;
  }

  /** One more source that describes a child. */
  void also(ChildNumber number, String source, String fields) {
    var f = parsed(fields);
    var statement =
        new ChildStatement(
            reference(f),
            LocalDate.parse(f.getOrDefault("asof", "2008-06-09")),
            new ChildIdentity(
                name(f, "given"),
                name(f, "family"),
                name(f, "known"),
                name(f, "former"),
                f.containsKey("sex") ? Sex.ofCode(f.get("sex")).orElseThrow() : null,
                f.containsKey("born") ? new BirthDate(LocalDate.parse(f.get("born"))) : null,
                null,
                null,
                f.containsKey("nhs") ? NhsNumber.parse(f.get("nhs")).orElseThrow() : null),
            new ChildPlace(
                f.containsKey("upn") ? Upn.parse(f.get("upn")).orElseThrow() : null,
                f.containsKey("address") ? new Address(f.get("address")) : null,
                f.containsKey("postcode") ? Postcode.parse(f.get("postcode")).orElseThrow() : null,
                null,
                false,
                f.containsKey("setting") ? new Code(f.get("setting")) : null,
                null,
                f.containsKey("practice") ? new Code(f.get("practice")) : null,
                null,
                null));
    hold(number, source, statement, null);
  }

  void carer(ChildNumber number, String source, String fields) {
    var f = parsed(fields);
    hold(
        number,
        source,
        new CarerStatement(
            reference(f),
            new Reference("child"),
            LocalDate.of(2008, 6, 9),
            name(f, "given"),
            name(f, "family"),
            f.containsKey("care") ? Relation.CARE : Relation.RESPONSIBILITY,
            f.containsKey("phone") ? new Telephone(f.get("phone")) : null,
            null,
            !f.containsKey("elsewhere")),
        null);
  }

  void involvement(ChildNumber number, String source, String fields) {
    var f = parsed(fields);
    hold(
        number,
        source,
        new InvolvementStatement(
            reference(f),
            new Reference("child"),
            LocalDate.of(2008, 6, 9),
            new Code(f.get("service")),
            new Code(f.get("kind")),
            name(f, "practitioner"),
            f.containsKey("phone") ? new Telephone(f.get("phone")) : null,
            f.containsKey("email") ? new Email(f.get("email")) : null,
            day(f, "from"),
            day(f, "to"),
            f.containsKey("lead"),
            f.containsKey("assessment"),
            null),
        f.containsKey("account") ? Long.valueOf(f.get("account")) : null);
  }

  void conceal(ChildNumber number) {
    database.intake().inTransaction(tx -> register.conceal(tx, number, true));
  }

  private void hold(
      ChildNumber number, String source, Statement statement, @Nullable Long account) {
    database
        .intake()
        .inTransaction((Tx tx) -> {
          register.holdNew(tx, List.of(ToHold.of(source, statement, null, number, null, account)));
          register.rebuild(tx, List.of(number));
        });
  }

  private Reference reference(Map<String, String> fields) {
    return new Reference(fields.getOrDefault("ref", "R" + ++last));
  }

  private static @Nullable Name name(Map<String, String> fields, String field) {
    return fields.containsKey(field) ? new Name(fields.get(field)) : null;
  }

  private static @Nullable Day day(Map<String, String> fields, String field) {
    return fields.containsKey(field) ? new Day(LocalDate.parse(fields.get(field))) : null;
  }

  private static Map<String, String> parsed(String fields) {
    var found = new HashMap<String, String>();
    for (String field : fields.split(";")) {
      int at = field.indexOf('=');
      String name = at < 0 ? field.strip() : field.substring(0, at).strip();
      if (!name.isEmpty()) {
        found.put(name, at < 0 ? "yes" : field.substring(at + 1).strip());
      }
    }
    return found;
  }
}
