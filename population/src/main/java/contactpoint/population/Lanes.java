package contactpoint.population;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Makes parts on several threads and hands them on in their order; no more parts wait than there
 * are threads and one.
 */
final class Lanes {

  private final int threads;

  Lanes(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("There must be one thread at least");
    }
    this.threads = threads;
  }

  /** What takes the parts, one after another. */
  interface Taker<P> {
    void take(P part) throws IOException;
  }

  <T, P> void run(List<T> items, Function<T, P> make, Taker<P> taker) throws IOException {
    try (ExecutorService makers = Executors.newFixedThreadPool(threads)) {
      Deque<Future<P>> waiting = new ArrayDeque<>();
      try {
        for (T item : items) {
          if (waiting.size() > threads) {
            taker.take(waiting.remove().get());
          }
          waiting.add(makers.submit(() -> make.apply(item)));
        }
        while (!waiting.isEmpty()) {
          taker.take(waiting.remove().get());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("A district could not be made", e.getCause());
      } finally {
        makers.shutdownNow();
      }
    }
  }
}
