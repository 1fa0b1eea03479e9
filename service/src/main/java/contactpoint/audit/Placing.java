package contactpoint.audit;

import contactpoint.audit.GrowthRows.Grown;
import contactpoint.audit.WaitingRows.Waiting;
import contactpoint.database.Tx;
import contactpoint.ledger.Sequencer;
import contactpoint.ledger.Tree;
import java.util.List;
import java.util.UUID;

/** Gives waiting entries the next places in the tree, in one transaction. */
final class Placing {

  private final int most;

  /**
   * @param most entries in one transaction
   */
  Placing(int most) {
    this.most = most;
  }

  /**
   * What was done.
   *
   * @param placed how many entries got a place
   * @param unsound those that are not what was written; they get none, and someone must look
   * @param more whether others wait
   */
  record Placed(int placed, List<UUID> unsound, boolean more) {}

  /** Places what waits; the caller holds the lease within this transaction. */
  Placed place(Tx tx, Lease lease) {
    var before = GrowthRows.latest(tx);
    // A database restored from a dump counts its transactions anew: then everything is looked at.
    long from = before.placedBelow() <= WaitingRows.oldestUnderWay(tx) ? before.placedBelow() : 0;
    var waiting = WaitingRows.read(tx, from, most);
    var sound = waiting.stream().map(Waiting::entry).filter(StoredEntry::sound).toList();
    var unsound = waiting.stream().map(Waiting::entry).filter(entry -> !entry.sound()).toList();
    if (!sound.isEmpty()) {
      long placedBelow = unsound.isEmpty() ? placedBelow(waiting) : from;
      grow(tx, before, sound, placedBelow, lease);
    }
    return new Placed(
        sound.size(),
        unsound.stream().map(StoredEntry::event).toList(),
        waiting.size() == most && !sound.isEmpty());
  }

  /**
   * Everything of older transactions has its place: they had ended before this was read, and either
   * all was read, or all that was written before the last one that was.
   */
  private long placedBelow(List<Waiting> waiting) {
    var last = waiting.getLast();
    return waiting.size() < most ? last.oldest() : Math.min(last.oldest(), last.writtenBy());
  }

  private static void grow(
      Tx tx, Grown before, List<StoredEntry> entries, long placedBelow, Lease lease) {
    var rows = new TreeRows(tx);
    var frontier = new Tree(rows, before.head().size()).frontier();
    if (!frontier.head().equals(before.head())) {
      throw new IllegalStateException(
          "The stored tree is not what it was left as, at size " + before.head().size());
    }
    var growth = Sequencer.append(frontier, entries.stream().map(StoredEntry::bytes).toList());
    rows.add(growth, entries.stream().map(StoredEntry::event).toList());
    GrowthRows.add(tx, new Grown(growth.after().head(), placedBelow), lease.token());
  }
}
