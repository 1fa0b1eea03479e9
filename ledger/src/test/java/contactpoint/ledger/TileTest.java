package contactpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 5, 1, tile/0/005.p/1",
    "1, 1234067, 256, tile/1/x001/x234/067",
    "2, 1000, 17, tile/2/x001/000.p/17",
    "0, 999, 255, tile/0/999.p/255",
  })
  void a_tile_is_published_where_the_specification_says(
      int level, long number, int width, String path) {
    assertThat(new Tile(level, number, width).path()).isEqualTo(path);
  }

  @Test
  void a_tree_of_70_000_has_the_tiles_of_the_specification_s_example() {
    var tiles = Tile.of(70_000);
    assertThat(tiles).filteredOn(tile -> tile.level() == 0 && tile.full()).hasSize(273);
    assertThat(tiles)
        .filteredOn(tile -> !tile.full() || tile.level() > 0)
        .containsExactly(
            new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
  }

  @Test
  void a_tree_of_256_has_a_full_tile_and_a_partial_one_above() {
    assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    assertThat(Tile.of(0)).isEmpty();
  }

  @Test
  void a_tile_holds_its_hashes_one_behind_the_other_and_the_tile_above_holds_its_root() {
    var entries =
        IntStream.range(0, 600)
            .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
            .toList();
    var tree = StoredHashes.of(entries).tree();
    byte[] second = tree.tile(new Tile(0, 1, 256));
    assertThat(second).hasSize(8192);
    assertThat(Arrays.copyOfRange(second, 32, 64)).isEqualTo(Merkle.leaf(entries.get(257)).bytes());
    byte[] above = tree.tile(new Tile(1, 0, 2));
    var root = Sequencer.append(Frontier.EMPTY, entries.subList(256, 512)).after().root();
    assertThat(Arrays.copyOfRange(above, 32, 64)).isEqualTo(root.bytes());
    assertThat(tree.tile(new Tile(0, 2, 88))).hasSize(88 * 32);
  }
}
