package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.vocabulary.ChildNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same questions are put to a world with a shielded child and to one without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenIsAbsentDatabaseTest {

  /** What the shielded view shows: such a fact alone may find her. */
  private static final Map<String, String> OPEN =
      Map.of(
          "given", "Lily",
          "family", "Ashworth",
          "born", "22 8 1998",
          "sex", "F",
          "number", "987 654 4322");

  /** What it does not show, under the same field names or others. */
  private static final Map<String, List<String>> HIDDEN =
      Map.of(
          "postcode", List.of("WX7 2BB", "WX7"),
          "setting", List.of("Larkfield"),
          "family", List.of("Pendry"),
          "number", List.of("M820200106002"));

  private final Database with = TestDatabase.fresh();
  private final Database without = TestDatabase.fresh();
  private final Told toldWith = new Told(with);
  private final Told toldWithout = new Told(without);
  private ChildNumber lily = new ChildNumber(0);

  @BeforeAll
  void twoWorlds() {
    for (Told told : List.of(toldWith, toldWithout)) {
      told.child("given=Lucy; family=Ashworth; sex=F; born=1998-08-22; postcode=WX7 2BB");
      told.child("given=Lily; family=Pendry; sex=F; born=1998-08-21; postcode=WX7 9ZZ");
      told.child("given=Lily; family=Ashcroft; sex=F; born=1999-01-01; setting=302-1001");
    }
    for (Database world : List.of(with, without)) {
      world
          .programme()
          .inTransaction(tx -> {
            tx.sql("insert into organisations.authority values (302, 'W', 'SW', false)").update();
            tx.sql(
                    """
                    insert into organisations.setting
                    values ('302-1001', 'Larkfield Primary School', 'primary', 302)
                    """)
                .update();
          });
    }
    lily =
        toldWith.child(
            "given=Lily; family=Ashworth; sex=F; born=1998-08-22; postcode=WX7 2BB;"
                + " address=1 Marked Lane; setting=302-1001; former=Pendry; nhs=987 654 4322;"
                + " upn=M820200106002");
    toldWith.conceal(lily);
  }

  @AfterAll
  void close() {
    with.close();
    without.close();
  }

  @Test
  void every_question_with_a_hidden_fact_is_answered_as_if_the_child_did_not_exist() {
    int asked = 0;
    for (String fields : questions()) {
      var inOne = answer(with, toldWith, fields);
      assertThat(inOne).as(fields).isEqualTo(answer(without, toldWithout, fields));
      asked++;
    }
    assertThat(asked).isGreaterThan(150);
  }

  @Test
  void and_what_is_open_does_find_her() {
    assertThat(answer(with, toldWith, "given=Lily; family=Ashworth; born=22 8 1998"))
        .contains("Lily Ashworth");
    assertThat(answer(without, toldWithout, "given=Lily; family=Ashworth; born=22 8 1998"))
        .doesNotContain("Lily Ashworth");
  }

  /** Every combination of the fields, open or hidden, that has a hidden one and is enough. */
  private static List<String> questions() {
    List<Map<String, String>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    for (String field :
        List.of("given", "family", "born", "sex", "number", "postcode", "setting")) {
      var more = new ArrayList<Map<String, String>>(all);
      for (var before : all) {
        if (OPEN.containsKey(field)) {
          more.add(with(before, field, OPEN.get(field)));
        }
        for (String hidden : HIDDEN.getOrDefault(field, List.of())) {
          more.add(with(with(before, field, hidden), "hidden", "yes"));
        }
      }
      all = more;
    }
    return all.stream()
        .filter(question -> question.containsKey("hidden"))
        .map(question ->
            question.entrySet().stream()
                .filter(field -> !field.getKey().equals("hidden"))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("; ")))
        .filter(fields ->
            FormReading.read(Forms.typed(fields), OfferedReasons.to(Gate.TOM.role()), Told.TODAY)
                instanceof Understood.Question)
        .toList();
  }

  private static Map<String, String> with(Map<String, String> before, String field, String value) {
    var after = new LinkedHashMap<>(before);
    after.put(field, value);
    return after;
  }

  /** All that an asker is shown, but for the enquiry's own number. */
  private static String answer(Database world, Told told, String fields) {
    var answer = Gate.search(Gate.over(world, told), Gate.TOM, fields);
    String kind = answer.getClass().getSimpleName();
    return answer instanceof Answer.Listed listed
        ? kind
            + listed.reach()
            + listed.children().stream()
                .map(child ->
                    child.place()
                        + child.name().whole().text()
                        + child.authority()
                        + child.likelihood()
                        + child.reasons().stream()
                            .map(reason -> reason.mark().sign() + reason.words().text())
                            .toList())
                .toList()
        : kind;
  }
}
