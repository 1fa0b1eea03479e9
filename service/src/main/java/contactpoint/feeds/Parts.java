package contactpoint.feeds;

import contactpoint.database.Tx;
import contactpoint.database.Way;
import contactpoint.intake.FileKind;
import contactpoint.keys.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/** The delivered bytes, encrypted a mebibyte at a time and read back in order. */
final class Parts {

  private static final int BYTES = 1 << 20;

  private static final String KEEP =
      """
      insert into feeds.part (submission, file, number, sealed)
      values (?, ?, ?, ?)
      """;

  private static final String READ =
      """
      select sealed
        from feeds.part
       where submission = ? and file = ? and number = ?
      """;

  private final Vault vault;

  Parts(Vault vault) {
    this.vault = vault;
  }

  /** What was kept of a file. */
  record Kept(long bytes, long lines) {}

  Kept keep(Tx tx, long submission, FileKind file, InputStream bytes) throws IOException {
    long size = 0;
    long lines = 0;
    var buffer = new byte[BYTES];
    for (int number = 0; ; number++) {
      int length = bytes.readNBytes(buffer, 0, BYTES);
      if (length == 0) {
        return new Kept(size, Math.max(0, lines - 1));
      }
      for (int i = 0; i < length; i++) {
        if (buffer[i] == '\n') {
          lines++;
        }
      }
      size += length;
      tx.sql(KEEP)
          .param(submission)
          .param(file.number())
          .param(number)
          .param(
              vault.seal(
                  length == BYTES ? buffer : Arrays.copyOf(buffer, length),
                  place(submission, file, number)))
          .update();
    }
  }

  /** A kept file from its beginning. Each part is fetched in a short transaction of its own. */
  InputStream open(Way intake, long submission, FileKind file) {
    return new Stream(intake, submission, file);
  }

  private static byte[] place(long submission, FileKind file, int number) {
    return ByteBuffer.allocate(16).putLong(submission).putInt(file.number()).putInt(number).array();
  }

  private final class Stream extends InputStream {
    private final Way intake;
    private final long submission;
    private final FileKind file;
    private byte[] part = new byte[0];
    private int at;
    private int number;
    private boolean ended;

    Stream(Way intake, long submission, FileKind file) {
      this.intake = intake;
      this.submission = submission;
      this.file = file;
    }

    private boolean ready() {
      while (!ended && at == part.length) {
        int wanted = number;
        var sealed =
            intake.transaction(tx ->
                tx.sql(READ)
                    .param(submission)
                    .param(file.number())
                    .param(wanted)
                    .query(byte[].class)
                    .optional());
        if (Objects.requireNonNull(sealed).isEmpty()) {
          ended = true;
        } else {
          part = vault.open(sealed.get(), place(submission, file, wanted));
          at = 0;
          number++;
        }
      }
      return !ended;
    }

    @Override
    public int read() {
      return ready() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (most == 0) {
        return 0;
      }
      if (!ready()) {
        return -1;
      }
      int length = Math.min(most, part.length - at);
      System.arraycopy(part, at, into, from, length);
      at += length;
      return length;
    }
  }
}
