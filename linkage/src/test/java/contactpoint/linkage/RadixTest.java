package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RadixTest {
  private static long[] keys(long seed) {
    var random = new SplittableRandom(seed);
    int n = random.nextInt(4_000);
    int bits = 1 + random.nextInt(63);
    return random.longs(n).map(key -> key >>> bits).toArray();
  }

  @Property(tries = 60)
  void the_order_is_that_of_a_stable_sort(@ForAll long seed) {
    long[] keys = keys(seed);
    var expected =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparing(i -> keys[i], Long::compareUnsigned))
            .mapToInt(Integer::intValue)
            .toArray();
    assertThat(Radix.order(keys, keys.length)).isEqualTo(expected);
  }

  @Property(tries = 60)
  void equal_keys_come_to_stand_together_in_their_order(@ForAll long seed) {
    long[] keys = keys(seed);
    // most alike in the digits that are sorted by, so that they must be taken apart afterwards
    if (seed % 2 == 0) {
      for (int i = 0; i < keys.length; i++) {
        keys[i] = keys[i] % 5 << 40;
      }
    }
    var places = new HashMap<Long, List<Integer>>();
    for (int i = 0; i < keys.length; i++) {
      places.computeIfAbsent(keys[i], key -> new ArrayList<>()).add(i);
    }
    long[] grouped = keys.clone();
    int[] order = IntStream.range(0, keys.length).toArray();
    Radix.group(grouped, order, keys.length);
    int i = 0;
    while (i < grouped.length) {
      for (int place : places.remove(grouped[i])) {
        assertThat(grouped[i]).isEqualTo(keys[place]);
        assertThat(order[i++]).isEqualTo(place);
      }
    }
    assertThat(places).isEmpty();
  }
}
