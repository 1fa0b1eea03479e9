package contactpoint.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a given size over stored hashes: its root, its frontier, its tiles, and the proofs of
 * RFC 9162, sections 2.1.3 and 2.1.4. A proof costs a few reads of at most 256 hashes each.
 *
 * @param size leaves, which may be fewer than are stored: every earlier tree can still be asked
 */
public record Tree(Hashes hashes, long size) {

  public Tree {
    if (size < 0) {
      throw new IllegalArgumentException("A tree has no negative size");
    }
  }

  public Frontier frontier() {
    var peaks = new ArrayList<Hash>();
    long from = 0;
    for (int height = 62; height >= 0; height--) {
      if ((size >>> height & 1) == 1) {
        peaks.add(complete(height, from >>> height));
        from += 1L << height;
      }
    }
    return new Frontier(size, peaks);
  }

  public TreeHead head() {
    return frontier().head();
  }

  /**
   * The proof that the leaf at an index is in this tree.
   *
   * @throws IndexOutOfBoundsException if the tree is not that large
   */
  public InclusionProof inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("No leaf " + index + " in a tree of " + size);
    }
    return new InclusionProof(index, size, path(index, 0, size));
  }

  /** PATH of RFC 9162: the siblings on the way from the leaf to the root. */
  private List<Hash> path(long index, long from, long to) {
    if (to - from == 1) {
      return new ArrayList<>();
    }
    long middle = from + split(to - from);
    List<Hash> path;
    if (index < middle) {
      path = path(index, from, middle);
      path.add(range(middle, to));
    } else {
      path = path(index, middle, to);
      path.add(range(from, middle));
    }
    return path;
  }

  /**
   * The proof that this tree was made from a smaller one by appending only.
   *
   * @param smaller the earlier size, from 0 to this one
   */
  public ConsistencyProof consistency(long smaller) {
    if (smaller < 0 || smaller > size) {
      throw new IndexOutOfBoundsException("No tree of " + smaller + " within one of " + size);
    }
    List<Hash> hashes =
        smaller == 0 || smaller == size ? List.of() : subproof(smaller, 0, size, true);
    return new ConsistencyProof(smaller, size, hashes);
  }

  /** SUBPROOF of RFC 9162; {@code known}: the smaller tree's own root need not be told. */
  private List<Hash> subproof(long smaller, long from, long to, boolean known) {
    if (smaller == to) {
      return known ? new ArrayList<>() : new ArrayList<>(List.of(range(from, to)));
    }
    long middle = from + split(to - from);
    List<Hash> proof;
    if (smaller <= middle) {
      proof = subproof(smaller, from, middle, known);
      proof.add(range(middle, to));
    } else {
      proof = subproof(smaller, middle, to, false);
      proof.add(range(from, middle));
    }
    return proof;
  }

  /** The largest power of two below a number above one. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  /** The root over the leaves of a range that begins where a subtree of its size may begin. */
  private Hash range(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int height = Long.numberOfTrailingZeros(leaves);
      return complete(height, from >>> height);
    }
    long middle = from + split(leaves);
    return Merkle.node(range(from, middle), range(middle, to));
  }

  /** The root of a complete subtree, from the stored level at or below its height. */
  private Hash complete(int height, long index) {
    int above = height % StoredHash.HEIGHT;
    long from = index << above;
    var row = hashes.read(height / StoredHash.HEIGHT, from, from + (1L << above));
    while (row.size() > 1) {
      row = pairs(row);
    }
    return row.getFirst();
  }

  private static List<Hash> pairs(List<Hash> row) {
    var next = new ArrayList<Hash>(row.size() / 2);
    for (int i = 0; i < row.size(); i += 2) {
      next.add(Merkle.node(row.get(i), row.get(i + 1)));
    }
    return next;
  }

  /** A tile's content as it is published: its hashes one behind the other, at most 8,192 bytes. */
  public byte[] tile(Tile tile) {
    var out = new byte[tile.width() * Hash.LENGTH];
    int at = 0;
    for (Hash hash : hashes.read(tile.level(), tile.from(), tile.to())) {
      System.arraycopy(hash.bytes(), 0, out, at, Hash.LENGTH);
      at += Hash.LENGTH;
    }
    return out;
  }
}
