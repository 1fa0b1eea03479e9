package contactpoint.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.Deliveries;
import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.feeds.Lane.LaneLost;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two batches of one worker are under way at once: children, and who is with others. */
class LaneDatabaseTest {

  private static final Clock A_MINUTE_LATER = Clock.offset(Deliveries.CLOCK, Duration.ofMinutes(1));

  private Database database;
  private Lane lane;
  private Lane ofAnother;
  private long token;

  @BeforeEach
  void take() {
    database = TestDatabase.fresh();
    lane = new Lane(database.intake(), "one", Deliveries.CLOCK);
    ofAnother = new Lane(database.intake(), "another", A_MINUTE_LATER);
    token = lane.take().orElseThrow();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nobody_takes_the_lane_in_its_time() {
    assertThat(new Lane(database.intake(), "another", Deliveries.CLOCK).take()).isEmpty();
  }

  @Test
  void who_has_lost_the_lane_places_neither_batch() {
    assertThat(ofAnother.take()).contains(token + 1);
    assertThatThrownBy(() -> inTransaction(tx -> lane.stillMine(tx, token)))
        .isInstanceOf(LaneLost.class);
    assertThatThrownBy(() -> inTransaction(tx -> lane.isMine(tx, token)))
        .isInstanceOf(LaneLost.class);
  }

  @Test
  void nobody_takes_the_lane_while_a_second_batch_holds_it_though_its_time_is_over() {
    var taking = new CompletableFuture<Optional<Long>>();
    inTransaction(tx -> {
      lane.isMine(tx, token);
      taking.completeAsync(ofAnother::take);
      while (!taking.isDone() && !somebodyWaits(tx)) {
        Thread.onSpinWait();
      }
      assertThat(taking).as("taken while the batch was under way").isNotDone();
    });
    assertThat(taking.join()).contains(token + 1);
  }

  @Test
  void the_first_batch_renews_the_lane_while_a_second_holds_it() {
    inTransaction(second -> {
      lane.isMine(second, token);
      inTransaction(first -> {
        first.sql("set local lock_timeout = '2s'").update();
        lane.stillMine(first, token);
      });
    });
  }

  @Test
  void a_second_batch_begins_while_the_first_has_renewed_the_lane() {
    inTransaction(first -> {
      lane.stillMine(first, token);
      inTransaction(second -> {
        second.sql("set local lock_timeout = '2s'").update();
        lane.isMine(second, token);
      });
    });
  }

  private static boolean somebodyWaits(Tx tx) {
    return tx.sql("select count(*) from pg_locks where not granted").query(Long.class).single() > 0;
  }

  private void inTransaction(java.util.function.Consumer<Tx> work) {
    database.intake().inTransaction(work);
  }
}
