package contactpoint.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

  private static Account account(State state, String checked, String trained) {
    return new Account(
        7,
        new Email("tom@example.org"),
        new Name("Tom Hallworth"),
        "School nurse",
        1,
        "Wexcombe",
        Optional.empty(),
        Role.PRACTITIONER,
        Optional.empty(),
        state,
        day(checked),
        day(trained));
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,  2005-06-11, 2005-07-01, GOOD",
    "ACTIVE,  2005-06-10, 2005-07-01, LAPSED",
    "ACTIVE,  2008-06-10, 2008-06-10, GOOD",
    "ACTIVE,  2008-06-11, 2008-06-10, UNCLEARED",
    "ACTIVE,  2008-06-10, 2008-06-11, UNTRAINED",
    "ACTIVE,            , 2008-06-10, UNCLEARED",
    "ACTIVE,  2008-06-10,           , UNTRAINED",
    "INVITED, 2008-06-10, 2008-06-10, INVITED",
    "LOCKED,  2008-06-10, 2008-06-10, LOCKED",
    "CLOSED,  2008-06-10, 2008-06-10, CLOSED",
  })
  void what_an_account_is_worth_on_10_June_2008(
      State state, String checked, String trained, Standing standing) {
    assertThat(account(state, checked, trained).standing(LocalDate.parse("2008-06-10")))
        .isEqualTo(standing);
  }

  @Test
  void an_account_prints_nothing_of_its_person() {
    assertThat(account(State.ACTIVE, null, null)).hasToString("account 7");
  }

  @ParameterizedTest
  @CsvSource({
    "HOLD, ACTIVE, LOCKED", "HOLD, INVITED, ", "HOLD, LOCKED, ", "HOLD, CLOSED, ",
    "RELEASE, LOCKED, ACTIVE", "RELEASE, ACTIVE, ", "RELEASE, INVITED, ", "RELEASE, CLOSED, ",
    "CLOSE, ACTIVE, CLOSED", "CLOSE, LOCKED, CLOSED", "CLOSE, INVITED, CLOSED", "CLOSE, CLOSED, ",
    "ACTIVATE, INVITED, ACTIVE", "ACTIVATE, ACTIVE, ", "ACTIVATE, LOCKED, ", "ACTIVATE, CLOSED, ",
  })
  void each_change_leads_from_its_states_and_no_other(Change change, State from, State to) {
    assertThat(change.after(from)).isEqualTo(Optional.ofNullable(to));
  }
}
