package contactpoint.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.database.Role;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Telephone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationsDatabaseTest {

  private static final AuthorityNumber BARNET = new AuthorityNumber(302);

  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void a_folder_is_read() throws IOException {
    write(
        "authorities.csv",
        """
        number,name,region,early_adopter,children,team_phone
        302,Barnet,London,no,90000,01632 960 100
        808,Stockton-on-Tees,North East,yes,42000,
        """);
    write(
        "services.csv",
        """
        code,name,kind,authority,phone,email,sensitive
        302-SOC-1,"Social care, Barnet",social-care,302,01632 960114,social@example.org,no
        302-SEX-1,"Sexual health, Barnet",sexual-health,302,01632 960115,,yes
        """);
    write(
        "settings.csv",
        """
        code,name,kind,authority,postcode,phone,email
        900001,Hazel Road Primary School,primary,302,WX1 2AB,01632 960120,office@example.org
        900002,100% Sure College,college,302,WX1 2AC,,
        """);
    write(
        "practices.csv",
        """
        code,name,authority,postcode,phone,email
        Z00001,Hazel Road Surgery,302,WX1 2AB,01632 960130,
        """);
    database = TestDatabase.fresh();
    read();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static Roster.Count read() {
    return database.programme().transaction(tx -> Roster.read(folder, tx));
  }

  @Test
  void reading_the_same_folder_again_changes_nothing() {
    var before = everything();
    assertThat(read()).isEqualTo(new Roster.Count(2, 2, 2, 1));
    assertThat(everything()).isEqualTo(before);
  }

  private static List<Object> everything() {
    return database
        .programme()
        .transaction(tx ->
            List.of(
                Organisations.authorities(tx),
                Organisations.organisationsOf(tx, BARNET),
                Organisations.servicesOf(tx, BARNET),
                Organisations.sourcesFor(tx, BARNET)));
  }

  @Test
  void an_authority_without_a_team_sends_people_to_the_national_desk() {
    database
        .asking()
        .inTransaction(tx -> {
          assertThat(Organisations.authority(tx, BARNET).orElseThrow().helpline())
              .isEqualTo(new Telephone("01632 960 100"));
          assertThat(Organisations.authority(tx, new AuthorityNumber(808)).orElseThrow().helpline())
              .isEqualTo(Organisations.NATIONAL_DESK);
          assertThat(Organisations.authority(tx, new AuthorityNumber(999))).isEmpty();
        });
  }

  @Test
  void a_service_says_how_to_reach_it_and_whether_it_is_sensitive() {
    database
        .asking()
        .inTransaction(tx -> {
          var found = Organisations.services(tx, List.of("302-SOC-1", "302-SEX-1", "302-NONE-1"));
          assertThat(found).containsOnlyKeys("302-SOC-1", "302-SEX-1");
          assertThat(found.get("302-SOC-1").sensitive()).isFalse();
          assertThat(found.get("302-SEX-1").sensitive()).isTrue();
          assertThat(found.get("302-SOC-1").telephone()).contains(new Telephone("01632 960114"));
          assertThat(found.get("302-SEX-1").email()).isEqualTo(Optional.empty());
        });
  }

  @Test
  void a_setting_is_found_by_the_beginning_of_its_name_and_signs_are_letters() {
    database
        .asking()
        .inTransaction(tx -> {
          assertThat(Organisations.settingsCalled(tx, "hazel", 5)).hasSize(1);
          assertThat(Organisations.settingsCalled(tx, "100%", 5)).hasSize(1);
          assertThat(Organisations.settingsCalled(tx, "h%l", 5)).isEmpty();
          assertThat(Organisations.setting(tx, "900001").orElseThrow().kind()).isEqualTo("primary");
          assertThat(Organisations.practice(tx, "Z00001").orElseThrow().name())
              .isEqualTo("Hazel Road Surgery");
        });
  }

  @Test
  void each_authority_has_local_sources_beside_the_national_ones() {
    database
        .intake()
        .inTransaction(tx -> {
          assertThat(Organisations.sourcesFor(tx, BARNET)).hasSize(9);
          var social = Organisations.source(tx, "social-care-302").orElseThrow();
          assertThat(social.caption()).isEqualTo("Children’s social care, Barnet");
          assertThat(social.refreshDays()).isEqualTo(7);
          assertThat(Organisations.source(tx, "nhs-register").orElseThrow().authority()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"ASKING", "INTAKE", "TEAM"})
  void whoever_answers_places_or_protects_may_read_and_not_write(Role role) {
    assertThatThrownBy(() -> database.way(role).inTransaction(tx -> Roster.read(folder, tx)))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void a_row_that_cannot_be_read_is_named_and_nothing_is_kept(@TempDir Path other)
      throws IOException {
    for (var file : List.of("services.csv", "settings.csv", "practices.csv")) {
      Files.copy(folder.resolve(file), other.resolve(file));
    }
    Files.writeString(
        other.resolve("authorities.csv"),
        "number,name,region,early_adopter,children\n303,Bexley,London,no,1\nnine,Nowhere,X,no,1\n");
    assertThatThrownBy(() -> database.programme().transaction(tx -> Roster.read(other, tx)))
        .isInstanceOf(Roster.Unreadable.class)
        .hasMessage("authorities.csv, row 3 cannot be read.");
    var kept =
        database
            .programme()
            .<Optional<Authority>>transaction(
                tx -> Organisations.authority(tx, new AuthorityNumber(303)));
    assertThat(kept).isEmpty();
  }
}
