package contactpoint.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The three hashes of RFC 6962, section 2.1 (and RFC 9162): of nothing, of a leaf, of two children.
 *
 * <p>The prefixes 0x00 and 0x01 keep a leaf from being passed off as a node and a node as a leaf.
 */
public final class Merkle {

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  /** The root of the tree without leaves: SHA-256 of nothing. */
  public static final Hash EMPTY = Hash.of(sha256().digest());

  private Merkle() {}

  /** The hash of an entry as it stands in the tree: SHA-256(0x00 || entry). */
  public static Hash leaf(byte[] entry) {
    var digest = sha256();
    digest.update(LEAF);
    return Hash.of(digest.digest(entry));
  }

  /** The hash over two neighbouring subtrees: SHA-256(0x01 || left || right). */
  public static Hash node(Hash left, Hash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes());
    return Hash.of(digest.digest(right.bytes()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
