package contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Deliveries;
import contactpoint.Heart;
import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.intake.FileKind;
import contactpoint.register.Child;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Route;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShieldDatabaseTest {

  private static final String CHILDREN = Deliveries.header(FileKind.CHILDREN);
  private static final String CARERS = Deliveries.header(FileKind.CARERS);
  private static final String ADA =
      "CB1,2026-08-20,say,Ada,Okonkwo,Addy,Trelawney,F,2014-03-14,,,9990000107,,12 Tannery Row,WX4"
          + " 7QP,,,,,,,";
  private static final String ADA_OF_THE_NHS =
      "N1,2026-08-21,say,Ada,Okonkwo,,,F,2014-03-14,,,9990000107,,12 Tannery Row,WX4"
          + " 7QP,,,,,Z00012,,";

  /** Ada, moved, under her adoptive name, a figure of her birth date wrong. */
  private static final String ADA_MUTATED =
      "S9,2026-08-25,say,Ada,Pemberton,,,F,2014-03-14,,,,,9 Elsewhere Street,ZE1 1XY,,,,,,,";

  /** Another child, or Ada herself under another number: nobody can tell. */
  private static final String NAMESAKE =
      "CB9,2026-08-20,say,Ada,Okonkwo,,,F,2014-03-14,,,9990000204,,3 Quay Street,WX9 1AA,,,,,,,";

  private static final String BELLA =
      "CB2,2026-08-20,say,Bella,Marsh,,,F,2011-11-02,,,,,3 Quay Street,WX9 1AA,,,,,,,";

  @TempDir Path folder;
  private Database database;
  private Heart heart;
  private Deliveries deliveries;
  private int number;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    heart = Deliveries.heart(database);
    deliveries = new Deliveries(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_shielded_child_has_the_keys_of_its_name_birth_and_nhs_number_and_no_other()
      throws Exception {
    children("child-benefit", ADA);
    carers("child-benefit", "C1,CB1,2026-08-20,say,Grace,Okonkwo,responsibility,,,yes");
    var ada = childOf("child-benefit", "CB1");
    shield(ada);
    var words = heart.register().shownKeys();
    var born = new BirthDate(LocalDate.of(2014, 3, 14));
    var allowed = new TreeSet<Long>();
    allowed.addAll(words.nameAndBirth(new Name("Ada"), born));
    allowed.addAll(words.nameAndBirth(new Name("Okonkwo"), born));
    allowed.addAll(words.namesAndYear(new Name("Ada"), new Name("Okonkwo"), 2014));
    allowed.addAll(words.namesAndDay(new Name("Ada"), new Name("Okonkwo"), born));
    allowed.add(words.nhsNumber(NhsNumber.parse("9990000107").orElseThrow()));
    assertThat(longs("select key from register.shown_key where child = " + ada.value()))
        .containsExactlyInAnyOrderElementsOf(allowed);
  }

  @Test
  void no_table_of_detail_holds_a_row_of_a_shielded_child() throws Exception {
    children("child-benefit", ADA, BELLA);
    children("nhs-register", ADA_OF_THE_NHS);
    carers("child-benefit", "C1,CB1,2026-08-20,say,Grace,Okonkwo,responsibility,,,yes");
    var ada = childOf("child-benefit", "CB1");
    shield(ada);
    for (String table :
        List.of("other_name", "other_address", "carer", "involvement", "issued_number")) {
      assertThat(longs("select child from register." + table + " where child = " + ada.value()))
          .as(table)
          .isEmpty();
    }
    assertThat(child(ada).details()).isEqualTo(Child.Details.NONE);
    assertThat(child(childOf("child-benefit", "CB2")).details().home()).isNotNull();
  }

  @Test
  void a_shield_that_cannot_be_read_counts_as_set() throws Exception {
    children("child-benefit", ADA);
    var ada = childOf("child-benefit", "CB1");
    database
        .intake()
        .inTransaction(tx -> {
          tx.sql("update register.child set concealed = null where number = ?")
              .param(ada.value())
              .update();
          assertThat(heart.register().child(tx, ada).orElseThrow().details())
              .isEqualTo(Child.Details.NONE);
          heart.register().rebuild(tx, List.of(ada));
        });
    assertThat(longs("select child from register.issued_number where child = " + ada.value()))
        .isEmpty();
    assertThat(child(ada).concealed()).isTrue();
  }

  @Test
  void what_joins_a_shielded_child_is_hidden_in_the_same_transaction() throws Exception {
    children("child-benefit", ADA);
    var ada = childOf("child-benefit", "CB1");
    shield(ada);
    children("nhs-register", ADA_OF_THE_NHS);
    assertThat(childOf("nhs-register", "N1")).isEqualTo(ada);
    assertThat(visible()).isEmpty();
  }

  @Test
  void a_record_shows_the_name_in_use_and_not_the_one_that_most_sources_have_not_given_up()
      throws Exception {
    children("nhs-register", ADA_OF_THE_NHS.replace("Okonkwo", "Trelawney"));
    children(
        "school-census",
        ADA_OF_THE_NHS.replace("N1", "SC1").replace("Okonkwo", "Trelawney").replace("Z00012", ""));
    children("child-benefit", ADA.replace("2026-08-20", "2026-08-22"));
    var ada = childOf("child-benefit", "CB1");
    shield(ada);
    assertThat(Objects.requireNonNull(child(ada).name().family()).text()).isEqualTo("Okonkwo");
  }

  @Test
  void a_mutated_statement_waits_and_is_counted_for_the_shields_authority_alone() throws Exception {
    children("child-benefit", ADA);
    shield(childOf("child-benefit", "CB1"));
    children("social-care-302", ADA_MUTATED);
    assertThat(visible()).isEmpty();
    assertThat(waitingNear()).isEqualTo(1);
    assertThat(longs("select 1 from matching.doubt")).isEmpty();
  }

  @Test
  void a_shielded_child_of_whom_everything_was_taken_back_still_catches_what_comes_near()
      throws Exception {
    children("child-benefit", ADA);
    var ada = childOf("child-benefit", "CB1");
    shield(ada);
    children("child-benefit", withdrawn("CB1", "2026-08-22"));
    assertThat(child(ada).concealed()).isTrue();
    children("social-care-302", ADA_MUTATED);
    children("nhs-register", ADA_OF_THE_NHS);
    assertThat(visible()).isEmpty();
  }

  @Test
  void who_a_shielded_child_was_said_to_be_once_is_covered_too() throws Exception {
    children(
        "child-benefit",
        ADA.replace("Ada,Okonkwo", "Rosalind,Whitcombe").replace("03-14", "03-15"));
    children("child-benefit", ADA.replace("2026-08-20", "2026-08-21"));
    shield(childOf("child-benefit", "CB1"));
    children(
        "social-care-302",
        "S9,2026-08-25,say,Rosalind,Whitcombe,,,F,2014-03-15,,,,,9 Elsewhere Street,ZE1"
            + " 1XY,,,,,,,");
    assertThat(visible()).isEmpty();
  }

  @Test
  void a_reference_said_again_does_not_bring_an_old_record_to_light() throws Exception {
    children("child-benefit", ADA);
    children("child-benefit", withdrawn("CB1", "2026-08-21"));
    assertThat(visible()).isEmpty();
    children("nhs-register", ADA_OF_THE_NHS.replace("2026-08-21", "2026-08-22"));
    shield(childOf("nhs-register", "N1"));
    children("child-benefit", ADA.replace("2026-08-20", "2026-08-23"));
    assertThat(visible()).isEmpty();
  }

  @Test
  void a_reference_given_to_a_shielded_child_shows_nothing_under_the_old_record() throws Exception {
    children("nhs-register", ADA_OF_THE_NHS);
    children("child-benefit", BELLA);
    children("school-census", BELLA.replace("CB2", "SC2")); // so that her record stands without CB2
    shield(childOf("nhs-register", "N1"));
    var bella = childOf("child-benefit", "CB2");
    // The source re-uses Bella's reference for Ada, and sends Ada's carer first.
    carers("child-benefit", "C9,CB2,2026-08-24,say,Grace,Okonkwo,responsibility,,,yes");
    children("child-benefit", ADA.replace("CB1", "CB2").replace("2026-08-20", "2026-08-24"));
    assertThat(visible()).containsExactly(bella);
    assertThat(child(bella).details().carers()).isEmpty();
    assertThat(child(bella).name().given()).isEqualTo(new Name("Bella"));
    assertThat(child(bella).details().otherNames()).isEmpty();
    assertThat(child(bella).details().otherHomes()).isEmpty();
  }

  @Test
  void a_withdrawn_reference_given_to_a_shielded_child_waits_or_joins_it() throws Exception {
    children("nhs-register", ADA_OF_THE_NHS);
    children("child-benefit", BELLA);
    children("school-census", BELLA.replace("CB2", "SC2"));
    shield(childOf("nhs-register", "N1"));
    var bella = childOf("child-benefit", "CB2");
    children("child-benefit", withdrawn("CB2", "2026-08-23"));
    children("child-benefit", ADA_MUTATED.replace("S9", "CB2"));
    assertThat(visible()).containsExactly(bella);
    assertThat(child(bella).details().otherHomes()).isEmpty();
    assertThat(waitingNear()).isEqualTo(1);
  }

  @Test
  void a_merge_with_a_shielded_child_conceals_the_whole_and_keeps_the_watch() throws Exception {
    children("child-benefit", ADA);
    children("nhs-register", BELLA.replace("CB2", "N2"));
    var ada = childOf("child-benefit", "CB1");
    var other = childOf("nhs-register", "N2");
    shield(ada);
    database.intake().inTransaction(tx -> heart.matching().merge(tx, ada, other));
    assertThat(child(ada).number()).isEqualTo(other);
    assertThat(visible()).isEmpty();
    assertThat(longs("select child from shielding.shield where state = 'set'"))
        .containsExactly(other.value());
    children("social-care-302", ADA_MUTATED);
    children("school-census", ADA_OF_THE_NHS.replace("N1", "SC1").replace("Z00012", ""));
    assertThat(visible()).isEmpty();
    assertThat(waitingNear()).isEqualTo(1);
  }

  @Test
  void a_shield_set_between_two_batches_catches_what_the_second_brings() throws Exception {
    children("child-benefit", ADA);
    Deliveries.hand(heart, written("social-care-302", ADA_MUTATED));
    heart.feeds().placeWaiting("test", submission -> false);
    shield(childOf("child-benefit", "CB1"));
    heart.feeds().placeWaiting("test", submission -> true);
    assertThat(visible()).isEmpty();
  }

  @Test
  void what_was_in_doubt_about_a_child_waits_for_the_team_once_it_is_shielded() throws Exception {
    children("child-benefit", ADA);
    children(
        "nhs-register",
        ADA_OF_THE_NHS.replace("9990000107", "9990000204").replace("Ada,Okonkwo", "Ada,Okonkwo"));
    assertThat(longs("select 1 from matching.doubt")).hasSize(1);
    shield(childOf("child-benefit", "CB1"));
    assertThat(longs("select 1 from matching.doubt")).isEmpty();
    assertThat(waitingNear()).isEqualTo(1);
  }

  @Test
  void what_waits_near_a_shield_and_is_taken_back_waits_no_more() throws Exception {
    children("child-benefit", ADA);
    shield(childOf("child-benefit", "CB1"));
    children("social-care-302", ADA_MUTATED);
    children("social-care-302", withdrawn("S9", "2026-08-26"));
    assertThat(waitingNear()).isZero();
  }

  @Test
  void a_twin_of_whom_nothing_is_known_waits_and_a_twin_with_a_record_is_spoken_of_freely()
      throws Exception {
    String twin =
        ADA.replace("CB1", "CB3")
            .replace("Ada,Okonkwo,Addy", "Ngozi,Okonkwo,")
            .replace("9990000107", "9990000204");
    children("child-benefit", ADA, twin);
    var ngozi = childOf("child-benefit", "CB3");
    shield(childOf("child-benefit", "CB1"));
    children("nhs-register", twin.replace("CB3", "N3"));
    assertThat(childOf("nhs-register", "N3")).isEqualTo(ngozi);
    children(
        "social-care-302",
        twin.replace("CB3", "S3").replace("Ngozi", "Chidi").replace("9990000204", ""));
    assertThat(visible()).containsExactly(ngozi);
    assertThat(waitingNear()).isEqualTo(1);
  }

  @Test
  void what_fits_a_shielded_child_and_a_visible_namesake_born_that_day_equally_well_waits()
      throws Exception {
    children("nhs-register", ADA_OF_THE_NHS);
    children("child-benefit", NAMESAKE.replace("2014-03-14", "2011-11-02").replace("Ada", "Bella"));
    children("child-benefit", NAMESAKE.replace("2026-08-20", "2026-08-22")); // put right
    var namesake = childOf("child-benefit", "CB9");
    shield(childOf("nhs-register", "N1"));
    assertThat(visible()).containsExactly(namesake);
    children("social-care-302", NAMESAKE.replace("CB9", "S9"));
    assertThat(waitingNear()).isEqualTo(1);
  }

  // --- what the tests say -----------------------------------------------------------------------

  private static String withdrawn(String ref, String asOf) {
    return ref + "," + asOf + ",withdraw" + ",".repeat(19);
  }

  private void children(String source, String... lines) throws Exception {
    Deliveries.place(heart, written(source, lines));
  }

  private Path written(String source, String... lines) throws Exception {
    var all = new ArrayList<>(List.of(CHILDREN));
    all.addAll(List.of(lines));
    return deliveries.of(
        source, ++number, "delta", "2026-08-31", "children.csv", all.toArray(String[]::new));
  }

  private void carers(String source, String line) throws Exception {
    Deliveries.place(
        heart, deliveries.of(source, ++number, "delta", "2026-08-31", "carers.csv", CARERS, line));
  }

  private ChildNumber childOf(String source, String ref) {
    return Objects.requireNonNull(
        database
            .intake()
            .<ChildNumber>transaction(tx ->
                Objects.requireNonNull(
                        heart
                            .register()
                            .held(tx, source, FileKind.CHILDREN, List.of(new Reference(ref)))
                            .get(new Reference(ref)))
                    .child()));
  }

  private Child child(ChildNumber which) {
    return Objects.requireNonNull(
        database
            .intake()
            .<Child>transaction(tx -> heart.register().child(tx, which).orElseThrow()));
  }

  private void shield(ChildNumber which) {
    assertThat(
            database
                .intake()
                .<Shielding>transaction(tx ->
                    heart
                        .shields()
                        .shield(
                            tx,
                            Actor.system(Route.COMMAND),
                            which,
                            ShieldReason.DOMESTIC_ABUSE,
                            new AuthorityNumber(302),
                            Deliveries.TODAY)))
        .isInstanceOf(Shielding.Shielded.class);
  }

  private long waitingNear() {
    return Objects.requireNonNull(
        database
            .intake()
            .<Long>transaction(tx -> heart.shields().waitingNear(tx, new AuthorityNumber(302))));
  }

  private List<ChildNumber> visible() {
    return longs("select number from register.child where concealed is false order by number")
        .stream()
        .map(ChildNumber::new)
        .toList();
  }

  private List<Long> longs(String query) {
    return Objects.requireNonNull(
        database
            .intake()
            .<List<Long>>transaction(tx -> tx.sql(query).query((row, i) -> row.getLong(1)).list()));
  }
}
