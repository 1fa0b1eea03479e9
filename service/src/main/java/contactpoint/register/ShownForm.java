package contactpoint.register;

import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Typed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as bytes: for its digest, by which an unchanged one is recognised, and for what a
 * concealed record hides, which is stored encrypted. The first byte is the version.
 */
final class ShownForm {

  private static final int VERSION = 1;

  private ShownForm() {}

  /** Sixteen bytes that change when anything changes that the record holds. */
  static byte[] digest(Child child, Collection<Long> keys) {
    var bytes = new ByteArrayOutputStream(512);
    write(
        bytes,
        out -> {
          out.writeBoolean(child.concealed());
          name(out, child.name());
          origin(out, child.nameOrigin());
          text(out, child.sex() == null ? null : child.sex().code());
          text(out, child.born() == null ? null : child.born().day().toString());
          origin(out, child.bornOrigin());
          text(out, child.died() == null ? null : child.died().date().toString());
          for (long key : keys) {
            out.writeLong(key);
          }
        });
    bytes.writeBytes(encode(child.details()));
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()), 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static byte[] encode(Child.Details details) {
    var bytes = new ByteArrayOutputStream(512);
    write(bytes, out -> details(out, details));
    return bytes.toByteArray();
  }

  static Child.Details decode(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IllegalStateException("A stored record has a version that is not known here");
      }
      return details(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static void write(ByteArrayOutputStream bytes, Writing writing) {
    try (var out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void details(DataOutputStream out, Child.Details d) throws IOException {
    out.writeByte(VERSION);
    out.writeInt(d.authority() == null ? 0 : d.authority().number());
    text(out, d.expected() == null ? null : d.expected().day().toString());
    out.writeBoolean(d.home() != null);
    if (d.home() != null) {
      home(out, d.home());
    }
    out.writeInt(d.otherHomes().size());
    for (var home : d.otherHomes()) {
      home(out, home);
    }
    attendance(out, d.setting());
    attendance(out, d.practice());
    out.writeInt(d.otherNames().size());
    for (var other : d.otherNames()) {
      text(out, other.use().code());
      name(out, other.name());
      origin(out, other.origin());
    }
    out.writeInt(d.carers().size());
    for (var carer : d.carers()) {
      carer(out, carer);
    }
    out.writeInt(d.involvements().size());
    for (var one : d.involvements()) {
      involvement(out, one);
    }
    out.writeInt(d.numbers().size());
    for (var number : d.numbers()) {
      text(out, number.issuer());
      text(out, number.value().text());
      origin(out, number.origin());
    }
  }

  private static Child.Details details(DataInputStream in) throws IOException {
    int authority = in.readInt();
    var expected = date(in);
    var home = in.readBoolean() ? home(in) : null;
    var otherHomes = list(in, ShownForm::home);
    var setting = attendance(in);
    var practice = attendance(in);
    var otherNames =
        list(
            in,
            one ->
                new OtherName(
                    OtherName.Use.ofCode(required(one)), name(one), required(origin(one))));
    var carers = list(in, ShownForm::carer);
    var involvements = list(in, ShownForm::involvement);
    var numbers =
        list(
            in,
            one ->
                new IssuedNumber(required(one), new Typed(required(one)), required(origin(one))));
    return new Child.Details(
        authority == 0 ? null : new AuthorityNumber(authority),
        expected == null ? null : new BirthDate(expected),
        home,
        otherHomes,
        setting,
        practice,
        otherNames,
        carers,
        involvements,
        numbers);
  }

  private static void home(DataOutputStream out, Home home) throws IOException {
    text(out, home.address() == null ? null : home.address().text());
    text(out, home.postcode() == null ? null : home.postcode().text());
    day(out, home.from());
    out.writeBoolean(home.noFixedAddress());
    out.writeBoolean(home.leftEngland());
    text(out, home.returns());
    origin(out, home.origin());
  }

  private static Home home(DataInputStream in) throws IOException {
    return new Home(
        value(in, Address::new),
        value(in, Postcode::new),
        day(in),
        in.readBoolean(),
        in.readBoolean(),
        text(in),
        required(origin(in)));
  }

  private static void attendance(DataOutputStream out, @Nullable Attendance one)
      throws IOException {
    out.writeBoolean(one != null);
    if (one != null) {
      text(out, one.code().text());
      day(out, one.from());
      origin(out, one.origin());
    }
  }

  private static @Nullable Attendance attendance(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? new Attendance(new Code(required(in)), day(in), required(origin(in)))
        : null;
  }

  private static void carer(DataOutputStream out, Carer carer) throws IOException {
    name(out, new ChildName(carer.given(), carer.family()));
    out.writeBoolean(carer.responsible());
    text(out, carer.phone() == null ? null : carer.phone().text());
    text(out, carer.email() == null ? null : carer.email().text());
    out.writeBoolean(carer.sameAddress());
    text(out, carer.ref());
    origin(out, carer.origin());
  }

  private static Carer carer(DataInputStream in) throws IOException {
    var name = name(in);
    return new Carer(
        name.given(),
        name.family(),
        in.readBoolean(),
        value(in, Telephone::new),
        value(in, Email::new),
        in.readBoolean(),
        required(in),
        required(origin(in)));
  }

  private static void involvement(DataOutputStream out, Involvement one) throws IOException {
    text(out, one.service().text());
    text(out, one.kind().text());
    text(out, one.practitioner() == null ? null : one.practitioner().text());
    text(out, one.phone() == null ? null : one.phone().text());
    text(out, one.email() == null ? null : one.email().text());
    day(out, one.since());
    day(out, one.until());
    out.writeBoolean(one.lead());
    out.writeBoolean(one.assessment());
    out.writeLong(one.account() == null ? -1 : one.account());
    text(out, one.ref());
    origin(out, one.origin());
  }

  private static Involvement involvement(DataInputStream in) throws IOException {
    var service = new Code(required(in));
    var kind = new Code(required(in));
    var practitioner = value(in, Name::new);
    var phone = value(in, Telephone::new);
    var email = value(in, Email::new);
    var since = day(in);
    var until = day(in);
    boolean lead = in.readBoolean();
    boolean assessment = in.readBoolean();
    long account = in.readLong();
    return new Involvement(
        service,
        kind,
        practitioner,
        phone,
        email,
        since,
        until,
        lead,
        assessment,
        account < 0 ? null : account,
        required(in),
        required(origin(in)));
  }

  private static void name(DataOutputStream out, ChildName name) throws IOException {
    text(out, name.given() == null ? null : name.given().text());
    text(out, name.family() == null ? null : name.family().text());
  }

  private static ChildName name(DataInputStream in) throws IOException {
    return new ChildName(value(in, Name::new), value(in, Name::new));
  }

  private static void origin(DataOutputStream out, @Nullable Origin origin) throws IOException {
    text(out, origin == null ? null : origin.source());
    text(out, origin == null ? null : origin.asOf().toString());
  }

  private static @Nullable Origin origin(DataInputStream in) throws IOException {
    String source = text(in);
    var asOf = date(in);
    return source == null || asOf == null ? null : new Origin(source, asOf);
  }

  private static void day(DataOutputStream out, @Nullable Day day) throws IOException {
    text(out, day == null ? null : day.date().toString());
  }

  private static @Nullable Day day(DataInputStream in) throws IOException {
    var date = date(in);
    return date == null ? null : new Day(date);
  }

  private static @Nullable LocalDate date(DataInputStream in) throws IOException {
    return value(in, LocalDate::parse);
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static String required(DataInputStream in) throws IOException {
    return required(text(in));
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("A stored record lacks a part");
    }
    return value;
  }

  private static <T> @Nullable T value(DataInputStream in, Function<String, T> make)
      throws IOException {
    String text = text(in);
    return text == null ? null : make.apply(text);
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static <T> List<T> list(DataInputStream in, Reading<T> reading) throws IOException {
    int size = in.readInt();
    var all = new ArrayList<T>();
    for (int i = 0; i < size; i++) {
      all.add(reading.from(in));
    }
    return all;
  }
}
