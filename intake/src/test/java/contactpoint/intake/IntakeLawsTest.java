package contactpoint.intake;

import static contactpoint.intake.Supplier.ADA;
import static contactpoint.intake.Supplier.CHILD_HEADER;
import static contactpoint.intake.Supplier.ada;
import static contactpoint.intake.Supplier.children;
import static contactpoint.intake.Supplier.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Upn;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IntakeLawsTest {

  // --- the stored form -------------------------------------------------------------------------

  @Provide
  Arbitrary<Statement> statements() {
    Arbitrary<Reference> refs =
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(64).map(Reference::new);
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(-25_000, 50_000).map(LocalDate::ofEpochDay);
    Arbitrary<Name> names =
        Arbitraries.of("Ada", "Zoë", "O’Brien", "Anna-Maria", "Łukasz", "محمد", "𠮷野")
            .map(Name::new);
    Arbitrary<Code> codes = Arbitraries.of("302-1001", "P1", "social-care").map(Code::new);
    Arbitrary<Statement> children =
        Combinators.combine(refs, days, identities(names, days), places(days, codes))
            .as(ChildStatement::new);
    Arbitrary<Statement> withdrawals =
        Combinators.combine(Arbitraries.of(FileKind.class), refs, days).as(Withdrawal::new);
    return Arbitraries.oneOf(
        children, withdrawals, carers(refs, days, names), involvements(refs, days, names, codes));
  }

  private static Arbitrary<ChildIdentity> identities(
      Arbitrary<Name> names, Arbitrary<LocalDate> days) {
    Arbitrary<Name> name = names.injectNull(0.3);
    Arbitrary<NhsNumber> numbers =
        Arbitraries.integers()
            .between(0, 999_999_999)
            .map(NhsNumber::of)
            .filter(java.util.Optional::isPresent)
            .map(java.util.Optional::orElseThrow);
    return Combinators.combine(
            Combinators.combine(name, name, name, name).as(List4::new),
            Arbitraries.of(Sex.class).injectNull(0.3),
            days.map(BirthDate::new).injectNull(0.2),
            days.map(BirthDate::new).injectNull(0.8),
            days.map(Day::new).injectNull(0.8),
            numbers.injectNull(0.3))
        .as((n, sex, born, expected, died, number) ->
            new ChildIdentity(n.a, n.b, n.c, n.d, sex, born, expected, died, number));
  }

  private record List4(Name a, Name b, Name c, Name d) {}

  private static Arbitrary<ChildPlace> places(Arbitrary<LocalDate> days, Arbitrary<Code> codes) {
    Arbitrary<Day> day = days.map(Day::new).injectNull(0.3);
    return Combinators.combine(
            Arbitraries.of("302100125001", "302100126002").map(Upn::of).injectNull(0.5),
            Arbitraries.of("1 Mill Lane", "Flat 2, 3 Straße").map(Address::new).injectNull(0.5),
            Arbitraries.of("WX4 7QP", "WX12 1AA").map(Postcode::new).injectNull(0.5),
            Combinators.combine(day, day, day).as((a, b, c) -> Arrays.asList(a, b, c)),
            Arbitraries.of(true, false),
            codes.injectNull(0.3),
            codes.injectNull(0.3),
            Arbitraries.of(Returns.class).injectNull(0.5))
        .as((upn, address, postcode, d, fixed, setting, practice, returns) ->
            new ChildPlace(
                upn, address, postcode, d.get(0), fixed, setting, d.get(1), practice, d.get(2),
                returns));
  }

  private static Arbitrary<Statement> carers(
      Arbitrary<Reference> refs, Arbitrary<LocalDate> days, Arbitrary<Name> names) {
    return Combinators.combine(
            refs,
            refs,
            days,
            names.injectNull(0.3),
            Arbitraries.of(Relation.class),
            Arbitraries.just(new Telephone("01632 960114")).injectNull(0.5),
            Arbitraries.just(new Email("a@example.org")).injectNull(0.5),
            Arbitraries.of(true, false))
        .as((ref, child, day, name, relation, phone, email, same) ->
            new CarerStatement(ref, child, day, name, name, relation, phone, email, same));
  }

  private static Arbitrary<Statement> involvements(
      Arbitrary<Reference> refs,
      Arbitrary<LocalDate> days,
      Arbitrary<Name> names,
      Arbitrary<Code> codes) {
    Arbitrary<LegalGround> grounds =
        Arbitraries.oneOf(
            Arbitraries.just(new LegalGround.Harm()),
            Combinators.combine(names, days.map(Day::new), days.map(Day::new).injectNull(0.5))
                .as(LegalGround.Consent::new));
    return Combinators.combine(
            refs,
            days,
            codes,
            names.injectNull(0.3),
            days.map(Day::new).injectNull(0.3),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            grounds.injectNull(0.3))
        .as((ref, day, code, name, from, lead, assessment, ground) ->
            new InvolvementStatement(
                ref, ref, day, code, code, name, null, null, from, from, lead, assessment, ground));
  }

  @Property(tries = 500)
  void a_stored_statement_is_read_back_as_it_was(@ForAll("statements") Statement statement) {
    byte[] stored = statement.encode();
    assertThat(Statement.decode(stored)).isEqualTo(statement);
    assertThat(Statement.decode(stored).encode()).isEqualTo(stored);
    if (statement instanceof ChildStatement child) {
      assertThat(ChildIdentity.decode(child.identity().encode())).isEqualTo(child.identity());
      assertThat(ChildPlace.decode(child.place().encode())).isEqualTo(child.place());
    }
  }

  @Property(tries = 500)
  void the_digest_follows_the_content_and_not_the_day(
      @ForAll("statements") Statement one, @ForAll("statements") Statement other) {
    assertThat(one.digest()).isEqualTo(dated(one, LocalDate.of(2001, 1, 1)).digest());
    boolean same = dated(one, LocalDate.EPOCH).equals(dated(other, LocalDate.EPOCH));
    assertThat(one.digest().equals(other.digest())).isEqualTo(same);
    assertThat(ContentDigest.of(one.digest().bytes())).isEqualTo(one.digest());
  }

  private static Statement dated(Statement statement, LocalDate day) {
    return switch (statement) {
      case ChildStatement s -> new ChildStatement(s.ref(), day, s.identity(), s.place());
      case Withdrawal s -> new Withdrawal(s.kind(), s.ref(), day);
      case CarerStatement s ->
          new CarerStatement(
              s.ref(),
              s.childRef(),
              day,
              s.given(),
              s.family(),
              s.relation(),
              s.phone(),
              s.email(),
              s.sameAddress());
      case InvolvementStatement s ->
          new InvolvementStatement(
              s.ref(),
              s.childRef(),
              day,
              s.service(),
              s.serviceKind(),
              s.practitioner(),
              s.phone(),
              s.email(),
              s.from(),
              s.to(),
              s.lead(),
              s.assessment(),
              s.ground());
    };
  }

  @Property(tries = 1_000)
  void bytes_that_are_no_stored_statement_are_refused_in_one_way(
      @ForAll("statements") Statement statement, @ForAll int place, @ForAll byte value) {
    byte[] stored = statement.encode();
    stored[Math.floorMod(place, stored.length)] = value;
    byte[] cut = Arrays.copyOf(stored, Math.floorMod(place, stored.length));
    assertThat(catchThrowable(() -> Statement.decode(stored)))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isNull(),
            thrown -> assertThat(thrown).isInstanceOf(IllegalArgumentException.class));
    assertThat(catchThrowable(() -> Statement.decode(cut)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // --- lines -----------------------------------------------------------------------------------

  @Property(tries = 300)
  void any_bytes_at_all_are_read_to_the_end(@ForAll byte[] soup) {
    byte[] head = (CHILD_HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(head, head.length + soup.length);
    System.arraycopy(soup, 0, file, head.length, soup.length);
    long last = 1;
    for (Line line : lines(FileKind.CHILDREN, file, Supplier.reading())) {
      assertThat(line.row()).isGreaterThan(last);
      last = line.row();
    }
  }

  @Property(tries = 300)
  void any_bytes_at_all_as_a_whole_file_are_opened_or_refused(@ForAll byte[] soup)
      throws IOException {
    assertThat(Lines.open(new ByteArrayInputStream(soup), FileKind.CARERS, Supplier.reading()))
        .isNotNull();
  }

  /** Ada's line under the marked name, damaged by any number of changed, lost and added bytes. */
  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> bytes =
        Arbitraries.of((byte) '"', (byte) ',', (byte) '\n', (byte) '\r', (byte) 0, (byte) 0xC3)
            .array(byte[].class)
            .ofMinSize(1)
            .ofMaxSize(6);
    return Combinators.combine(bytes, Arbitraries.randoms())
        .as((bad, random) -> {
          String row = ada(Map.of(Column.GIVEN, "Zzyzx", Column.ADDRESS, "Zzyzx 7"));
          byte[] text = row.getBytes(StandardCharsets.UTF_8);
          for (byte b : bad) {
            text[random.nextInt(text.length)] = b;
          }
          return text;
        });
  }

  @Property(tries = 1_000)
  void nothing_that_is_told_of_a_line_shows_what_stood_in_it(@ForAll("damaged") byte[] row) {
    var out = new ByteArrayOutputStream();
    out.writeBytes((CHILD_HEADER + "\n").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(row);
    for (Line line : lines(FileKind.CHILDREN, out.toByteArray(), Supplier.reading())) {
      assertThat(line.toString()).doesNotContainIgnoringCase("zzyzx").doesNotContain("2015");
      List<Fault> faults =
          switch (line) {
            case Line.Read(long _, var _, var notes) -> notes;
            case Line.Unreadable(long _, var _, var all) -> all;
          };
      faults.forEach(fault -> assertThat(fault.sentence()).doesNotContainIgnoringCase("zzyzx"));
    }
  }

  private static final List<String> BAD =
      List.of(
          "x",
          ADA + ",",
          ada(Map.of(Column.BORN, "2015-02-31")),
          ada(Map.of(Column.GIVEN, "\"Ada")),
          ada(Map.of(Column.GIVEN, "A\"da")),
          ada(Map.of(Column.GIVEN, "A\u0000da")),
          ada(Map.of(Column.ADDRESS, "y".repeat(70_000))));

  @Property(tries = 150)
  void every_line_keeps_its_number_and_its_fault_to_itself(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 13) Integer> choices) {
    List<String> rows = new ArrayList<>();
    List<Long> bad = new ArrayList<>();
    for (int choice : choices) {
      if (choice < BAD.size()) {
        bad.add(rows.size() + 2L);
        rows.add(BAD.get(choice));
      } else {
        rows.add(ADA);
      }
    }
    List<Line> lines = children(rows.toArray(String[]::new));
    assertThat(lines).hasSize(rows.size());
    assertThat(lines.stream().filter(line -> line instanceof Line.Unreadable).map(Line::row))
        .isEqualTo(bad);
  }

  @Property(tries = 100)
  void reading_that_stopped_goes_on_where_it_was(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 13) Integer> choices,
      @ForAll @IntRange(min = 1, max = 35) int through)
      throws IOException {
    List<String> rows =
        choices.stream().map(choice -> choice < BAD.size() ? BAD.get(choice) : ADA).toList();
    byte[] file = (CHILD_HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    var opened =
        (Lines.Opening.Opened)
            Lines.open(new ByteArrayInputStream(file), FileKind.CHILDREN, Supplier.reading());
    opened.lines().skipThrough(through);
    List<Line> rest = new ArrayList<>();
    for (Line line = opened.lines().next(); line != null; line = opened.lines().next()) {
      rest.add(line);
    }
    assertThat(rest)
        .isEqualTo(
            lines(FileKind.CHILDREN, file, Supplier.reading()).stream()
                .filter(line -> line.row() > through)
                .toList());
  }

  /** The usual limits, but for rows of very many lines. */
  private static final Limits MANY_LINES =
      new Limits(1 << 16, 1 << 20, 1 << 20, 1 << 20, 16, 200, 1 << 16, 1_000, 1_000);

  @Property(tries = 300)
  void rows_and_fields_are_those_that_fastcsv_finds(
      @ForAll @Size(min = 1, max = 8)
          List<@Size(min = 2, max = 5) List<@net.jqwik.api.From("texts") String>> table)
      throws IOException {
    var written = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(written)) {
      table.forEach(csv::writeRecord);
    }
    List<List<String>> found = new ArrayList<>();
    var rows =
        new Rows(
            dripping(written.toString().getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8,
            ',',
            MANY_LINES);
    var splitter = new Splitter(',', Limits.USUAL);
    while (rows.next()) {
      assertThat(rows.fault()).isNull();
      found.add(List.of(splitter.split(rows.text())));
    }
    List<List<String>> expected = new ArrayList<>();
    try (var csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(StringArrayHandler.of(), written.toString())) {
      csv.forEach(row -> expected.add(List.of(row)));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab,\"\n é").ofMaxLength(8);
  }

  /** Gives one byte at a time, so that nothing depends on how much a read returns. */
  private static InputStream dripping(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return super.read(into, offset, Math.min(length, 1));
      }
    };
  }

  // --- deliveries ------------------------------------------------------------------------------

  @Property(tries = 400)
  void a_damaged_zip_is_taken_or_refused_and_never_half_unpacked(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll byte value)
      throws IOException {
    byte[] zip = Supplier.zip(Supplier.files());
    places.forEach(place -> zip[place % zip.length] = value);
    Path at = Files.createTempDirectory("intake");
    Path file = Files.write(at.resolve("delivery.zip"), zip);
    Path into = Files.createDirectory(at.resolve("into"));
    Set<String> left = new HashSet<>();
    Receipt receipt = Supplier.DOOR.take(file, into);
    try (var files = Files.list(into)) {
      files.map(Path::getFileName).map(Path::toString).forEach(left::add);
    }
    assertThat(left)
        .isEqualTo(
            receipt instanceof Receipt.Accepted ? Set.of("feed.json", "children.csv") : Set.of());
    for (String name : left) {
      Files.delete(into.resolve(name));
    }
    Files.delete(into);
    Files.delete(file);
    Files.delete(at);
  }

  @Property(tries = 300)
  void a_damaged_note_is_understood_or_refused(@ForAll int place, @ForAll char symbol) {
    var note = new StringBuilder(Supplier.files().get("feed.json"));
    note.setCharAt(Math.floorMod(place, note.length()), symbol);
    assertThat(NoteReader.read(note.toString().getBytes(StandardCharsets.UTF_8), Supplier.TODAY))
        .isNotNull();
  }
}
