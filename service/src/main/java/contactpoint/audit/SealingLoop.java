package contactpoint.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Turns the sealer at a fixed cadence, on one platform thread of its own: hashing is computing. The
 * cadence does not depend on what happens, so a seal does not betray a single event.
 */
final class SealingLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);

  /** An entry is sealed at most ten seconds after its commit; the rest is for the work itself. */
  static final Duration CADENCE = Duration.ofSeconds(9);

  private final Sealer sealer;
  private volatile boolean running;
  private ScheduledExecutorService thread = newThread();

  SealingLoop(Sealer sealer) {
    this.sealer = sealer;
  }

  private static ScheduledExecutorService newThread() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("sealer").daemon().factory());
  }

  @Override
  public void start() {
    if (thread.isShutdown()) {
      thread = newThread();
    }
    running = true;
    var _ = thread.scheduleAtFixedRate(this::turn, 0, CADENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void turn() {
    try {
      sealer.turn();
    } catch (RuntimeException failed) {
      LOG.error("The log could not be sealed; it is tried again. {}", failed.getMessage(), failed);
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.close();
    try {
      sealer.turn();
      sealer.stop();
    } catch (RuntimeException unreachable) {
      LOG.warn("The log was not sealed at the end; whoever runs next will do it");
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
