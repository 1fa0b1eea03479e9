package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Typed;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is asked further of a list: which of two alike, and what the asker's part is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedFurtherDatabaseTest {

  private static final String MAYA = "given=Maya; family=Okonkwo; born=6 5 2002";

  private final Database database = TestDatabase.fresh();
  private final Told told = new Told(database);
  private final Access access = Gate.over(database, told);

  @BeforeAll
  void children() {
    var first =
        told.child("given=Maya; family=Okonkwo; sex=F; born=2002-05-06; postcode=WX4 7QP; ref=A1");
    told.carer(first, "child-benefit", "given=Grace; family=Okonkwo");
    var second =
        told.child("given=Maya; family=Okonkwo; sex=F; born=2002-05-06; postcode=WX9 1AA; ref=A2");
    told.carer(second, "child-benefit", "given=Hope; family=Okonkwo");
    twins("Lila", "Pemberton", "2001-02-03");
    var shown = twins("Nora", "Ashworth", "2000-04-05");
    told.conceal(shown);
  }

  /** Two of one name and day who live together; answers the second. */
  private ChildNumber twins(String given, String family, String born) {
    var last = new ChildNumber(0);
    for (String ref : List.of("T1", "T2")) {
      last =
          told.child(
              "given=%s; family=%s; sex=F; born=%s; postcode=WX4 7QP; ref=%s%s"
                  .formatted(given, family, born, ref, family));
      told.carer(last, "child-benefit", "given=Grace; family=" + family);
    }
    return last;
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void two_alike_are_told_apart_by_what_the_asker_knows_and_nothing_is_shown() {
    var list = listed(MAYA);
    assertThat(list.alike()).contains(new Alike(true, true, 2));
    int hope = carers(list, "Hope");
    var agreeing = hope == 1 ? ToldApart.FIRST : ToldApart.SECOND;
    assertThat(apart(list, "hope", "")).isEqualTo(agreeing);
    assertThat(apart(list, "", "WX9")).isEqualTo(agreeing);
    assertThat(apart(list, "Grace", "")).as("a third try").isEqualTo(ToldApart.NO_MORE);
    assertThat(again(list).alike()).isEmpty();
  }

  @Test
  void what_agrees_with_neither_and_what_says_nothing() {
    var list = listed(MAYA);
    assertThat(apart(list, "", "")).isEqualTo(ToldApart.NOTHING_TYPED);
    assertThat(apart(list, "Hope", "WX4 7QP")).isEqualTo(ToldApart.NEITHER);
    assertThat(again(list).alike()).contains(new Alike(true, true, 1));
    assertThat(actions("access.tell-apart")).isPositive();
  }

  @Test
  void a_postcode_that_was_searched_with_is_not_asked_for_again() {
    assertThat(listed(MAYA + "; postcode=WX4").alike().map(Alike::postcode).orElse(false))
        .isFalse();
  }

  @Test
  void twins_who_share_all_that_could_be_asked_are_listed_without_a_question() {
    assertThat(listed("given=Lila; family=Pemberton; born=3 2 2001").alike()).isEmpty();
  }

  @Test
  void a_shielded_child_is_never_one_of_two_alike() {
    var list = listed("given=Nora; family=Ashworth; born=5 4 2000");
    assertThat(list.children()).hasSize(2);
    assertThat(list.alike()).isEmpty();
    assertThat(apart(list, "Grace", "")).isEqualTo(ToldApart.NO_MORE);
  }

  @Test
  void somebody_elses_list_tells_nothing() {
    var list = listed(MAYA);
    assertThat(access.tellApart(Gate.RUTH, list.enquiry(), new Typed("Hope"), Typed.NOTHING))
        .isEmpty();
  }

  @Test
  void about_every_tenth_search_asks_for_the_askers_part_once_and_keeps_it_in_the_log_only() {
    int asked = 0;
    Answer.Listed one = listed(MAYA);
    for (int i = 0; i < 100; i++) {
      var list = listed(MAYA);
      if (list.asksPart()) {
        asked++;
        one = list;
      } else {
        assertThat(access.sayPart(Gate.TOM, list.enquiry(), new Typed("x"))).isFalse();
      }
    }
    assertThat(asked).isBetween(2, 25);
    assertThat(access.sayPart(Gate.RUTH, one.enquiry(), new Typed("x"))).isFalse();
    assertThat(access.sayPart(Gate.TOM, one.enquiry(), new Typed("Her school nurse"))).isTrue();
    assertThat(again(one).asksPart()).isFalse();
    assertThat(access.sayPart(Gate.TOM, one.enquiry(), new Typed("Again"))).isFalse();
    assertThat(actions("access.say-part")).isEqualTo(1);
  }

  private Answer.Listed listed(String fields) {
    return (Answer.Listed) Gate.search(access, Gate.TOM, fields);
  }

  private Answer.Listed again(Answer.Listed list) {
    return (Answer.Listed) access.again(Gate.TOM, list.enquiry()).orElseThrow();
  }

  private ToldApart apart(Answer.Listed list, String carer, String postcode) {
    return access
        .tellApart(Gate.TOM, list.enquiry(), new Typed(carer), new Typed(postcode))
        .orElseThrow();
  }

  /** In which place of the list the child with this carer stands. */
  private int carers(Answer.Listed list, String given) {
    for (ListedChild child : list.children()) {
      var opened = access.open(Gate.TOM, list.enquiry(), child.place()).orElseThrow();
      boolean hers =
          ((Disclosure.Whole) opened.disclosure())
              .whoIs().carers().stream().anyMatch(carer -> carer.name().text().startsWith(given));
      if (hers) {
        return child.place();
      }
    }
    return 0;
  }

  private int actions(String action) {
    return Objects.requireNonNull(
        database
            .sealer()
            .transaction(tx ->
                tx.sql("select count(*) from audit.entry where action = ?")
                    .param(action)
                    .query(Integer.class)
                    .single()));
  }
}
