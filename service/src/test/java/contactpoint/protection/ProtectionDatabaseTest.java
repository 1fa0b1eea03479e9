package contactpoint.protection;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Deliveries;
import contactpoint.Heart;
import contactpoint.TestDatabase;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.intake.FileKind;
import contactpoint.shielding.ShieldReason;
import contactpoint.shielding.Shielding;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectionDatabaseTest {

  private static final AuthorityNumber WEXCOMBE = new AuthorityNumber(302);
  private static final AuthorityNumber BOLTON = new AuthorityNumber(350);
  private static final String CHILDREN = Deliveries.header(FileKind.CHILDREN);
  private static final String INVOLVEMENTS = Deliveries.header(FileKind.INVOLVEMENTS);

  @TempDir Path folder;
  private Database database;
  private Heart heart;
  private Protection protection;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.fresh();
    heart = Deliveries.heart(database);
    protection =
        new Protection(
            database,
            heart.shields(),
            new Audit(Deliveries.CLOCK, new Random(1)),
            Deliveries.CLOCK);
    var deliveries = new Deliveries(folder);
    database
        .programme()
        .inTransaction(tx -> {
          tx.sql(
                  """
                  insert into organisations.authority values
                    (302, 'Wexcombe', 'South West', false, null, null),
                    (350, 'Bolton', 'North West', false, null, null)
                  """)
              .update();
          tx.sql(
                  """
                  insert into organisations.service values
                    ('350-SOC-1', 'Social care, Bolton', 'social-care', 350, null, null, false)
                  """)
              .update();
        });
    Deliveries.place(
        heart,
        deliveries.of(
            "social-care-302",
            1,
            "full",
            "2026-08-25",
            "children.csv",
            CHILDREN,
            "S1,2026-08-20,say,Ada,Okonkwo,,,F,2014-03-14,,,,,12 Tannery Row,WX4 7QP,,,,,,,"));
    Deliveries.place(
        heart,
        deliveries.of(
            "child-benefit",
            1,
            "full",
            "2026-08-25",
            "children.csv",
            CHILDREN,
            "CB1,2026-08-20,say,Bella,Marsh,,,F,2011-11-02,,,,,3 Quay Street,WX9 1AA,,,,,,,"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_team_shields_a_child_of_its_own_authority() {
    assertThat(shield(WEXCOMBE, called("Ada"))).isInstanceOf(Shielding.Shielded.class);
  }

  @Test
  void a_team_does_not_shield_a_child_of_another_authority_and_that_it_tried_is_recorded() {
    assertThat(shield(BOLTON, called("Ada"))).isInstanceOf(Shielding.OfAnotherAuthority.class);
    assertThat(concealed(called("Ada"))).isFalse();
    assertThat(actions()).containsExactly("shielding.set");
  }

  @Test
  void a_team_shields_a_child_for_whom_nobody_is_responsible() {
    assertThat(shield(BOLTON, called("Bella"))).isInstanceOf(Shielding.Shielded.class);
  }

  @Test
  void a_team_shields_a_child_with_whom_its_social_care_works() throws Exception {
    Deliveries.place(
        heart,
        new Deliveries(folder.resolve("more"))
            .of(
                "social-care-302",
                2,
                "full",
                "2026-08-26",
                "involvements.csv",
                INVOLVEMENTS,
                "I1,S1,2026-08-20,say,350-SOC-1,social-care,Ruth"
                    + " Adeyemi,,,2026-01-01,,no,no,,,,"));
    assertThat(shield(BOLTON, called("Ada"))).isInstanceOf(Shielding.Shielded.class);
  }

  private Shielding shield(AuthorityNumber by, ChildNumber child) {
    var team = new Actor(7, Role.MANAGEMENT_TEAM, 1, Optional.of(by), Route.WEB, List.of());
    return protection.shield(team, by, child, ShieldReason.DOMESTIC_ABUSE);
  }

  private ChildNumber called(String given) {
    return new ChildNumber(
        Objects.requireNonNull(
            database
                .intake()
                .transaction(tx ->
                    tx.sql("select number from register.child where given = ?")
                        .param(given)
                        .query(Long.class)
                        .single())));
  }

  private boolean concealed(ChildNumber child) {
    return Objects.requireNonNull(
            database.intake().transaction(tx -> heart.register().child(tx, child)))
        .orElseThrow()
        .concealed();
  }

  private List<String> actions() {
    return Objects.requireNonNull(
        database
            .sealer()
            .transaction(tx ->
                tx.sql("select action from audit.entry where account = 7 order by at")
                    .query(String.class)
                    .list()));
  }
}
