package contactpoint.ledger;

import java.util.ArrayList;
import java.util.List;

/** A frontier while leaves are being appended, and the hashes that come about on the way. */
final class Growing {

  private final Frontier before;
  private final List<Hash> peaks;
  private final List<StoredHash> added = new ArrayList<>();
  private long size;

  Growing(Frontier before) {
    this.before = before;
    this.peaks = new ArrayList<>(before.peaks());
    this.size = before.size();
  }

  /** Two complete subtrees of one height become one of the next, as in counting up in binary. */
  void append(Hash leaf) {
    Hash complete = leaf;
    keep(0, size, complete);
    int height = 0;
    for (; (size >>> height & 1) == 1; height++) {
      complete = Merkle.node(peaks.removeLast(), complete);
      keep(height + 1, size >>> (height + 1), complete);
    }
    peaks.add(complete);
    size = Math.incrementExact(size);
  }

  private void keep(int height, long index, Hash hash) {
    if (height % StoredHash.HEIGHT == 0) {
      added.add(new StoredHash(height / StoredHash.HEIGHT, index, hash));
    }
  }

  Growth finish() {
    return new Growth(before, new Frontier(size, peaks), added);
  }
}
