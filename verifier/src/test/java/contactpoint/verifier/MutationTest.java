package contactpoint.verifier;

import static contactpoint.verifier.Finding.ALTERED;
import static contactpoint.verifier.Finding.DIFFERENT;
import static contactpoint.verifier.Finding.DUPLICATED;
import static contactpoint.verifier.Finding.INSERTED;
import static contactpoint.verifier.Finding.MALFORMED;
import static contactpoint.verifier.Finding.MISSING;
import static contactpoint.verifier.Finding.REORDERED;
import static contactpoint.verifier.Finding.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log is changed in every way we can think of, at every place; each change must be found. */
class MutationTest {

  private static final int SIZE = 37;
  private static final Key KEY = Key.parse(PaperLog.keyText(PaperLog.OURS)).orElseThrow();

  @TempDir private Path folder;
  private Path earlierSeal = Path.of("");

  @BeforeEach
  void a_log_is_exported_and_an_earlier_seal_is_at_hand() {
    PaperLog.of(SIZE).writeAll(folder);
    earlierSeal = folder.resolve("earlier.txt");
    PaperLog.of(20).writeSeal(earlierSeal, PaperLog.OURS);
  }

  @Test
  void a_log_that_nobody_touched_is_whole_at_every_size() throws IOException {
    for (int size = 0; size <= SIZE; size++) {
      PaperLog.of(size).writeAll(folder);
      assertThat(verify(List.of()).sentences()).as("size %d", size).isEmpty();
    }
    assertThat(verify().exitCode()).isZero();
    Files.delete(folder.resolve("hashes.bin"));
    Files.delete(folder.resolve("values.csv"));
    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void any_altered_byte_of_an_entry_is_found_at_the_latest_as_another_event_s_double() {
    int length = PaperLog.of(SIZE).entries.get(18).length;
    for (int at = 0; at < length; at++) {
      int place = at;
      mutate(log -> log.entries.get(18)[place] ^= 1);
      assertThat(verify().kinds()).as("byte %d", at).containsAnyOf(ALTERED, DUPLICATED);
    }
  }

  @Test
  void a_shifted_time_is_found_as_an_altered_entry() {
    for (int i = 0; i < SIZE; i++) {
      int index = i;
      mutate(log -> log.entries.set(index, shifted(log.entries.get(index), 1)));
      assertThat(verify().exitCode()).isEqualTo(ALTERED.exitCode());
    }
  }

  @Test
  void any_deleted_entry_is_found() {
    for (int i = 0; i < SIZE; i++) {
      int index = i;
      mutate(log -> log.entries.remove(index));
      var expected = i == SIZE - 1 ? TRUNCATED : MISSING;
      assertThat(verify().exitCode()).as("entry %d", i).isEqualTo(expected.exitCode());
    }
  }

  @Test
  void any_number_of_deleted_entries_is_found() {
    for (int seed = 0; seed < 30; seed++) {
      var chance = new Random(seed);
      mutate(log -> {
        log.entries.subList(0, SIZE - 1).removeIf(entry -> chance.nextInt(4) == 0);
        log.entries.remove(3);
      });
      assertThat(verify().kinds()).as("seed %d", seed).containsExactly(MISSING);
    }
  }

  @Test
  void an_entry_inserted_anywhere_is_found() {
    byte[] foreign = PaperLog.entry(1000, 1_000_000_000_000L + SIZE * 60_000_000L, "x", "y");
    for (int i = 0; i <= SIZE; i++) {
      int index = i;
      mutate(log -> log.entries.add(index, foreign));
      assertThat(verify().exitCode()).as("at %d", i).isEqualTo(INSERTED.exitCode());
    }
  }

  @Test
  void entries_in_another_order_are_found() {
    for (int i = 0; i < SIZE; i++) {
      for (int j = i + 1; j < SIZE; j += 3) {
        int one = i;
        int other = j;
        mutate(log -> Collections.swap(log.entries, one, other));
        assertThat(verify().exitCode()).as("%d and %d", i, j).isEqualTo(REORDERED.exitCode());
      }
    }
    for (int seed = 0; seed < 20; seed++) {
      var chance = new Random(seed);
      mutate(log -> Collections.shuffle(log.entries, chance));
      assertThat(verify().exitCode()).isEqualTo(REORDERED.exitCode());
    }
  }

  @Test
  void a_log_cut_at_any_entry_is_found() {
    for (int i = 0; i < SIZE; i++) {
      int size = i;
      mutate(log -> log.entries.subList(size, SIZE).clear());
      assertThat(verify().exitCode()).as("cut to %d", i).isEqualTo(TRUNCATED.exitCode());
    }
  }

  @Test
  void a_file_cut_in_the_middle_of_an_entry_is_found() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("entries.bin"));
    for (int length = 1; length < whole.length; length += 7) {
      Files.write(folder.resolve("entries.bin"), Arrays.copyOf(whole, length));
      assertThat(verify().exitCode()).as("length %d", length).isEqualTo(TRUNCATED.exitCode());
    }
  }

  @Test
  void an_entry_entered_twice_is_found_wherever_the_second_stands() {
    for (int i = 0; i < SIZE; i++) {
      int index = i;
      mutate(log -> log.entries.add(index, log.entries.get(index).clone()));
      assertThat(verify().exitCode()).isEqualTo(DUPLICATED.exitCode());
      mutate(log -> log.entries.add(log.entries.get(index).clone()));
      assertThat(verify().exitCode()).isEqualTo(DUPLICATED.exitCode());
      mutate(log -> log.entries.set((index + 1) % SIZE, log.entries.get(index).clone()));
      assertThat(verify().kinds()).contains(DUPLICATED).containsAnyOf(MISSING, TRUNCATED, ALTERED);
    }
  }

  @Test
  void a_change_is_found_even_if_the_stored_hashes_were_changed_along() {
    List<Consumer<PaperLog>> changes =
        List.of(
            log -> log.entries.set(5, shifted(log.entries.get(5), 1)),
            log -> log.entries.remove(5),
            log -> log.entries.remove(SIZE - 1),
            log -> log.entries.add(5, PaperLog.entry(1000, 1_000_000_300_000L, "x", "y")),
            log -> Collections.swap(log.entries, 5, 6),
            log -> log.entries.add(log.entries.get(5)),
            log -> log.entries.clear());
    for (var change : changes) {
      mutate(log -> {
        change.accept(log);
        log.writeHashes(folder);
      });
      assertThat(verify().kinds()).contains(DIFFERENT);
    }
  }

  @Test
  void a_change_is_found_even_if_no_hashes_were_exported() throws IOException {
    Files.delete(folder.resolve("hashes.bin"));
    for (int i = 0; i < SIZE; i++) {
      int index = i;
      mutate(log -> log.entries.set(index, shifted(log.entries.get(index), 1)));
      assertThat(verify().exitCode()).isEqualTo(DIFFERENT.exitCode());
      mutate(log -> log.entries.remove(index));
      assertThat(verify().exitCode()).isEqualTo(MISSING.exitCode());
    }
  }

  @Test
  void a_log_rolled_back_to_an_older_size_with_its_older_seal_is_found() {
    for (int size = 0; size < 20; size++) {
      PaperLog.of(SIZE).upTo(size).writeAll(folder);
      assertThat(verify().exitCode()).isEqualTo(Finding.ROLLED_BACK.exitCode());
    }
  }

  @Test
  void a_past_rewritten_and_sealed_again_with_the_right_key_is_found_by_the_earlier_seal() {
    for (int i = 0; i < 20; i++) {
      var forked = PaperLog.of(SIZE);
      forked.entries.set(i, shifted(forked.entries.get(i), 1));
      forked.writeAll(folder);
      assertThat(verify().exitCode()).as("entry %d", i).isEqualTo(Finding.FORKED.exitCode());
      assertThat(verify(List.of()).exitCode()).as("nobody can know without it").isZero();
    }
  }

  @Test
  void two_roots_of_one_size_are_found() {
    var other = PaperLog.of(20);
    other.entries.set(19, shifted(other.entries.get(19), 1));
    other.writeAll(folder);
    assertThat(verify().exitCode()).isEqualTo(Finding.FORKED.exitCode());
  }

  @Test
  void a_change_before_the_earlier_seal_is_told_from_one_behind_it() {
    mutate(log -> {
      log.entries.set(30, shifted(log.entries.get(30), 1));
      log.writeHashes(folder);
    });
    assertThat(verify().sentences()).singleElement().asString().contains("first 20 as sealed");
    mutate(log -> {
      log.entries.set(10, shifted(log.entries.get(10), 1));
      log.writeHashes(folder);
    });
    assertThat(verify().sentences()).singleElement().asString().contains("first 0 as sealed");
  }

  @Test
  void a_seal_made_with_another_key_is_found() {
    PaperLog.of(SIZE).writeSeal(folder.resolve("seal.txt"), PaperLog.pair());
    assertThat(verify().exitCode()).isEqualTo(Finding.WRONG_KEY.exitCode());
  }

  @Test
  void an_earlier_seal_made_with_another_key_is_found() {
    PaperLog.of(20).writeSeal(earlierSeal, PaperLog.pair());
    assertThat(verify().exitCode()).isEqualTo(Finding.EARLIER_SEAL_UNFIT.exitCode());
  }

  @Test
  void a_damaged_stored_hash_is_found() throws IOException {
    byte[] hashes = Files.readAllBytes(folder.resolve("hashes.bin"));
    for (int i = 0; i < hashes.length; i += 11) {
      byte[] flipped = hashes.clone();
      flipped[i] ^= 16;
      Files.write(folder.resolve("hashes.bin"), flipped);
      assertThat(verify().exitCode()).isEqualTo(Finding.HASHES_DAMAGED.exitCode());
    }
  }

  @Test
  void an_entry_hours_older_than_the_one_before_it_is_found_though_it_was_sealed_so() {
    var log = PaperLog.of(SIZE);
    log.entries.set(30, shifted(log.entries.get(30), -Duration.ofHours(2).toSeconds() * 1_000_000));
    log.writeAll(folder);
    assertThat(verify().exitCode()).isEqualTo(Finding.TIME_RUNS_BACK.exitCode());
  }

  @Test
  void a_value_that_was_not_the_one_committed_to_is_found() {
    for (int i = 0; i < SIZE; i++) {
      var log = PaperLog.of(SIZE);
      log.values.set(2 * i, PaperLog.value(i, "subject:0", "another child"));
      log.writeValues(folder);
      assertThat(verify().exitCode()).isEqualTo(Finding.COMMITMENT_BROKEN.exitCode());
    }
  }

  @Test
  void values_that_were_deleted_leave_every_proof_valid() {
    for (int seed = 0; seed < 20; seed++) {
      var chance = new Random(seed);
      var log = PaperLog.of(SIZE);
      log.values.removeIf(line -> chance.nextBoolean());
      log.writeValues(folder);
      assertThat(verify().exitCode()).isZero();
    }
  }

  @Test
  void a_value_of_no_entry_is_found() {
    for (String stray :
        List.of(
            PaperLog.value(999, "subject:0", "nobody"),
            PaperLog.value(SIZE - 1, "subject:7", "nobody"),
            "not,a,value,line",
            "")) {
      var log = PaperLog.of(SIZE);
      log.values.add(stray);
      log.writeValues(folder);
      assertThat(verify().exitCode()).as(stray).isEqualTo(Finding.STRAY_VALUE.exitCode());
    }
  }

  @Test
  void what_is_sealed_but_is_no_entry_is_found() {
    var log = PaperLog.of(SIZE);
    log.entries.set(7, new byte[] {1, 2, 3});
    log.values.subList(14, 16).clear();
    log.writeAll(folder);
    assertThat(verify(List.of()).exitCode()).isEqualTo(MALFORMED.exitCode());
  }

  @Test
  void the_same_event_sealed_twice_is_found() {
    var log = PaperLog.of(SIZE);
    log.entries.add(log.entries.get(4));
    log.writeAll(folder);
    assertThat(verify().exitCode()).isEqualTo(DUPLICATED.exitCode());
  }

  @Test
  void each_finding_has_an_exit_code_of_its_own_and_none_is_a_success() {
    var codes = List.of(Finding.values()).stream().map(Finding::exitCode).toList();
    assertThat(codes).doesNotHaveDuplicates().doesNotContain(0, 1, 2);
  }

  /** Changes the entries and nothing else of the export. */
  private void mutate(Consumer<PaperLog> change) {
    var log = PaperLog.of(SIZE);
    log.writeValues(folder);
    change.accept(log);
    log.writeEntries(folder);
    log.values.clear();
    log.writeValues(folder);
  }

  private static byte[] shifted(byte[] entry, long micros) {
    byte[] changed = entry.clone();
    int at = 17 + 1 + "paper/1".length();
    var buffer = ByteBuffer.wrap(changed);
    buffer.putLong(at, buffer.getLong(at) + micros);
    return changed;
  }

  private Findings verify() {
    return verify(List.of(earlierSeal));
  }

  private Findings verify(List<Path> earlier) {
    var export = Export.at(folder, Optional.empty());
    return new Verification(export, KEY, earlier, Duration.ofHours(1)).run();
  }
}
