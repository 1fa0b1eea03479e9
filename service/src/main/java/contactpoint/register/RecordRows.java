package contactpoint.register;

import contactpoint.database.CopyText;
import contactpoint.database.Tx;
import contactpoint.keys.Vault;
import contactpoint.vocabulary.ChildNumber;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes shown records: only those that differ from what is shown, and of those only the rows that
 * do.
 */
final class RecordRows {

  private static final DetailTable OTHER_NAMES =
      new DetailTable("register.other_name", List.of("use", "given", "family", "source", "as_of"));
  private static final DetailTable OTHER_ADDRESSES =
      new DetailTable(
          "register.other_address", List.of("address", "postcode", "since", "source", "as_of"));
  private static final DetailTable CARERS =
      new DetailTable(
          "register.carer",
          List.of(
              "source",
              "ref",
              "given",
              "family",
              "relation",
              "phone",
              "email",
              "same_address",
              "as_of"));
  private static final DetailTable INVOLVEMENTS =
      new DetailTable(
          "register.involvement",
          List.of(
              "source",
              "ref",
              "service",
              "kind",
              "practitioner",
              "phone",
              "email",
              "since",
              "until",
              "lead",
              "assessment",
              "account",
              "as_of"));
  private static final DetailTable NUMBERS =
      new DetailTable("register.issued_number", List.of("issuer", "value", "as_of"));
  private static final DetailTable KEYS = new DetailTable("register.shown_key", List.of("key"));

  private static final String LOCK =
      """
      select number, coalesce(concealed, true) as concealed, shown
        from register.child
       where number = any(?)
       order by number
         for update
      """;

  private static final String WHO_IS_CONCEALED =
      """
      select number
        from register.child
       where number = any(?) and coalesce(concealed, true)
       order by number
      """;

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "concealed",
          "given",
          "family",
          "sex",
          "born",
          "name_source",
          "name_as_of",
          "born_source",
          "born_as_of",
          "died",
          "authority",
          "expected",
          "address",
          "postcode",
          "address_from",
          "no_fixed_address",
          "left_england",
          "returns",
          "address_source",
          "address_as_of",
          "setting",
          "setting_from",
          "setting_source",
          "setting_as_of",
          "practice",
          "practice_source",
          "practice_as_of",
          "shown",
          "changed");

  private static final String COPY_NEW =
      "copy register.child (%s) from stdin".formatted(String.join(", ", COLUMNS));

  private static final String TEMPORARY =
      """
      create temporary table if not exists changed_child
        (like register.child including defaults) on commit delete rows
      """;

  private static final String COPY_CHANGED =
      "copy changed_child (%s) from stdin".formatted(String.join(", ", COLUMNS));

  private static final String UPDATE =
      "update register.child c set "
          + String.join(
              ", ",
              COLUMNS.stream()
                  .filter(column -> !column.equals("number"))
                  .map(column -> column + " = n." + column)
                  .toList())
          + " from changed_child n where c.number = n.number";

  private static final String SEAL_PLACE =
      """
      insert into register.concealed_place (child, sealed)
      values (?, ?)
      on conflict (child) do update set sealed = excluded.sealed
      """;

  private static final String SEALED_PLACE =
      """
      select sealed
        from register.concealed_place
       where child = ?
      """;

  private final Vault teamVault;
  private final KeysOf keysOf;

  RecordRows(Vault teamVault, KeysOf keysOf) {
    this.teamVault = teamVault;
    this.keysOf = keysOf;
  }

  /** What is shown of a record now: the shield, and the digest of the rest. */
  record Shown(boolean concealed, byte[] digest) {}

  /**
   * Locks the records of some children, in the order of their numbers, until the transaction ends.
   */
  SortedMap<ChildNumber, Shown> lock(Tx tx, Collection<ChildNumber> children) {
    var found = new TreeMap<ChildNumber, Shown>();
    tx.sql(LOCK)
        .param(children.stream().map(ChildNumber::value).toArray(Long[]::new))
        .query(row -> {
          found.put(
              new ChildNumber(row.getLong("number")),
              new Shown(row.getBoolean("concealed"), row.getBytes("shown")));
        });
    return found;
  }

  /** Those of some children that are concealed. */
  Set<ChildNumber> concealed(Tx tx, Collection<ChildNumber> children) {
    return new TreeSet<>(
        tx.sql(WHO_IS_CONCEALED)
            .param(children.stream().map(ChildNumber::value).toArray(Long[]::new))
            .query((row, i) -> new ChildNumber(row.getLong(1)))
            .list());
  }

  /** Makes what is shown exactly this; {@code before} is what {@link #lock} found. */
  void show(Tx tx, Collection<Child> records, Map<ChildNumber, Shown> before, Instant now) {
    var fresh = new CopyText();
    var changed = new CopyText();
    var known = new ArrayList<Long>();
    var details = new Details();
    for (var child : records) {
      var keys = keysOf.of(child);
      var digest = ShownForm.digest(child, keys);
      var shown = before.get(child.number());
      if (shown != null && Arrays.equals(shown.digest(), digest)) {
        continue;
      }
      row(shown == null ? fresh : changed, child, digest, now);
      if (shown != null) {
        known.add(child.number().value());
      }
      details.add(child, keys);
      if (child.concealed()) {
        sealPlace(tx, child);
      } else if (shown != null && shown.concealed()) {
        tx.sql("delete from register.concealed_place where child = ?")
            .param(child.number().value())
            .update();
      }
    }
    if (!fresh.isEmpty()) {
      tx.copyIn(COPY_NEW, fresh.stream());
    }
    if (!changed.isEmpty()) {
      tx.sql(TEMPORARY).update();
      tx.sql("delete from changed_child").update();
      tx.copyIn(COPY_CHANGED, changed.stream());
      tx.sql(UPDATE).update();
    }
    details.write(tx, known);
  }

  /**
   * Takes a record away whole: nothing says anything of that child any more, or another took it
   * over.
   */
  void remove(Tx tx, Collection<ChildNumber> children) {
    var numbers = children.stream().map(ChildNumber::value).toArray(Long[]::new);
    for (String table :
        List.of(
            "other_name",
            "other_address",
            "carer",
            "involvement",
            "issued_number",
            "shown_key",
            "concealed_place")) {
      tx.sql("delete from register.%s where child = any(?)".formatted(table))
          .param(numbers)
          .update();
    }
    tx.sql("delete from register.child where number = any(?)").param(numbers).update();
  }

  /** What a concealed record hides, for those whose role may read it. */
  Child.@Nullable Details hidden(Tx tx, ChildNumber number) {
    return tx.sql(SEALED_PLACE)
        .param(number.value())
        .query(byte[].class)
        .optional()
        .map(sealed -> ShownForm.decode(teamVault.open(sealed, place(number))))
        .orElse(null);
  }

  private void sealPlace(Tx tx, Child child) {
    tx.sql(SEAL_PLACE)
        .param(child.number().value())
        .param(teamVault.seal(ShownForm.encode(child.details()), place(child.number())))
        .update();
  }

  private static byte[] place(ChildNumber number) {
    return ByteBuffer.allocate(8).putLong(number.value()).array();
  }

  private static void row(CopyText rows, Child child, byte[] digest, Instant now) {
    boolean hide = child.concealed();
    var details = hide ? Child.Details.NONE : child.details();
    rows.add(child.number().value()).add(hide);
    rows.add(text(child.name().given())).add(text(child.name().family()));
    rows.add(child.sex() == null ? null : child.sex().code());
    rows.add(child.born() == null ? null : child.born().day());
    origin(rows, hide ? null : child.nameOrigin());
    origin(rows, hide ? null : child.bornOrigin());
    rows.add(hide || child.died() == null ? null : child.died().date());
    rows.add(details.authority() == null ? null : details.authority().number());
    rows.add(details.expected() == null ? null : details.expected().day());
    home(rows, details.home());
    attendance(rows, details.setting(), true);
    attendance(rows, details.practice(), false);
    rows.add(digest).add(Timestamp.from(now)).endRow();
  }

  private static void home(CopyText rows, @Nullable Home home) {
    rows.add(home == null || home.address() == null ? null : home.address().text());
    rows.add(home == null || home.postcode() == null ? null : home.postcode().text());
    rows.add(home == null || home.from() == null ? null : home.from().date());
    rows.add(home == null ? null : home.noFixedAddress());
    rows.add(home == null ? null : home.leftEngland());
    rows.add(home == null ? null : home.returns());
    origin(rows, home == null ? null : home.origin());
  }

  private static void attendance(CopyText rows, @Nullable Attendance one, boolean withStart) {
    rows.add(one == null ? null : one.code().text());
    if (withStart) {
      rows.add(one == null || one.from() == null ? null : one.from().date());
    }
    origin(rows, one == null ? null : one.origin());
  }

  private static void origin(CopyText rows, @Nullable Origin origin) {
    rows.add(origin == null ? null : origin.source()).add(origin == null ? null : origin.asOf());
  }

  private static @Nullable String text(contactpoint.vocabulary.@Nullable Name name) {
    return name == null ? null : name.text();
  }

  /** The rows of detail of a batch of records, table by table. */
  private static final class Details {
    private final Map<DetailTable, List<DetailTable.Row>> rows = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();

    private record Key(long key, long child) {}

    Details() {
      List.of(OTHER_NAMES, OTHER_ADDRESSES, CARERS, INVOLVEMENTS, NUMBERS, KEYS)
          .forEach(table -> rows.put(table, new ArrayList<>()));
    }

    void add(Child child, Collection<Long> itsKeys) {
      long number = child.number().value();
      itsKeys.forEach(key -> keys.add(new Key(key, number)));
      if (child.concealed()) {
        return;
      }
      var details = child.details();
      for (var one : details.otherNames()) {
        put(
            OTHER_NAMES,
            number,
            one.use().code(),
            text(one.name().given()),
            text(one.name().family()),
            one.origin().source(),
            one.origin().asOf());
      }
      for (var one : details.otherHomes()) {
        put(
            OTHER_ADDRESSES,
            number,
            one.address() == null ? null : one.address().text(),
            one.postcode() == null ? null : one.postcode().text(),
            one.from() == null ? null : one.from().date(),
            one.origin().source(),
            one.origin().asOf());
      }
      for (var one : details.carers()) {
        put(
            CARERS,
            number,
            one.origin().source(),
            one.ref(),
            text(one.given()),
            text(one.family()),
            one.responsible() ? "responsibility" : "care",
            one.phone() == null ? null : one.phone().text(),
            one.email() == null ? null : one.email().text(),
            one.sameAddress(),
            one.origin().asOf());
      }
      for (var one : details.involvements()) {
        put(
            INVOLVEMENTS,
            number,
            one.origin().source(),
            one.ref(),
            one.service().text(),
            one.kind().text(),
            text(one.practitioner()),
            one.phone() == null ? null : one.phone().text(),
            one.email() == null ? null : one.email().text(),
            one.since() == null ? null : one.since().date(),
            one.until() == null ? null : one.until().date(),
            one.lead(),
            one.assessment(),
            one.account(),
            one.origin().asOf());
      }
      for (var one : details.numbers()) {
        put(NUMBERS, number, one.issuer(), one.value().text(), one.origin().asOf());
      }
    }

    private void put(DetailTable table, long child, @Nullable Object... values) {
      java.util.Objects.requireNonNull(rows.get(table)).add(DetailTable.row(child, values));
    }

    void write(Tx tx, Collection<Long> known) {
      keys.sort(Comparator.comparingLong(Key::key)); // as the index is, so that pages are met once
      keys.forEach(one -> put(KEYS, one.child(), one.key()));
      rows.forEach((table, wanted) -> table.become(tx, known, wanted));
    }
  }
}
