package contactpoint.audit;

import contactpoint.database.Tx;
import contactpoint.ledger.Merkle;
import contactpoint.ledger.Signer;
import contactpoint.ledger.Signing;
import contactpoint.ledger.Tree;
import contactpoint.ledger.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Seals the tree as it stands, after hashing once more what came since the last seal. */
final class Sealing {

  private static final int AT_ONCE = 1000;

  private static final String BYTES =
      """
      select entry.bytes from audit.place join audit.entry on entry.event = place.event
      where place.index >= ? and place.index < ? order by place.index
      """;

  private final Signer signer;

  Sealing(Signer signer) {
    this.signer = signer;
  }

  /** Whether a new seal was written; none is if nothing came since the last. */
  boolean seal(Tx tx) {
    var grown = GrowthRows.latest(tx).head();
    long sealed = GrowthRows.sealed(tx);
    if (grown.size() == sealed) {
      return false;
    }
    var tree = new Tree(new TreeRows(tx), grown.size());
    if (!tree.head().equals(grown) || !hashedAnew(tx, Math.max(0, sealed), grown).equals(grown)) {
      throw new IllegalStateException("The tree is not what its entries make, at " + grown.size());
    }
    GrowthRows.seal(tx, grown.size(), signed(tree));
    return true;
  }

  private static TreeHead hashedAnew(Tx tx, long from, TreeHead grown) {
    var frontier = new Tree(new TreeRows(tx), from).frontier();
    for (long at = from; at < grown.size(); at += AT_ONCE) {
      long to = Math.min(at + AT_ONCE, grown.size());
      List<byte[]> entries = tx.sql(BYTES).params(at, to).query(byte[].class).list();
      frontier = frontier.append(entries.stream().map(Merkle::leaf).toList()).after();
    }
    return frontier.head();
  }

  private String signed(Tree tree) {
    try {
      return switch (signer.sign(tree)) {
        case Signing.Sealed sealed -> sealed.seal().text();
        case Signing.RolledBack(var last, var asked) ->
            throw new IllegalStateException(
                "The log was rolled back from %d to %d entries: it is not sealed"
                    .formatted(last.size(), asked.size()));
        case Signing.Forked(var last, var asked) ->
            throw new IllegalStateException(
                "The log does not continue what was sealed at %d entries: it is not sealed"
                    .formatted(last.size()));
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The signer's memory cannot be used", unreadable);
    }
  }
}
