package contactpoint.feeds;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places what waits, on one platform thread of its own, as long as the application runs. It looks
 * every second; between two batches it can be stopped, and another copy of the application goes on.
 */
public final class PlacingWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PlacingWorker.class);

  private final String holder = "worker-" + UUID.randomUUID();
  private final Feeds feeds;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("placing").daemon(true).factory());
  private volatile boolean stopping;

  private PlacingWorker(Feeds feeds) {
    this.feeds = feeds;
  }

  /** A worker that has begun. */
  public static PlacingWorker start(Feeds feeds) {
    var worker = new PlacingWorker(feeds);
    // Never ends by itself: look() catches what fails, and close() stops it.
    var _ = worker.thread.scheduleWithFixedDelay(worker::look, 1, 1, TimeUnit.SECONDS);
    return worker;
  }

  private void look() {
    try {
      feeds.placeWaiting(holder, submission -> !stopping);
    } catch (RuntimeException failed) {
      // The batch was rolled back and will be tried again; its exception holds no value of any
      // statement.
      LOG.warn(
          "A batch could not be placed and will be tried again: {}", failed.getClass().getName());
    }
  }

  /** Stops after the batch that is under way. */
  @Override
  public void close() {
    stopping = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
