package contactpoint.feeds;

import contactpoint.database.Way;
import contactpoint.register.Register;
import contactpoint.vocabulary.ChildNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Rebuilds the records that placing has left behind, each once, on two threads that share the child
 * numbers between them. Every batch is one transaction; stopped anywhere, the rest still waits.
 */
final class CatchingUp {

  private static final int BATCH = 2000;
  private static final int THREADS = 2;

  /** One more than the greatest child number. */
  private static final long END = 1L << 40;

  private final Way intake;
  private final Register register;
  private final Runnable eachBatch;

  /**
   * A catching up that has not begun.
   *
   * @param eachBatch called again and again while it goes on, by one thread at a time
   */
  CatchingUp(Way intake, Register register, Runnable eachBatch) {
    this.intake = intake;
    this.register = register;
    this.eachBatch = eachBatch;
  }

  /** Goes on until nothing waits, or until this thread is interrupted. */
  void run() {
    run(false);
  }

  /** The same for records that are shown already: children who have none yet wait on. */
  void runForShown() {
    run(true);
  }

  private void run(boolean shown) {
    if (waiting(0, shown).isEmpty()) {
      return;
    }
    try (var threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("rebuilding-", 0).daemon(true).factory())) {
      var shares = new ArrayList<Callable<Void>>();
      for (int i = 0; i < THREADS; i++) {
        int share = i;
        shares.add(() -> {
          rebuild(share * (END / THREADS), (share + 1) * (END / THREADS), share == 0, shown);
          return null;
        });
      }
      for (var share : threads.invokeAll(shares)) {
        share.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Records could not be rebuilt", failed.getCause());
    }
  }

  private void rebuild(long from, long to, boolean leads, boolean shown) {
    long next = from;
    while (!Thread.currentThread().isInterrupted()) {
      var batch = waiting(next, shown).stream().filter(child -> child.value() < to).toList();
      if (batch.isEmpty()) {
        return;
      }
      intake.inTransaction(tx -> register.rebuildWaiting(tx, batch));
      next = batch.getLast().value() + 1;
      if (leads) {
        eachBatch.run();
      }
    }
  }

  private List<ChildNumber> waiting(long from, boolean shown) {
    return Objects.requireNonNull(
        intake.transaction(tx -> register.waitingToBeRebuilt(tx, from, BATCH, shown)));
  }
}
