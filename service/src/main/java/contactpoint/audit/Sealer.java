package contactpoint.audit;

import contactpoint.database.Way;
import contactpoint.ledger.Signer;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives entries their place in the tree and seals it. Any number of processes may have one; the
 * {@link Lease} lets one of them work. Every step is one transaction, and after any crash the next
 * step begins from what is committed.
 */
final class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int ENTRIES_AT_ONCE = 1000;

  private final Way way;
  private final Sealing sealing;
  private final Placing placing;
  private Optional<Lease> lease = Optional.empty();

  Sealer(Way way, Signer signer) {
    this(way, signer, ENTRIES_AT_ONCE);
  }

  Sealer(Way way, Signer signer, int entriesAtOnce) {
    this.way = way;
    this.sealing = new Sealing(signer);
    this.placing = new Placing(entriesAtOnce);
  }

  /** What a turn came to. */
  enum Turn {
    SEALED,
    NOTHING_NEW,
    /** Another process has the lease. */
    NOT_OURS
  }

  /** Places everything that waits, then seals: one seal for all of it. */
  synchronized Turn turn() {
    if (!ours()) {
      return Turn.NOT_OURS;
    }
    boolean more = true;
    while (more) {
      var placed =
          way.transaction(tx ->
              held().hold(tx)
                  ? Optional.of(placing.place(tx, held()))
                  : Optional.<Placing.Placed>empty());
      if (placed.isEmpty()) {
        return lost();
      }
      placed.get().unsound().forEach(Sealer::raiseAlarm);
      more = placed.get().more();
    }
    return seal();
  }

  private Turn seal() {
    var sealed =
        way.transaction(
            tx -> held().hold(tx) ? Optional.of(sealing.seal(tx)) : Optional.<Boolean>empty());
    if (sealed.isEmpty()) {
      return lost();
    }
    return sealed.get() ? Turn.SEALED : Turn.NOTHING_NEW;
  }

  private boolean ours() {
    if (lease.isEmpty()) {
      lease = way.transaction(Lease::take);
    }
    return lease.isPresent();
  }

  private Lease held() {
    return lease.orElseThrow();
  }

  private Turn lost() {
    lease = Optional.empty();
    return Turn.NOT_OURS;
  }

  /** Lets another process begin at once. */
  synchronized void stop() {
    lease.ifPresent(held -> way.inTransaction(held::letGo));
    lease = Optional.empty();
  }

  private static void raiseAlarm(UUID event) {
    LOG.error("Entry {} is not what was written: it gets no place in the log", event);
  }
}
