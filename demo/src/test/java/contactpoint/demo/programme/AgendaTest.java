package contactpoint.demo.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgendaTest {

  @Test
  void what_happens_today_is_never_later_than_now_so_that_the_log_does_not_run_back() {
    var clock = Clock.system(Agenda.HERE);

    assertThat(Agenda.beginningOf(LocalDate.now(clock))).isBeforeOrEqualTo(clock.instant());
  }
}
