package contactpoint.intake;

import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Upn;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of statements, version 1. Bytes: version; kind, plus 16 for a withdrawal; as-of
 * as four bytes of epoch days; then the facts one after the other. A text is its length in UTF-8 as
 * a variable-length number, plus one, and its bytes; 0 stands for absent. A day is its zigzag epoch
 * day plus one, 0 for absent. Marks are bits of one byte; a choice is the first letter of its code,
 * 0 for absent. The parts of a child statement are also stored alone, with the version in front.
 */
final class StoredForm {

  private static final int VERSION = 1;
  private static final int WITHDRAWN = 16;

  /** Version, kind, as-of. */
  private static final int HEAD = 6;

  private StoredForm() {}

  static byte[] encode(Statement statement) {
    var out = new ByteSink().put(VERSION);
    out.put(statement.kind().number() + (statement instanceof Withdrawal ? WITHDRAWN : 0));
    out.fourBytes((int) statement.asOf().toEpochDay());
    out.text(statement.ref().text());
    switch (statement) {
      case ChildStatement child -> {
        put(out, child.identity());
        put(out, child.place());
      }
      case CarerStatement carer -> put(out, carer);
      case InvolvementStatement involvement -> put(out, involvement);
      case Withdrawal _ -> {}
    }
    return out.bytes();
  }

  static byte[] encode(ChildIdentity identity) {
    var out = new ByteSink().put(VERSION);
    put(out, identity);
    return out.bytes();
  }

  static byte[] encode(ChildPlace place) {
    var out = new ByteSink().put(VERSION);
    put(out, place);
    return out.bytes();
  }

  private static void put(ByteSink out, ChildIdentity who) {
    out.put(who.sex() == null ? 0 : who.sex().code().charAt(0));
    name(out, who.given());
    name(out, who.family());
    name(out, who.knownAs());
    name(out, who.formerFamily());
    out.day(who.born() == null ? null : who.born().day());
    out.day(who.expected() == null ? null : who.expected().day());
    out.day(who.died());
    out.number(who.nhsNumber() == null ? 0 : Long.parseLong(who.nhsNumber().digits()) + 1);
  }

  private static void put(ByteSink out, ChildPlace where) {
    out.put(mark(where.noFixedAddress(), 1));
    out.put(where.returns() == null ? 0 : where.returns().code().charAt(0));
    out.text(where.upn() == null ? null : where.upn().text());
    out.text(where.address() == null ? null : where.address().text());
    out.text(where.postcode() == null ? null : where.postcode().text());
    out.day(where.addressFrom());
    code(out, where.setting());
    out.day(where.settingFrom());
    code(out, where.practice());
    out.day(where.leftEngland());
  }

  private static void put(ByteSink out, CarerStatement carer) {
    out.text(carer.childRef().text());
    out.put(mark(carer.sameAddress(), 1));
    out.put(carer.relation().code().charAt(0));
    name(out, carer.given());
    name(out, carer.family());
    contact(out, carer.phone(), carer.email());
  }

  private static void put(ByteSink out, InvolvementStatement involvement) {
    out.text(involvement.childRef().text());
    code(out, involvement.service());
    code(out, involvement.serviceKind());
    name(out, involvement.practitioner());
    contact(out, involvement.phone(), involvement.email());
    out.day(involvement.from());
    out.day(involvement.to());
    int ground =
        switch (involvement.ground()) {
          case null -> 0;
          case LegalGround.Consent _ -> 1;
          case LegalGround.Harm _ -> 2;
        };
    out.put(mark(involvement.lead(), 1) | mark(involvement.assessment(), 2) | (ground << 2));
    if (involvement.ground() instanceof LegalGround.Consent(var by, var on, var until)) {
      name(out, by);
      out.day(on);
      out.day(until);
    }
  }

  private static int mark(boolean set, int bit) {
    return set ? bit : 0;
  }

  private static void name(ByteSink out, @Nullable Name name) {
    out.text(name == null ? null : name.text());
  }

  private static void code(ByteSink out, @Nullable Code code) {
    out.text(code == null ? null : code.text());
  }

  private static void contact(ByteSink out, @Nullable Telephone phone, @Nullable Email email) {
    out.text(phone == null ? null : phone.text());
    out.text(email == null ? null : email.text());
  }

  static ContentDigest digest(byte[] encoded) {
    MessageDigest digest = Sha256.fresh();
    digest.update(encoded, 0, 2);
    digest.update(encoded, HEAD, encoded.length - HEAD);
    var bytes = ByteBuffer.wrap(digest.digest());
    return new ContentDigest(bytes.getLong(), bytes.getLong());
  }

  static Statement decode(byte[] bytes) {
    var in = new ByteSource(bytes);
    in.version(VERSION);
    int tag = in.next();
    FileKind kind = FileKind.ofNumber(tag & 15).orElseThrow(ByteSource::notStored);
    LocalDate asOf = LocalDate.ofEpochDay(in.fourBytes());
    var ref = new Reference(in.present());
    Statement statement =
        (tag & WITHDRAWN) != 0
            ? new Withdrawal(kind, ref, asOf)
            : switch (kind) {
              case CHILDREN -> new ChildStatement(ref, asOf, identity(in), place(in));
              case CARERS -> carer(in, ref, asOf);
              case INVOLVEMENTS -> involvement(in, ref, asOf);
            };
    in.end();
    return statement;
  }

  static ChildIdentity decodeIdentity(byte[] bytes) {
    var in = new ByteSource(bytes);
    in.version(VERSION);
    ChildIdentity identity = identity(in);
    in.end();
    return identity;
  }

  static ChildPlace decodePlace(byte[] bytes) {
    var in = new ByteSource(bytes);
    in.version(VERSION);
    ChildPlace place = place(in);
    in.end();
    return place;
  }

  private static ChildIdentity identity(ByteSource in) {
    Sex sex = in.choice(Sex.values(), Sex::code);
    return new ChildIdentity(
        in.optional(Name::new),
        in.optional(Name::new),
        in.optional(Name::new),
        in.optional(Name::new),
        sex,
        in.birth(),
        in.birth(),
        in.day(),
        nhsNumber(in.number()));
  }

  private static @Nullable NhsNumber nhsNumber(long stored) {
    return stored == 0 ? null : new NhsNumber(tenDigits(stored - 1));
  }

  private static String tenDigits(long number) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
  }

  private static ChildPlace place(ByteSource in) {
    int marks = in.next();
    Returns returns = in.choice(Returns.values(), Returns::code);
    return new ChildPlace(
        in.optional(Upn::new),
        in.optional(Address::new),
        in.optional(Postcode::new),
        in.day(),
        (marks & 1) != 0,
        in.optional(Code::new),
        in.day(),
        in.optional(Code::new),
        in.day(),
        returns);
  }

  private static CarerStatement carer(ByteSource in, Reference ref, LocalDate asOf) {
    var childRef = new Reference(in.present());
    int marks = in.next();
    Relation relation = in.choice(Relation.values(), Relation::code);
    if (relation == null) {
      throw ByteSource.notStored();
    }
    return new CarerStatement(
        ref,
        childRef,
        asOf,
        in.optional(Name::new),
        in.optional(Name::new),
        relation,
        in.optional(Telephone::new),
        in.optional(Email::new),
        (marks & 1) != 0);
  }

  private static InvolvementStatement involvement(ByteSource in, Reference ref, LocalDate asOf) {
    var childRef = new Reference(in.present());
    var service = new Code(in.present());
    var kind = new Code(in.present());
    var practitioner = in.optional(Name::new);
    var phone = in.optional(Telephone::new);
    var email = in.optional(Email::new);
    var from = in.day();
    var to = in.day();
    int marks = in.next();
    return new InvolvementStatement(
        ref,
        childRef,
        asOf,
        service,
        kind,
        practitioner,
        phone,
        email,
        from,
        to,
        (marks & 1) != 0,
        (marks & 2) != 0,
        ground(in, marks >> 2));
  }

  private static @Nullable LegalGround ground(ByteSource in, int code) {
    return switch (code) {
      case 0 -> null;
      case 1 -> {
        var by = new Name(in.present());
        var on = in.day();
        if (on == null) {
          throw ByteSource.notStored();
        }
        yield new LegalGround.Consent(by, on, in.day());
      }
      case 2 -> new LegalGround.Harm();
      default -> throw ByteSource.notStored();
    };
  }
}
