package contactpoint.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stored hashes of a tree, held in a list per level. */
final class StoredHashes implements Hashes {

  final Map<Integer, List<Hash>> levels = new TreeMap<>();
  private Frontier frontier = Frontier.EMPTY;

  static StoredHashes of(List<byte[]> entries) {
    var stored = new StoredHashes();
    stored.append(entries);
    return stored;
  }

  void append(List<byte[]> entries) {
    var growth = Sequencer.append(frontier, entries);
    for (StoredHash added : growth.added()) {
      var level = levels.computeIfAbsent(added.level(), none -> new ArrayList<>());
      if (level.size() != added.index()) {
        throw new IllegalStateException("A hash out of its order: " + added);
      }
      level.add(added.hash());
    }
    frontier = growth.after();
  }

  Frontier frontier() {
    return frontier;
  }

  Tree tree() {
    return new Tree(this, frontier.size());
  }

  @Override
  public List<Hash> read(int level, long from, long to) {
    return levels.get(level).subList((int) from, (int) to);
  }
}
