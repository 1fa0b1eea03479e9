package contactpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of the entry format over generated entries. */
class FormatTest {

  @Property(tries = 300)
  void what_was_written_is_read_back_as_the_same_entry(@ForAll long seed) {
    var entry = entry(new SplittableRandom(seed));
    assertThat(Entry.parse(entry.bytes())).contains(entry);
  }

  @Property(tries = 100)
  void different_entries_have_different_bytes(@ForAll long seed, @ForAll long other) {
    var seen = new HashMap<Entry, byte[]>(Map.of());
    for (long each : List.of(seed, other)) {
      var entry = entry(new SplittableRandom(each));
      seen.put(entry, entry.bytes());
    }
    assertThat(seen.values().stream().map(Merkle::leaf).distinct()).hasSize(seen.size());
  }

  @Property(tries = 300)
  void bytes_of_chance_are_read_exactly_or_not_at_all(@ForAll byte[] bytes) {
    Entry.parse(bytes).ifPresent(entry -> assertThat(entry.bytes()).isEqualTo(bytes));
  }

  static Entry entry(RandomGenerator chance) {
    var values = new TreeMap<Code, Commitment>();
    var details = new TreeMap<Code, Code>();
    for (int i = chance.nextInt(5); i > 0; i--) {
      values.put(code(chance), Commitment.of(Salt.random(chance), "value " + i));
      details.put(code(chance), code(chance));
    }
    var subjects =
        Collections.nCopies(chance.nextInt(12), 0).stream().map(none -> subject(chance)).toList();
    return new Entry(
        new UUID(chance.nextLong(), chance.nextLong()),
        code(chance),
        Instant.ofEpochSecond(chance.nextLong(4_000_000_000L), chance.nextInt(1_000_000) * 1000L),
        new What(
            code(chance),
            code(chance),
            perhaps(chance),
            perhaps(chance),
            perhaps(chance),
            chance.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(chance.nextInt(1000))),
        new Who(
            chance.nextLong(Long.MAX_VALUE),
            perhaps(chance),
            chance.nextLong(Long.MAX_VALUE),
            perhaps(chance),
            code(chance),
            code(chance),
            List.of(new Factor(code(chance), chance.nextLong(1L << 32)))),
        subjects,
        values,
        details);
  }

  private static Subject subject(RandomGenerator chance) {
    return new Subject(
        code(chance),
        List.of(Exposure.values()).get(chance.nextInt(Exposure.values().length)),
        new Facts(
            answer(chance),
            answer(chance),
            answer(chance),
            answer(chance),
            answer(chance),
            answer(chance)),
        Commitment.of(Salt.random(chance), "a number"));
  }

  private static Answer answer(RandomGenerator chance) {
    return List.of(Answer.values()).get(chance.nextInt(3));
  }

  private static Optional<Code> perhaps(RandomGenerator chance) {
    return chance.nextBoolean() ? Optional.empty() : Optional.of(code(chance));
  }

  private static Code code(RandomGenerator chance) {
    return new Code(Long.toHexString(chance.nextLong()));
  }
}
