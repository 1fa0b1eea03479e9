package contactpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

  @Test
  void the_tree_without_leaves_has_the_hash_of_nothing() {
    assertThat(Frontier.EMPTY.head()).isEqualTo(Vectors.head(0)).isEqualTo(TreeHead.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void appending_the_public_leaves_gives_the_public_roots(int size) {
    assertThat(StoredHashes.of(Vectors.leaves().subList(0, size)).frontier().head())
        .isEqualTo(Vectors.head(size));
  }

  @ParameterizedTest
  @MethodSource("contactpoint.ledger.Vectors#inclusions")
  void a_public_inclusion_proof_is_made_and_holds(InclusionProof proof) {
    var tree = new Tree(StoredHashes.of(Vectors.leaves()), proof.size());
    var leaf = Merkle.leaf(Vectors.leaves().get((int) proof.index()));
    assertThat(tree.inclusion(proof.index())).isEqualTo(proof);
    assertThat(proof.holds(leaf, Vectors.head(proof.size()))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("contactpoint.ledger.Vectors#inclusions")
  void a_spoilt_inclusion_proof_does_not_hold(InclusionProof proof) {
    var leaf = Merkle.leaf(Vectors.leaves().get((int) proof.index()));
    var head = Vectors.head(proof.size());
    for (var path : Vectors.spoilt(proof.path(), head.root())) {
      assertThat(new InclusionProof(proof.index(), proof.size(), path).holds(leaf, head)).isFalse();
    }
    for (long index = -1; index <= 9; index++) {
      var moved = new InclusionProof(index, proof.size(), proof.path());
      assertThat(moved.holds(leaf, head)).isEqualTo(index == proof.index());
    }
    for (long size = 0; size <= 8; size++) {
      var resized = new InclusionProof(proof.index(), size, proof.path());
      assertThat(resized.holds(leaf, head)).isEqualTo(size == proof.size());
    }
    assertThat(proof.holds(Vectors.flip(leaf), head)).isFalse();
    assertThat(proof.holds(leaf, new TreeHead(proof.size(), Merkle.EMPTY))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("contactpoint.ledger.Vectors#consistencies")
  void a_public_consistency_proof_is_made_and_holds(ConsistencyProof proof) {
    var tree = new Tree(StoredHashes.of(Vectors.leaves()), proof.to());
    assertThat(tree.consistency(proof.from())).isEqualTo(proof);
    assertThat(proof.holds(Vectors.head(proof.from()), Vectors.head(proof.to()))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("contactpoint.ledger.Vectors#consistencies")
  void a_spoilt_consistency_proof_does_not_hold(ConsistencyProof proof) {
    var earlier = Vectors.head(proof.from());
    var later = Vectors.head(proof.to());
    for (Hash other : List.of(earlier.root(), later.root(), Merkle.EMPTY)) {
      for (var path : Vectors.spoilt(proof.path(), other)) {
        var spoilt = new ConsistencyProof(proof.from(), proof.to(), path);
        assertThat(spoilt.holds(earlier, later)).isFalse();
      }
    }
    var wrongEarlier = new TreeHead(earlier.size(), Vectors.flip(earlier.root()));
    var wrongLater = new TreeHead(later.size(), Vectors.flip(later.root()));
    assertThat(proof.holds(wrongEarlier, later)).isFalse();
    assertThat(proof.holds(earlier, wrongLater)).isFalse();
    if (proof.from() != proof.to()) {
      assertThat(proof.holds(later, earlier)).isFalse();
      assertThat(new ConsistencyProof(proof.from(), proof.to(), List.of()).holds(earlier, later))
          .isFalse();
    }
  }

  @Test
  void the_empty_tree_is_consistent_with_any_and_needs_no_hash_for_it() {
    var proof = StoredHashes.of(Vectors.leaves()).tree().consistency(0);
    assertThat(proof.holds(TreeHead.EMPTY, Vectors.head(8))).isTrue();
    assertThat(
            new ConsistencyProof(0, 8, List.of(Merkle.EMPTY))
                .holds(TreeHead.EMPTY, Vectors.head(8)))
        .isFalse();
  }

  @Test
  void a_tree_knows_nothing_beyond_its_size() {
    var tree = new Tree(StoredHashes.of(Vectors.leaves()), 5);
    assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
