package contactpoint.audit;

import contactpoint.ledger.Entry;
import contactpoint.ledger.Hash;
import contactpoint.ledger.Merkle;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** An entry as it lies in the database, still to be believed. */
final class StoredEntry {

  private final UUID event;
  private final Instant at;
  private final long account;
  private final String action;
  private final byte[] leaf;
  private final byte[] bytes;

  StoredEntry(UUID event, Instant at, long account, String action, byte[] leaf, byte[] bytes) {
    this.event = event;
    this.at = at;
    this.account = account;
    this.action = action;
    this.leaf = leaf.clone();
    this.bytes = bytes.clone();
  }

  UUID event() {
    return event;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Whether it is what was written: its bytes have the hash that was made before they were stored,
   * are an entry, and say what the columns beside them say.
   */
  boolean sound() {
    return Arrays.equals(leaf, Merkle.leaf(bytes).bytes())
        && Entry.parse(bytes).filter(this::columnsFit).isPresent();
  }

  private boolean columnsFit(Entry entry) {
    return entry.event().equals(event)
        && entry.time().equals(at)
        && entry.who().account() == account
        && entry.what().action().text().equals(action);
  }

  /** The hash of the bytes as they are stored now. */
  Hash leaf() {
    return Merkle.leaf(bytes);
  }
}
