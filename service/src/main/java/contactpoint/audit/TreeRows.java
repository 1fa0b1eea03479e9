package contactpoint.audit;

import contactpoint.database.Tx;
import contactpoint.ledger.Growth;
import contactpoint.ledger.Hash;
import contactpoint.ledger.Hashes;
import contactpoint.ledger.StoredHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.UncategorizedSQLException;

/** The stored hashes of the tree, as rows. */
final class TreeRows implements Hashes {

  private static final String LEAVES =
      "select leaf from audit.place where index >= ? and index < ? order by index";

  private static final String SUBTREES =
      "select hash from audit.subtree where level = ? and index >= ? and index < ? order by index";

  private static final String PLACE =
      """
      insert into audit.place (index, event, leaf)
      select ? + place - 1, event, leaf
      from unnest(?::uuid[], ?::bytea[]) with ordinality as p (event, leaf, place)
      """;

  private static final String ADD_SUBTREES =
      """
      insert into audit.subtree (level, index, hash)
      select level, index, hash from unnest(?::int[], ?::bigint[], ?::bytea[]) as s (level, index, hash)
      """;

  private final Tx tx;

  TreeRows(Tx tx) {
    this.tx = tx;
  }

  @Override
  public List<Hash> read(int level, long from, long to) {
    var hashes =
        level == 0
            ? tx.sql(LEAVES).params(from, to).query(byte[].class).list()
            : tx.sql(SUBTREES).params(level, from, to).query(byte[].class).list();
    if (hashes.size() != to - from) {
      throw new IllegalStateException(
          "The stored tree has gaps: level %d from %d".formatted(level, from));
    }
    return hashes.stream().map(Hash::of).toList();
  }

  /** Stores what the tree grew by; the entries stand in the order of their new indexes. */
  void add(Growth growth, List<UUID> events) {
    var leaves = growth.added().stream().filter(hash -> hash.level() == 0).toList();
    var subtrees = growth.added().stream().filter(hash -> hash.level() > 0).toList();
    try {
      place(growth.before().size(), events, leaves);
      if (!subtrees.isEmpty()) {
        addSubtrees(subtrees);
      }
    } catch (SQLException refused) {
      throw new UncategorizedSQLException("growing the tree", null, refused);
    }
  }

  private void place(long from, List<UUID> events, List<StoredHash> leaves) throws SQLException {
    Connection connection = tx.connection();
    try (var place = connection.prepareStatement(PLACE)) {
      place.setLong(1, from);
      place.setArray(2, connection.createArrayOf("uuid", events.toArray()));
      place.setArray(3, connection.createArrayOf("bytea", bytes(leaves)));
      if (place.executeUpdate() != events.size() || leaves.size() != events.size()) {
        throw new IllegalStateException("Not every entry got its place");
      }
    }
  }

  private void addSubtrees(List<StoredHash> subtrees) throws SQLException {
    Connection connection = tx.connection();
    var levels = new ArrayList<Integer>();
    var indexes = new ArrayList<Long>();
    subtrees.forEach(subtree -> {
      levels.add(subtree.level());
      indexes.add(subtree.index());
    });
    try (var add = connection.prepareStatement(ADD_SUBTREES)) {
      add.setArray(1, connection.createArrayOf("int", levels.toArray()));
      add.setArray(2, connection.createArrayOf("bigint", indexes.toArray()));
      add.setArray(3, connection.createArrayOf("bytea", bytes(subtrees)));
      add.executeUpdate();
    }
  }

  private static byte[][] bytes(List<StoredHash> hashes) {
    return hashes.stream().map(stored -> stored.hash().bytes()).toArray(byte[][]::new);
  }
}
