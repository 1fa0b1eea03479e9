package contactpoint.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.Deliveries;
import contactpoint.Heart;
import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.intake.FileKind;
import contactpoint.intake.MappingReader;
import contactpoint.register.Child;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsDatabaseTest {

  private static final String CHILDREN = Deliveries.header(FileKind.CHILDREN);
  private static final String ADA =
      "CB1,2026-08-31,say,Ada,Okonkwo,,,F,2014-03-14,,,,,12 Tannery Row,WX4 7QP,2020-01-01,,,,,,";
  private static final String ADA_BY_THE_NHS =
      "N1,2026-08-30,say,Ada,Okonkwo,,,F,2014-03-14,,,9990000107,,12 Tannery Row,WX4"
          + " 7QP,,,,,Z00012,,";
  private static final String BELLA =
      "CB2,2026-08-31,say,Bella,Marsh,,,F,2011-11-02,,,,,3 Quay Street,WX9 1AA,2012-01-01,,,,,,";

  @TempDir Path folder;
  private Database database;
  private Heart heart;
  private Deliveries deliveries;

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
  void two_suppliers_who_speak_of_one_child_make_one_record() throws Exception {
    place("child-benefit", ADA, BELLA);
    place("nhs-register", ADA_BY_THE_NHS);
    assertThat(children()).hasSize(2);
    var ada = children().stream().filter(child -> child.details().practice() != null).findFirst();
    assertThat(ada).isPresent();
    assertThat(ada.get().details().numbers())
        .extracting("issuer")
        .containsExactlyInAnyOrder("nhs", "nhs-register", "child-benefit");
  }

  @Test
  void an_import_stopped_before_its_records_are_rebuilt_rebuilds_them_the_next_time()
      throws Exception {
    Deliveries.hand(
        heart,
        deliveries.of("child-benefit", 1, "full", "2026-08-31", "children.csv", CHILDREN, ADA));
    Deliveries.hand(
        heart,
        deliveries.of("nhs-register", 1, "full", "2026-08-30", "children.csv", CHILDREN, BELLA));
    assertThatThrownBy(() ->
            heart
                .feeds()
                .placeWaiting(
                    "killed",
                    submission -> {
                      if (submission.source().equals("nhs-register")) {
                        throw new IllegalStateException("killed");
                      }
                      return true;
                    }))
        .hasMessage("killed");
    assertThat(children()).isEmpty();
    heart.feeds().placeWaiting("again", submission -> true);
    assertThat(children()).hasSize(2);
  }

  @Test
  void a_reference_taken_back_and_used_again_in_one_load_joins_the_record_made_meanwhile()
      throws Exception {
    String later = ADA.replace("2026-08-31", "2026-09-01");
    hand("child-benefit", 1, "delta", "2026-08-30", ADA.replace("2026-08-31", "2026-08-30"));
    hand("child-benefit", 2, "delta", "2026-08-31", "CB1,2026-08-31,withdraw" + ",".repeat(19));
    hand("nhs-register", 1, "delta", "2026-08-31", ADA_BY_THE_NHS);
    hand("child-benefit", 3, "delta", "2026-09-01", later);
    heart.feeds().placeWaiting("test", submission -> true);
    assertThat(children()).hasSize(1);
  }

  private void hand(String source, int number, String kind, String asOf, String line)
      throws Exception {
    Deliveries.hand(
        heart, deliveries.of(source, number, kind, asOf, "children.csv", CHILDREN, line));
  }

  @Test
  void sending_the_same_delivery_twice_changes_nothing() throws Exception {
    var delivery =
        deliveries.of("child-benefit", 1, "full", "2026-08-31", "children.csv", CHILDREN, ADA);
    var first = Deliveries.place(heart, delivery);
    var before = children();
    var second = Deliveries.place(heart, delivery);
    assertThat(second)
        .isEqualTo(new Acknowledgement.TakenBefore(((Acknowledgement.Taken) first).submission()));
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void what_a_full_delivery_leaves_out_is_withdrawn() throws Exception {
    place("child-benefit", ADA, BELLA);
    Deliveries.place(
        heart,
        deliveries.of("child-benefit", 2, "full", "2026-09-01", "children.csv", CHILDREN, ADA));
    assertThat(children()).hasSize(1);
  }

  @Test
  void what_a_delta_leaves_out_stands() throws Exception {
    place("child-benefit", ADA, BELLA);
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            2,
            "delta",
            "2026-09-01",
            "children.csv",
            CHILDREN,
            ADA.replace("2026-08-31", "2026-09-01").replace("Okonkwo", "Okonkwo-Hart")));
    assertThat(children()).hasSize(2);
    assertThat(children())
        .extracting(child -> child.name().family().text())
        .contains("Okonkwo-Hart", "Marsh");
  }

  @Test
  void a_line_that_cannot_be_read_waits_with_row_and_reason_and_stops_no_other() throws Exception {
    var delivery =
        deliveries.of(
            "child-benefit",
            1,
            "full",
            "2026-08-31",
            "children.csv",
            CHILDREN,
            ADA,
            BELLA.replace("2011-11-02", "2011-02-31"));
    var taken = (Acknowledgement.Taken) Deliveries.place(heart, delivery);
    assertThat(children()).hasSize(1);
    var waiting =
        database.intake().transaction(tx -> heart.feeds().quarantined(tx, taken.submission(), 10));
    assertThat(waiting)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.row()).isEqualTo(3);
          assertThat(line.sentences().toString())
              .contains("not a real date")
              .doesNotContain("2011");
        });
  }

  @Test
  void a_sensitive_involvement_without_a_legal_ground_is_refused_and_with_one_is_never_shown()
      throws Exception {
    place("child-benefit", ADA);
    String header = Deliveries.header(FileKind.INVOLVEMENTS);
    var delivery =
        deliveries.of(
            "child-benefit",
            7,
            "delta",
            "2026-08-31",
            "involvements.csv",
            header,
            "I1,CB1,2026-08-31,say,302-CAM-1,mental-health,Mo Marker,01632"
                + " 960111,,2026-01-01,,no,no,,,,",
            "I2,CB1,2026-08-31,say,302-CAM-1,mental-health,Mo Marker,01632"
                + " 960111,,2026-01-01,,no,no,harm,,,",
            "I3,CB1,2026-08-31,say,302-SOC-1,social-worker,Ruth Adeyemi,01632"
                + " 960114,,2026-02-04,,yes,no,,,,");
    var taken = (Acknowledgement.Taken) Deliveries.place(heart, delivery);
    var waiting =
        database.intake().transaction(tx -> heart.feeds().quarantined(tx, taken.submission(), 10));
    assertThat(waiting).extracting(Quarantined::row).containsExactly(2L);
    assertThat(children().getFirst().details().involvements())
        .singleElement()
        .satisfies(one -> assertThat(one.practitioner().text()).isEqualTo("Ruth Adeyemi"));
  }

  @Test
  void a_name_is_not_shown_in_capitals_if_some_source_writes_it_otherwise() throws Exception {
    place("child-benefit", ADA);
    place(
        "nhs-register",
        ADA_BY_THE_NHS.replace("Ada,Okonkwo", "ADA,OKONKWO").replace("08-30", "08-31"));
    assertThat(children()).hasSize(1);
    assertThat(children().getFirst().name().given().text()).isEqualTo("Ada");
    assertThat(children().getFirst().name().family().text()).isEqualTo("Okonkwo");
  }

  @Test
  void a_full_delivery_with_a_line_that_names_nobody_withdraws_nobody() throws Exception {
    place("child-benefit", ADA, BELLA);
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            2,
            "full",
            "2026-09-01",
            "children.csv",
            CHILDREN,
            ADA,
            "CB2,cut off"));
    assertThat(children()).hasSize(2);
  }

  @Test
  void carers_sent_before_their_child_wait_for_it() throws Exception {
    String header = Deliveries.header(FileKind.CARERS);
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            1,
            "delta",
            "2026-08-30",
            "carers.csv",
            header,
            "C1,CB1,2026-08-30,say,Grace,Okonkwo,responsibility,07700 900118,,yes"));
    place("child-benefit", ADA);
    assertThat(children().getFirst().details().carers()).hasSize(1);
  }

  @Test
  void an_address_is_not_shown_in_capitals_if_some_source_writes_it_otherwise() throws Exception {
    place("child-benefit", ADA);
    place("nhs-register", ADA.replace("CB1", "N1").replace("12 Tannery Row", "12 TANNERY ROW"));
    assertThat(children().getFirst().details().home().address().text()).isEqualTo("12 Tannery Row");
  }

  @Test
  void what_is_received_applied_withdrawn_and_looked_at_stands_in_the_log() throws Exception {
    place("child-benefit", ADA, BELLA);
    var second =
        deliveries.of("child-benefit", 2, "full", "2026-09-01", "children.csv", CHILDREN, ADA);
    var taken = (Acknowledgement.Taken) Deliveries.place(heart, second);
    Deliveries.place(heart, second); // the same once more leaves no entry
    var team =
        new contactpoint.vocabulary.Actor(
            7,
            contactpoint.vocabulary.Role.MANAGEMENT_TEAM,
            1,
            java.util.Optional.empty(),
            contactpoint.vocabulary.Route.WEB,
            List.of());
    heart.feeds().look(team, List.of("child-benefit"), 10);
    assertThat(heart.feeds().waiting(team, List.of("child-benefit"), taken.submission(), 10))
        .isPresent();
    assertThat(heart.feeds().waiting(team, List.of("school-census"), taken.submission(), 10))
        .isEmpty();
    assertThat(
            database
                .sealer()
                .<List<String>>transaction(tx ->
                    tx.sql("select action from audit.entry order by at, event")
                        .query(String.class)
                        .list()))
        .containsExactlyInAnyOrder(
            "feeds.receive",
            "feeds.apply",
            "feeds.receive",
            "feeds.withdraw",
            "feeds.apply",
            "feeds.list",
            "feeds.quarantine",
            "feeds.quarantine");
  }

  private void place(String source, String... lines) throws Exception {
    var all = new java.util.ArrayList<>(List.of(CHILDREN));
    all.addAll(List.of(lines));
    Deliveries.place(
        heart,
        deliveries.of(source, 1, "full", "2026-08-31", "children.csv", all.toArray(String[]::new)));
  }

  private List<Child> children() {
    return database
        .intake()
        .transaction(tx ->
            tx
                .sql("select number from register.child order by number")
                .query(Long.class)
                .list()
                .stream()
                .map(number -> heart.register().child(tx, new ChildNumber(number)).orElseThrow())
                .toList());
  }

  private static final byte[] CASEBOOK =
      """
      {"name": "casebook", "children.csv": {"encoding": "windows-1252", "separator": "semicolon",
       "columns": {"ref": "Person ID", "family": "Surname", "given": "Forename", "born": "DOB",
                   "sex": "Gender", "postcode": "Post Code"},
       "dates": {"born": "dd/MM/yyyy"}, "codes": {"sex": {"2": "F"}}}}
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final String OWN_HEADER = "Person ID;Surname;Forename;DOB;Gender;Post Code";

  private Path inItsOwnLayout(int number, String line) throws Exception {
    return deliveries.of(
        "social-care-302", number, "full", "2026-08-31", "children.csv", OWN_HEADER, line);
  }

  @Test
  void a_source_with_an_agreed_mapping_is_read_in_its_own_layout() throws Exception {
    agree(CASEBOOK);
    Deliveries.place(heart, inItsOwnLayout(1, "S1;Marsh;Bella;02/11/2011;2;WX9 1AA"));
    assertThat(children())
        .singleElement()
        .satisfies(child ->
            assertThat(Objects.requireNonNull(child.born()).day()).isEqualTo("2011-11-02"));
  }

  @Test
  void without_an_agreed_mapping_such_a_delivery_is_refused_whole() throws Exception {
    assertThat(Deliveries.hand(heart, inItsOwnLayout(1, "S1;Marsh;Bella;02/11/2011;2;WX9 1AA")))
        .isInstanceOf(Acknowledgement.Refused.class);
  }

  @Test
  void a_delivery_is_read_by_the_mapping_it_was_taken_under() throws Exception {
    agree(CASEBOOK);
    Deliveries.hand(heart, inItsOwnLayout(1, "S1;Marsh;Bella;02/11/2011;2;WX9 1AA"));
    agree("{\"name\": \"canonical-again\"}".getBytes(StandardCharsets.UTF_8));
    heart.feeds().placeWaiting("test", submission -> true);
    assertThat(children()).hasSize(1);
    assertThat(Deliveries.hand(heart, inItsOwnLayout(2, "S2;Marsh;Ben;02/11/2013;1;WX9 1AA")))
        .isInstanceOf(Acknowledgement.Refused.class);
  }

  @Test
  void a_mapping_that_cannot_be_understood_is_not_agreed() throws Exception {
    agree(CASEBOOK);
    assertThat(
            heart
                .feeds()
                .agree(
                    "social-care-302",
                    "{\"name\": \"x\", \"children.csv\": {\"encoding\": \"morse\"}}"
                        .getBytes(StandardCharsets.UTF_8),
                    Actor.system(Route.COMMAND)))
        .isInstanceOf(MappingReader.Outcome.Refused.class);
    Deliveries.place(heart, inItsOwnLayout(1, "S1;Marsh;Bella;02/11/2011;2;WX9 1AA"));
    assertThat(children()).hasSize(1);
  }

  private void agree(byte[] mapping) {
    assertThat(heart.feeds().agree("social-care-302", mapping, Actor.system(Route.COMMAND)))
        .isInstanceOf(MappingReader.Outcome.Understood.class);
  }
}
