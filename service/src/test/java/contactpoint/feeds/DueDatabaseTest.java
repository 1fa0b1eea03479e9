package contactpoint.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Suppliers;
import contactpoint.intake.FileKind;
import contactpoint.register.Child;
import contactpoint.vocabulary.ChildNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While submissions wait, a record is as far behind as it may be and no further. */
class DueDatabaseTest {

  private static final ChildNumber NEW = new ChildNumber(77);

  @TempDir Path folder;
  private Suppliers suppliers;
  private Instant now = Instant.parse("2026-09-01T09:00:00Z");
  private Due due;
  private CatchingUp catchingUp;
  private ChildNumber ada;

  @BeforeEach
  void a_record_and_a_new_child_wait() {
    suppliers = new Suppliers(folder);
    due = new Due(ticking());
    catchingUp =
        new CatchingUp(suppliers.database().intake(), suppliers.heart().register(), () -> {});
    suppliers.place(
        "child-benefit",
        "full",
        FileKind.CHILDREN,
        "CB1,2026-08-30,say,Ada,Okonkwo,,,F,2014-03-14,,,,,12 Tannery Row,WX4 7QP,,,,,,,");
    ada = suppliers.children().stream().map(Child::number).findFirst().orElseThrow();
    suppliers
        .database()
        .intake()
        .inTransaction(tx -> suppliers.heart().register().rebuildSoon(tx, List.of(ada, NEW)));
  }

  private Clock ticking() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    suppliers.close();
  }

  @Test
  void before_ten_minutes_nothing_is_caught_up_with() {
    after(Due.SHOWN.minusSeconds(1));
    assertThat(waiting()).containsExactlyInAnyOrder(ada.value(), NEW.value());
  }

  @Test
  void after_ten_minutes_what_is_shown_is_right_again_and_who_is_new_waits() {
    after(Due.SHOWN);
    assertThat(waiting()).containsExactly(NEW.value());
  }

  @Test
  void after_an_hour_nobody_waits() {
    after(Due.FIRST);
    assertThat(waiting()).isEmpty();
  }

  private void after(Duration time) {
    now = now.plus(time);
    due.look(catchingUp);
  }

  private List<Long> waiting() {
    return suppliers.longs("select child from register.stale");
  }
}
