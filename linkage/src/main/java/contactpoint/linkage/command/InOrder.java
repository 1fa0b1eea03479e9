package contactpoint.linkage.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;

/** Writes pieces of a file in order while other threads make the pieces that follow. */
final class InOrder {
  /** Pieces that may wait to be written, so that memory does not grow with haste. */
  private static final int MOST_WAITING = 8;

  private InOrder() {}

  static void write(OutputStream out, int pieces, IntFunction<byte[]> piece) throws IOException {
    Deque<ForkJoinTask<byte[]>> waiting = new ArrayDeque<>();
    for (int i = 0; i < pieces; i++) {
      if (waiting.size() == MOST_WAITING) {
        out.write(made(waiting.removeFirst()));
      }
      int number = i;
      waiting.addLast(ForkJoinPool.commonPool().submit(() -> piece.apply(number)));
    }
    while (!waiting.isEmpty()) {
      out.write(made(waiting.removeFirst()));
    }
  }

  private static byte[] made(ForkJoinTask<byte[]> piece) throws IOException {
    try {
      return piece.join();
    } catch (UncheckedIOException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
  }
}
