package contactpoint.feeds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Places who is with the children of one submission while the children of the next are placed: the
 * two touch the same rows only where a lock lets one of them wait. In the order in which the
 * submissions came, one at a time.
 */
final class Following implements AutoCloseable {

  private static final int LOOK_EVERY_SECONDS = 5;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("following").daemon(true).factory());
  private final Deque<Followed> waiting = new ArrayDeque<>();
  private final Placing placing;
  private final Runnable keepLane;

  private record Followed(Submission submission, Future<Boolean> whole) {}

  /**
   * Nothing follows yet.
   *
   * @param keepLane called again and again while there is nothing to do but to wait
   */
  Following(Placing placing, Runnable keepLane) {
    this.placing = placing;
    this.keepLane = keepLane;
  }

  /** Has the rest of a submission placed whose children are placed. */
  void add(Submission submission) {
    waiting.add(new Followed(submission, thread.submit(() -> placing.placeOthers(submission))));
  }

  /**
   * Waits until nothing of a source is under way, for what it says next may be about the same.
   *
   * @return whether all was placed; false if it was told to stop in the middle
   */
  boolean awaitAllOf(String source) {
    boolean whole = true;
    while (waiting.stream().anyMatch(one -> one.submission().source().equals(source))) {
      whole &= await(waiting.removeFirst());
    }
    return whole;
  }

  /** The same for all sources. */
  boolean awaitAll() {
    boolean whole = true;
    while (!waiting.isEmpty()) {
      whole &= await(waiting.removeFirst());
    }
    return whole;
  }

  private boolean await(Followed one) {
    while (true) {
      try {
        return one.whole().get(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException stillAtIt) {
        keepLane.run();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("A submission could not be placed", failed.getCause());
      }
    }
  }

  /** Lets the batch under way end; what is left is placed the next time. */
  @Override
  public void close() {
    thread.shutdownNow();
    thread.close();
  }
}
