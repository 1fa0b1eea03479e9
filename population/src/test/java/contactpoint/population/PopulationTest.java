package contactpoint.population;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.population.names.Group;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Upn;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTest {

  private static final Plan PLAN = Plan.of(6_000, 14).withMonths(2).withEnquiries(400);

  @TempDir static Path folder;

  @BeforeAll
  static void written() throws IOException {
    Population.of(PLAN).write(folder, 2, children -> {});
  }

  private static Stream<NamedCsvRecord> said(String file) {
    return Read.files(folder, file).stream().flatMap(path -> Read.rows(path).stream());
  }

  private static Set<String> column(String file, String column) {
    return Read.rows(folder.resolve(file)).stream()
        .map(row -> row.getField(column))
        .collect(Collectors.toSet());
  }

  private static Set<String> values(String file, String column) {
    return said(file)
        .map(row -> row.getField(column))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  @Test
  void the_same_plan_gives_the_same_bytes_whatever_the_number_of_threads(@TempDir Path again)
      throws IOException {
    Population.of(PLAN).write(again, 3, children -> {});
    List<Path> files = Read.everything(folder);
    assertThat(Read.everything(again)).hasSameSizeAs(files);
    for (Path file : files) {
      assertThat(Files.mismatch(file, again.resolve(folder.relativize(file))))
          .as(file.toString())
          .isEqualTo(-1);
    }
  }

  @Test
  void another_seed_gives_other_children(@TempDir Path other) throws IOException {
    Population.of(new Plan(6_000, 8, PLAN.on(), PLAN.authorities(), 0, 0))
        .write(other, 2, children -> {});
    assertThat(
            Files.mismatch(
                folder.resolve("truth/children.csv"), other.resolve("truth/children.csv")))
        .isNotEqualTo(-1);
  }

  @Test
  void there_are_as_many_children_under_18_as_asked_for() {
    int here = 0;
    for (var district : Population.of(PLAN).country().districts()) {
      here += district.children();
    }
    assertThat(here).isEqualTo(PLAN.children());
  }

  @Test
  void every_nhs_number_is_valid_and_from_the_range_kept_for_tests() {
    assertThat(values("children.csv", "nhs_number"))
        .hasSizeGreaterThan(5_000)
        .allSatisfy(number -> assertThat(number).startsWith("999"))
        .allSatisfy(number -> assertThat(NhsNumber.parse(number)).isPresent());
  }

  @Test
  void every_upn_is_valid() {
    assertThat(values("children.csv", "upn"))
        .hasSizeGreaterThan(2_000)
        .allSatisfy(upn -> assertThat(Upn.parse(upn)).isPresent());
  }

  @Test
  void no_two_people_share_an_nhs_number_or_a_upn() {
    Map<String, String> persons = persons();
    for (String number : List.of("nhs_number", "upn")) {
      Map<String, String> owners = new HashMap<>();
      for (Path file : Read.files(folder, "children.csv")) {
        int line = 1;
        for (NamedCsvRecord row : Read.rows(file)) {
          line++;
          String value = row.getField(number);
          if (!value.isEmpty()) {
            String person = persons.get(key(file, "child", line));
            assertThat(owners.getOrDefault(value, person)).isEqualTo(person);
            owners.put(value, person);
          }
        }
      }
    }
  }

  @Test
  void every_telephone_number_is_kept_for_drama_and_every_mail_address_leads_nowhere() {
    String drama =
        "01632 960\\d{3}|07700 900\\d{3}|011[345678] 496 0\\d{3}|01[256]1 496 0\\d{3}|0191 498"
            + " 0\\d{3}|020 7946 0\\d{3}";
    Set<String> phones = new HashSet<>(values("carers.csv", "phone"));
    phones.addAll(values("involvements.csv", "phone"));
    Set<String> emails = new HashSet<>(values("carers.csv", "email"));
    emails.addAll(values("involvements.csv", "email"));
    for (String places : List.of("settings.csv", "practices.csv", "services.csv")) {
      phones.addAll(column(places, "phone"));
      emails.addAll(column(places, "email"));
    }
    assertThat(phones).hasSizeGreaterThan(500).allMatch(phone -> phone.matches(drama));
    assertThat(emails)
        .hasSizeGreaterThan(500)
        .allMatch(email -> email.matches("[a-z0-9.-]+@([a-z0-9-]+\\.)+example\\.org"));
  }

  @Test
  void every_place_is_invented() {
    Set<String> postcodes = values("children.csv", "postcode");
    postcodes.addAll(column("settings.csv", "postcode"));
    postcodes.addAll(column("practices.csv", "postcode"));
    assertThat(postcodes).allMatch(postcode -> postcode.matches("WX[0-9][0-9A-Z]? [0-9][A-Z]{2}"));
    assertThat(column("settings.csv", "code")).allMatch(code -> code.matches("9[0-9]{5}"));
    assertThat(column("practices.csv", "code")).allMatch(code -> code.matches("Z[0-9]{5}"));
  }

  @Test
  void every_code_in_a_suppliers_file_stands_in_the_lists() {
    assertThat(column("settings.csv", "code")).containsAll(values("children.csv", "setting"));
    assertThat(column("practices.csv", "code")).containsAll(values("children.csv", "practice"));
    assertThat(column("services.csv", "code")).containsAll(values("involvements.csv", "service"));
  }

  /** A name can look like a code: a scanner reads Roth as Moth. No other column can. */
  @Test
  void the_ethnic_group_stands_in_no_suppliers_file() {
    Set<String> codes =
        Set.of(Group.values()).stream().map(Group::name).collect(Collectors.toSet());
    Set<String> names = Set.of("given", "family", "known_as", "former_family");
    for (String file : List.of("children.csv", "carers.csv", "involvements.csv")) {
      said(file)
          .forEach(row ->
              row.getFieldsAsMap()
                  .forEach((column, value) -> {
                    assertThat(column).doesNotContainIgnoringCase("ethnic").doesNotContain("group");
                    assertThat(!names.contains(column) && codes.contains(value))
                        .as(column)
                        .isFalse();
                  }));
    }
  }

  @Test
  void the_note_of_each_delivery_names_its_files_with_their_digests() throws Exception {
    List<Path> notes = Read.files(folder, "feed.json");
    assertThat(notes).hasSize((4 + 8 * PLAN.authorities().size()) * 3);
    for (Path note : notes) {
      String text = Files.readString(note);
      try (Stream<Path> beside = Files.list(note.getParent())) {
        for (Path file : beside.filter(path -> path.toString().endsWith(".csv")).toList()) {
          byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          assertThat(text)
              .contains(
                  "\"" + file.getFileName() + "\":\"" + HexFormat.of().formatHex(digest) + "\"");
        }
      }
    }
  }

  @Test
  void nothing_is_said_as_of_a_day_after_its_delivery() throws IOException {
    for (String name : List.of("children.csv", "carers.csv", "involvements.csv")) {
      for (Path file : Read.files(folder, name)) {
        String note = Files.readString(file.resolveSibling("feed.json"));
        String asOf = note.replaceAll("(?s).*\"asOf\":\"([0-9-]+)\".*", "$1");
        assertThat(Read.rows(file))
            .allSatisfy(row -> assertThat(row.getField("as_of")).isLessThanOrEqualTo(asOf));
      }
    }
  }

  private static String key(Path file, String kind, int line) {
    Path delivery = file.getParent();
    int submission = Integer.parseInt(delivery.getFileName().toString());
    return delivery.getParent().getFileName() + " " + submission + " " + kind + " " + line;
  }

  private static Map<String, String> persons() {
    Map<String, String> persons = new HashMap<>();
    for (NamedCsvRecord row : Read.rows(folder.resolve("truth/rows.csv"))) {
      String key =
          row.getField("source")
              + " "
              + row.getField("submission")
              + " "
              + row.getField("kind")
              + " "
              + row.getField("line");
      assertThat(persons.put(key, row.getField("person"))).isNull();
    }
    return persons;
  }

  @Test
  void the_truth_knows_every_row_and_every_person_in_it() {
    Map<String, String> persons = persons();
    Set<String> people = column("truth/children.csv", "person");
    Map<String, String> kinds =
        Map.of("children.csv", "child", "carers.csv", "carer", "involvements.csv", "involvement");
    int rows = 0;
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      for (Path file : Read.files(folder, kind.getKey())) {
        int lines = Read.rows(file).size();
        for (int line = 2; line <= lines + 1; line++) {
          assertThat(people).contains(persons.get(key(file, kind.getValue(), line)));
        }
        rows += lines;
      }
    }
    assertThat(persons).hasSize(rows);
    assertThat(people)
        .containsAll(column("truth/pairs.csv", "person"))
        .containsAll(column("truth/pairs.csv", "other"));
  }

  @Test
  void there_are_twins_siblings_halves_households_and_new_identities() {
    assertThat(column("truth/pairs.csv", "kind"))
        .containsExactlyInAnyOrder("twin", "sibling", "half", "household", "identity");
  }

  @Test
  void every_life_of_the_issue_occurs() {
    assertThat(values("children.csv", "no_fixed_address")).contains("yes");
    assertThat(values("children.csv", "left_england")).isNotEmpty();
    assertThat(values("children.csv", "expected")).isNotEmpty();
    assertThat(values("children.csv", "died")).isNotEmpty();
    assertThat(values("children.csv", "former_family")).isNotEmpty();
    assertThat(values("children.csv", "given"))
        .contains("Baby")
        .anyMatch(given -> given.startsWith("Twin "));
    assertThat(values("carers.csv", "relation"))
        .containsExactlyInAnyOrder("responsibility", "care");
    assertThat(values("involvements.csv", "ground")).containsExactlyInAnyOrder("consent", "harm");
    assertThat(values("children.csv", "action")).containsExactlyInAnyOrder("say", "withdraw");
  }

  @Test
  void shields_name_children_whom_their_source_knows() {
    Set<String> refs =
        said("children.csv").map(row -> row.getField("ref")).collect(Collectors.toSet());
    assertThat(column("shields.csv", "ref")).hasSizeBetween(10, 90).allMatch(refs::contains);
    assertThat(column("shields.csv", "authority")).isSubsetOf(column("authorities.csv", "number"));
  }

  @Test
  void a_tenth_of_the_enquiries_is_about_nobody() {
    List<NamedCsvRecord> meant = Read.rows(folder.resolve("truth/enquiries.csv"));
    assertThat(Read.rows(folder.resolve("enquiries.csv"))).hasSize(400);
    assertThat(meant).hasSize(400);
    assertThat(meant.stream().filter(row -> row.getField("person").equals("none")).count())
        .isBetween(15L, 70L);
    Set<String> people = column("truth/children.csv", "person");
    assertThat(meant)
        .allSatisfy(row ->
            assertThat(
                    row.getField("person").equals("none")
                        || people.contains(row.getField("person")))
                .isTrue());
  }

  @Test
  void suppliers_files_in_our_own_layout_are_utf_8_with_crlf() throws IOException {
    for (Path file : Read.files(folder, "children.csv")) {
      if (Files.notExists(file.getParent().resolveSibling("mapping.json"))) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\uFFFD").endsWith("\r\n");
      }
    }
  }

  /**
   * Hashes of what stands together in the files the tables are from: person's name and town, street
   * or city (FEBRL, historical figures, fake_1000 and fake_20000, pseudopeople), school or practice
   * and town, street and town. Made by tools/PopulationTables.java.
   */
  private static Set<Long> combinations() throws IOException {
    Set<Long> combinations = new HashSet<>();
    try (InputStream bytes = PopulationTest.class.getResourceAsStream("combinations.bin")) {
      var all = ByteBuffer.wrap(Objects.requireNonNull(bytes).readAllBytes());
      while (all.hasRemaining()) {
        combinations.add(((all.get() & 0xFFL) << 32) | (all.getInt() & 0xFFFFFFFFL));
      }
    }
    return combinations;
  }

  private static long hash(String... parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  String.join("|", parts)
                      .toLowerCase(Locale.ROOT)
                      .getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() >>> 24;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_hashes_are_those_of_the_shared_files() throws IOException {
    assertThat(combinations())
        .hasSizeGreaterThan(50_000)
        .contains(hash("kayla", "harrington", "coolaroo"))
        .doesNotContain(hash("nobody", "at all", "nowhere"));
  }

  @Test
  void no_name_stands_beside_a_place_as_it_does_in_the_shared_files() throws IOException {
    Set<Long> combinations = combinations();
    Set<String> streetsAndTowns = new HashSet<>();
    said("children.csv")
        .filter(row -> row.getField("address").contains(","))
        .forEach(row -> {
          String[] address = row.getField("address").split(", ");
          String town = address[address.length - 1];
          String street = address[address.length - 2].replaceAll("^[0-9]+ ", "");
          streetsAndTowns.add(street + "|" + town);
          for (String given : List.of(row.getField("given"), row.getField("given").split(" ")[0])) {
            for (String place : List.of(town, street)) {
              assertThat(combinations.contains(hash(given, row.getField("family"), place)))
                  .isFalse();
            }
          }
        });
    for (String places : List.of("settings.csv", "practices.csv")) {
      for (String name : column(places, "name")) {
        int comma = name.lastIndexOf(", ");
        if (comma > 0) {
          streetsAndTowns.add(name.substring(0, comma) + "|" + name.substring(comma + 2));
        }
      }
    }
    assertThat(streetsAndTowns).hasSizeGreaterThan(300);
    assertThat(streetsAndTowns.stream().filter(both -> combinations.contains(hash(both))).toList())
        .isEmpty();
  }
}
