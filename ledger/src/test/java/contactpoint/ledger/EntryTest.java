package contactpoint.ledger;

import static contactpoint.ledger.Answer.NO;
import static contactpoint.ledger.Answer.UNKNOWN;
import static contactpoint.ledger.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

  private static final Entry FULL =
      new Entry(
          UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
          code("contactpoint/0.1.0"),
          Instant.parse("2007-09-24T12:00:00.123456Z"),
          new What(
              code("access.search"),
              code("done"),
              Optional.of(code("section-47")),
              Optional.of(code("f00d")),
              Optional.of(code("e-1")),
              OptionalInt.of(2)),
          new Who(
              41,
              Optional.of(code("account:7")),
              302001,
              Optional.of(code("302")),
              code("practitioner"),
              code("mediated"),
              List.of(new Factor(code("password"), 90), new Factor(code("totp"), 70))),
          List.of(
              new Subject(
                  code("child"),
                  Exposure.LISTED,
                  new Facts(YES, NO, UNKNOWN, NO, YES, NO),
                  Commitment.of(salt(1), "K7M-4QX-92P")),
              new Subject(
                  code("child"),
                  Exposure.OPENED_SHIELDED,
                  new Facts(NO, UNKNOWN, YES, UNKNOWN, UNKNOWN, YES),
                  Commitment.of(salt(2), "000-000-000"))),
          sorted(
              Map.of(
                  code("criteria.family-name"), Commitment.of(salt(3), "Zoe\u0308"),
                  code("criteria.born"), Commitment.of(salt(4), "2001-02-03"))),
          sorted(Map.of(code("rule"), code("variants"), code("ranked"), code("yes"))));

  private static final Entry SPARSE =
      new Entry(
          UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"),
          code("contactpoint/0.1.0"),
          Instant.EPOCH,
          new What(
              code("accounts.sign-in"),
              code("refused"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              OptionalInt.empty()),
          new Who(
              0, Optional.empty(), 0, Optional.empty(), code("system"), code("command"), List.of()),
          List.of(),
          sorted(Map.of(code("typed"), Commitment.of(salt(5), ""))),
          Collections.emptySortedMap());

  @Test
  void the_golden_entries_have_their_golden_bytes_and_leaves() {
    assertThat(FULL.bytes()).isEqualTo(golden("full"));
    assertThat(SPARSE.bytes()).isEqualTo(golden("sparse"));
    assertThat(Vectors.lines("entries.txt", "leaf"))
        .containsExactly(
            List.of("full", FULL.leaf().hex()), List.of("sparse", SPARSE.leaf().hex()));
  }

  @Test
  void the_golden_bytes_are_read_back_as_the_same_entries() {
    assertThat(Entry.parse(golden("full"))).contains(FULL);
    assertThat(Entry.parse(golden("sparse"))).contains(SPARSE);
  }

  @Test
  void every_entry_that_is_read_writes_the_same_bytes_again_whatever_byte_was_changed() {
    byte[] golden = golden("full");
    for (int i = 0; i < golden.length; i++) {
      for (int value = 0; value < 256; value++) {
        byte[] changed = golden.clone();
        changed[i] = (byte) value;
        Entry.parse(changed).ifPresent(read -> assertThat(read.bytes()).isEqualTo(changed));
      }
    }
  }

  @Test
  void an_entry_cut_anywhere_or_with_a_byte_more_is_none() {
    byte[] golden = golden("full");
    for (int i = 0; i < golden.length; i++) {
      assertThat(Entry.parse(Arrays.copyOf(golden, i))).as("cut at %d", i).isEmpty();
    }
    assertThat(Entry.parse(Arrays.copyOf(golden, golden.length + 1))).isEmpty();
    assertThat(Entry.parse(new byte[Entry.LONGEST + 1])).isEmpty();
  }

  @Test
  void another_format_is_not_read_as_this_one() {
    byte[] two = golden("full");
    two[0] = 2;
    assertThat(Entry.parse(two)).isEmpty();
  }

  @Test
  void names_out_of_order_or_twice_are_not_canonical() {
    byte[] bytes = golden("sparse");
    int named = 1 + "typed".length() + Hash.LENGTH; // its only value, before the count of details
    int count = bytes.length - 1 - named - 1;
    byte[] twice = Arrays.copyOf(bytes, bytes.length + named);
    System.arraycopy(bytes, count + 1, twice, count + 1 + named, named);
    twice[count]++;
    twice[twice.length - 1] = 0;
    byte[] ascending = twice.clone();
    ascending[count + 1 + named + 1]++; // "uyped"
    assertThat(Entry.parse(ascending)).isPresent();
    assertThat(Entry.parse(twice)).isEmpty();
  }

  @Test
  void the_largest_entry_allowed_fits_the_length_that_is_written_in_two_bytes() {
    var longest = code("x".repeat(Code.LONGEST));
    var some = Optional.of(longest);
    var subject = new Subject(longest, Exposure.LISTED, Facts.UNKNOWN, commitment());
    var values = new TreeMap<Code, Commitment>();
    var details = new TreeMap<Code, Code>();
    for (int i = 0; i < Entry.MOST_VALUES; i++) {
      values.put(code("%064d".formatted(i)), commitment());
    }
    for (int i = 0; i < Entry.MOST_DETAILS; i++) {
      details.put(code("%064d".formatted(i)), longest);
    }
    var largest =
        new Entry(
            UUID.randomUUID(),
            longest,
            Instant.EPOCH,
            new What(longest, longest, some, some, some, OptionalInt.of(1)),
            new Who(
                1,
                some,
                1,
                some,
                longest,
                longest,
                Collections.nCopies(Who.MOST_FACTORS, new Factor(longest, 1))),
            Collections.nCopies(Entry.MOST_SUBJECTS, subject),
            values,
            details);
    assertThat(largest.bytes()).hasSizeLessThanOrEqualTo(Entry.LONGEST);
    assertThat(Entry.parse(largest.bytes())).contains(largest);
    assertThatThrownBy(() ->
            new Entry(
                largest.event(),
                longest,
                Instant.EPOCH,
                largest.what(),
                largest.who(),
                Collections.nCopies(Entry.MOST_SUBJECTS + 1, subject),
                values,
                details))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Smith", "two words", "caf\u00e9", "a\nb", ".dot", "a\u0000b", "A"})
  void a_code_is_no_place_for_text(String text) {
    assertThatThrownBy(() -> code(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nanoseconds_are_refused_instead_of_lost() {
    assertThatThrownBy(() -> at(Instant.parse("2026-01-01T00:00:00.000000001Z")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_commitment_opens_with_its_salt_and_value_and_with_no_other() {
    var commitment = Commitment.of(salt(1), "K7M-4QX-92P");
    assertThat(commitment.opens(salt(1), "K7M-4QX-92P")).isTrue();
    assertThat(commitment.opens(salt(2), "K7M-4QX-92P")).isFalse();
    assertThat(commitment.opens(salt(1), "K7M-4QX-92Q")).isFalse();
    assertThat(Commitment.of(salt(1), "Zo\u00eb")).isEqualTo(Commitment.of(salt(1), "Zoe\u0308"));
  }

  @Test
  void nothing_that_is_printed_opens_a_commitment() {
    assertThat(salt(7).toString()).doesNotContain("7");
    assertThat(FULL.toString()).doesNotContain("K7M").doesNotContain("41");
  }

  @Test
  void a_commitment_without_its_salt_is_not_found_by_trying_every_number() {
    var random = new SecureRandom();
    var hidden = Commitment.of(Salt.random(random), "777");
    for (int guess = 0; guess < 1000; guess++) {
      var unsalted = Merkle.sha256().digest(Commitment.canonical(Integer.toString(guess)));
      assertThat(hidden.hash()).isNotEqualTo(Hash.of(unsalted));
      assertThat(hidden.opens(new Salt(0, 0), Integer.toString(guess))).isFalse();
    }
  }

  private static Entry at(Instant time) {
    return new Entry(
        SPARSE.event(),
        SPARSE.writer(),
        time,
        SPARSE.what(),
        SPARSE.who(),
        List.of(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap());
  }

  private static byte[] golden(String name) {
    return Vectors.lines("entries.txt", "entry").stream()
        .filter(words -> words.getFirst().equals(name))
        .map(words -> HexFormat.of().parseHex(words.get(1)))
        .findFirst()
        .orElseThrow();
  }

  private static Code code(String text) {
    return new Code(text);
  }

  private static Commitment commitment() {
    return Commitment.of(salt(9), "");
  }

  private static Salt salt(int each) {
    byte[] bytes = new byte[Salt.LENGTH];
    Arrays.fill(bytes, (byte) each);
    return Salt.of(bytes);
  }

  private static <T> SortedMap<Code, T> sorted(Map<Code, T> map) {
    return new TreeMap<>(map);
  }
}
