package contactpoint.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Factor;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Typed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofsTest {

  private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, the last six digits of each. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(Totp.codeAt(RFC, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "29, true", "30, true", "59, true", "60, false", "-1, false"})
  void a_code_counts_in_its_own_step_and_the_next(long later, boolean counts) {
    var begins = Instant.ofEpochSecond(1_111_111_110);
    String code = Totp.codeAt(RFC, begins);
    assertThat(Totp.stepOf(code, RFC, begins.plusSeconds(later)).isPresent()).isEqualTo(counts);
  }

  @Test
  void a_code_may_be_typed_with_spaces_and_nothing_else_is_a_code() {
    var now = Instant.ofEpochSecond(59);
    assertThat(Totp.stepOf(" 287 082 ", RFC, now)).hasValue(1);
    assertThat(Totp.stepOf("287083", RFC, now)).isEmpty();
    assertThat(Totp.stepOf("", RFC, now)).isEmpty();
  }

  @Property(tries = 200)
  void a_seed_survives_being_typed(@ForAll byte[] seed) {
    assertThat(Seeds.of(Base32.of(seed))).isEqualTo(seed);
  }

  @Test
  void at_least_the_hundred_thousand_commonest_passwords_are_known() {
    assertThat(CommonPasswords.count()).isGreaterThanOrEqualTo(100_000);
    assertThat(List.of("123456", "password", "QWERTYUIOP", "iloveyou"))
        .allMatch(CommonPasswords::contain);
    assertThat(CommonPasswords.contain("umbrellas over seven hills")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short one!!",
        "contactpoint2026",
        "HallworthHallworth1",
        "Wexcombe-council-1",
        "aaaaaaaaaaaaaaaa",
        "qwertyuiopasdfghjkl"
      })
  void what_anybody_would_guess_may_not_be_chosen(String password) {
    assertThat(against(password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "umbrellas over seven hills",
        "ein Apfel und zwei Äpfel",
        "x7#Qm2!vLp9$",
        "  spaces count  "
      })
  void anything_else_may(String password) {
    assertThat(against(password)).isEmpty();
  }

  private static java.util.Optional<String> against(String password) {
    return PasswordRule.against(
        new Typed(password),
        new Email("tom.hallworth@example.org"),
        new Name("Tom Hallworth"),
        "Wexcombe");
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT0S",
    "9, PT0S",
    "10, PT30S",
    "11, PT1M",
    "12, PT2M",
    "16, PT32M",
    "17, PT1H",
    "99, PT1H",
    "100, P36500D"
  })
  void delays_rise_from_the_tenth_failure_on(int failures, Duration delay) {
    assertThat(Throttle.delay(failures)).isEqualTo(delay);
  }

  @Test
  void a_session_is_json_of_one_shape_and_no_other() {
    var content =
        new SessionContent(
            List.of(
                new Factor(Factor.Kind.PASSWORD, Instant.ofEpochMilli(1)),
                new Factor(Factor.Kind.PASSKEY, Instant.ofEpochMilli(2))));
    assertThat(SessionContent.of(content.json())).isEqualTo(content);
    for (var other :
        List.of(
            "{}",
            "{\"factors\":[]}",
            "{\"factors\":[{\"kind\":\"voice\",\"proven\":1}]}",
            "{\"factors\":[{\"kind\":\"totp\",\"proven\":\"1\"}]}",
            "{\"factors\":[{\"kind\":\"totp\",\"proven\":1,\"@class\":\"java.net.URL\"}]}",
            "{\"factors\":[{\"kind\":\"totp\",\"proven\":1}],\"more\":1}")) {
      assertThatThrownBy(() -> SessionContent.of(other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
