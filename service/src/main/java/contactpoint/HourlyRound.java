package contactpoint;

import contactpoint.access.Access;
import contactpoint.database.Database;
import contactpoint.measures.Measuring;
import contactpoint.readiness.ProgrammeDay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Once an hour: features write down what they measure of themselves, the roll-out does what its
 * calendar asks, and enquiries that are over are forgotten. Every step is safe to repeat, so that
 * several copies of the service may each do it; one that fails does not keep the next from its
 * turn.
 */
@Component
final class HourlyRound implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);
  private static final Duration FIRST = Duration.ofSeconds(20);
  private static final Duration CADENCE = Duration.ofHours(1);

  private final List<Measuring> measuring;
  private final ProgrammeDay programme;
  private final Access access;
  private final Database database;
  private ScheduledExecutorService thread = newThread();
  private volatile boolean running;

  HourlyRound(List<Measuring> measuring, ProgrammeDay programme, Access access, Database database) {
    this.measuring = List.copyOf(measuring);
    this.programme = programme;
    this.access = access;
    this.database = database;
  }

  private static ScheduledExecutorService newThread() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("hourly round").daemon().factory());
  }

  @Override
  public void start() {
    if (thread.isShutdown()) {
      thread = newThread();
    }
    running = true;
    var _ =
        thread.scheduleAtFixedRate(
            this::turn, FIRST.toMillis(), CADENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void turn() {
    measuring.forEach(one -> step(one.getClass().getSimpleName(), one::measure));
    step("ProgrammeDay", programme::turn);
    step(
        "forgetting enquiries",
        () -> database.intake().inTransaction(tx -> access.forgetEnded(tx)));
  }

  private static void step(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.error("{} did not have its turn; it comes again in an hour.", what, failed);
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
