package contactpoint.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * A small pool of platform threads for computing. Work is cut into pieces whose number does not
 * depend on the number of threads, and results come back in the order of the pieces, so that sums
 * are the same to the last bit whatever the machine.
 */
final class Work implements AutoCloseable {
  private final ExecutorService pool;

  Work(int threads) {
    pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(task, "linkage");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Computes every piece; answers the results in order. */
  <T> List<T> all(int pieces, IntFunction<T> piece) {
    var futures = new ArrayList<Future<T>>(pieces);
    for (int i = 0; i < pieces; i++) {
      int number = i;
      Callable<T> task = () -> piece.apply(number);
      futures.add(pool.submit(task));
    }
    var results = new ArrayList<T>(pieces);
    for (var future : futures) {
      results.add(result(future));
    }
    return results;
  }

  /** What is done with the numbers from one, inclusive, to another, exclusive. */
  interface Range<T> {
    T between(int from, int to);
  }

  /** Cuts the numbers from 0 to n into pieces and computes each; answers the results in order. */
  <T> List<T> pieces(int pieces, int n, Range<T> range) {
    return all(
        pieces,
        piece ->
            range.between(
                (int) ((long) n * piece / pieces), (int) ((long) n * (piece + 1) / pieces)));
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      if (failed.getCause() instanceof TooManyRecords tooMany) {
        throw tooMany;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
