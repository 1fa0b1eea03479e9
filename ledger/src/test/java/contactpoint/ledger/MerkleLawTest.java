package contactpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the tree over generated sizes, against the definition as an oracle. */
class MerkleLawTest {

  @Property(tries = 60)
  void the_root_is_the_one_that_the_definition_gives(@ForAll @IntRange(max = 1100) int size) {
    var entries = entries(size);
    assertThat(StoredHashes.of(entries).frontier().root()).isEqualTo(byDefinition(entries));
  }

  @Property(tries = 60)
  void entries_appended_in_any_portions_make_the_same_tree(
      @ForAll List<@IntRange(max = 300) Integer> portions) {
    var entries = entries(portions.stream().mapToInt(portion -> portion).sum());
    var stored = new StoredHashes();
    int from = 0;
    for (int portion : portions) {
      stored.append(entries.subList(from, from + portion));
      from += portion;
    }
    var whole = StoredHashes.of(entries);
    assertThat(stored.frontier()).isEqualTo(whole.frontier());
    assertThat(stored.levels).isEqualTo(whole.levels);
    assertThat(stored.tree().frontier()).isEqualTo(whole.frontier());
  }

  @Property(tries = 60)
  void every_leaf_is_proven_and_no_other(
      @ForAll @IntRange(min = 1, max = 700) int size, @ForAll @IntRange(max = 10_000) int any) {
    var entries = entries(size);
    var tree = StoredHashes.of(entries).tree();
    var proof = tree.inclusion(any % size);
    for (int i = 0; i < size; i++) {
      assertThat(proof.holds(Merkle.leaf(entries.get(i)), tree.head())).isEqualTo(i == any % size);
    }
  }

  @Property(tries = 60)
  void every_earlier_tree_is_proven_to_be_the_beginning_of_this_one(
      @ForAll @IntRange(max = 700) int size, @ForAll @IntRange(max = 10_000) int any) {
    int smaller = any % (size + 1);
    var stored = StoredHashes.of(entries(size));
    var earlier = new Tree(stored, smaller).head();
    var proof = stored.tree().consistency(smaller);
    assertThat(proof.holds(earlier, stored.tree().head())).isTrue();
    if (smaller > 0) {
      var forged = new TreeHead(smaller, Vectors.flip(earlier.root()));
      assertThat(proof.holds(forged, stored.tree().head())).isFalse();
    }
  }

  /** MTH of RFC 6962 as it is written there, with nothing remembered. */
  private static Hash byDefinition(List<byte[]> entries) {
    return switch (entries.size()) {
      case 0 -> Merkle.EMPTY;
      case 1 -> Merkle.leaf(entries.getFirst());
      default -> {
        int middle = Integer.highestOneBit(entries.size() - 1);
        yield Merkle.node(
            byDefinition(entries.subList(0, middle)),
            byDefinition(entries.subList(middle, entries.size())));
      }
    };
  }

  private static List<byte[]> entries(int size) {
    return new ArrayList<>(
        IntStream.range(0, size)
            .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
            .toList());
  }
}
