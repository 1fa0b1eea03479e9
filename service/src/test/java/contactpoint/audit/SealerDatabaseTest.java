package contactpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.ledger.Frontier;
import contactpoint.ledger.Hash;
import contactpoint.ledger.Seal;
import contactpoint.ledger.Sequencer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealerDatabaseTest {

  private final Desk desk = new Desk();

  @BeforeEach
  void the_log_is_empty(@TempDir Path folder) {
    desk.clear(folder);
  }

  @AfterAll
  void the_desk_is_closed() {
    desk.close();
  }

  @Test
  void entries_get_their_places_in_order_and_one_seal_for_all() {
    var events = new ArrayList<UUID>();
    for (int i = 0; i < 300; i++) {
      events.add(desk.look());
    }
    var sealer = desk.sealer();
    assertThat(sealer.turn()).isEqualTo(Sealer.Turn.SEALED);
    assertThat(desk.placed()).isEqualTo(events);
    assertThat(desk.count("audit.seal")).isEqualTo(1);
    assertThat(sealer.turn()).isEqualTo(Sealer.Turn.NOTHING_NEW);
    assertThat(desk.count("audit.seal")).isEqualTo(1);
    theTreeHolds();
  }

  @Test
  void a_backlog_larger_than_one_transaction_is_placed_piece_by_piece_and_sealed_once() {
    desk.look(50);
    var sealer = new Sealer(desk.database.sealer(), desk.signer(), 7);
    assertThat(sealer.turn()).isEqualTo(Sealer.Turn.SEALED);
    assertThat(desk.count("audit.place")).isEqualTo(50);
    assertThat(desk.count("audit.growth")).isEqualTo(8);
    assertThat(desk.count("audit.seal")).isEqualTo(1);
    theTreeHolds();
  }

  @Test
  void an_empty_log_is_sealed_too() {
    assertThat(desk.sealer().turn()).isEqualTo(Sealer.Turn.SEALED);
    theTreeHolds();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 1000})
  void a_transaction_that_commits_late_is_not_passed_over(int atOnce) throws Exception {
    var sealer = new Sealer(desk.database.sealer(), desk.signer(), atOnce);
    desk.look(5);
    sealer.turn();
    var written = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var late = Executors.newSingleThreadExecutor()) {
      Future<UUID> event =
          late.submit(() ->
              desk.database
                  .asking()
                  .transaction(tx -> {
                    var own = desk.audit.write(tx, Desk.search());
                    written.countDown();
                    await(mayCommit);
                    return own;
                  }));
      written.await();
      for (int i = 0; i < 4; i++) {
        desk.look(4);
        assertThat(sealer.turn()).isEqualTo(Sealer.Turn.SEALED);
      }
      assertThat(desk.count("audit.place")).isEqualTo(21);
      mayCommit.countDown();
      var lateEvent = event.get();
      assertThat(sealer.turn()).isEqualTo(Sealer.Turn.SEALED);
      assertThat(desk.placed()).hasSize(22).endsWith(lateEvent);
      theTreeHolds();
    }
  }

  @Test
  void looks_served_are_entries_are_leaves_whatever_happens_at_once() throws Exception {
    var served = new ConcurrentLinkedQueue<UUID>();
    var sealer = new Sealer(desk.database.sealer(), desk.signer(), 20);
    try (var desks = Executors.newFixedThreadPool(6)) {
      var work = new ArrayList<Callable<Void>>();
      for (int i = 0; i < 6; i++) {
        var chance = new Random(i);
        work.add(() -> lookSometimesInVain(served, chance));
      }
      work.add(() -> {
        for (int i = 0; i < 40; i++) {
          sealer.turn();
        }
        return null;
      });
      for (Future<Void> done : desks.invokeAll(work)) {
        done.get();
      }
    }
    sealer.turn();
    assertThat(desk.count("audit.entry")).isEqualTo(served.size());
    assertThat(desk.placed()).hasSameSizeAs(served);
    assertThat(new HashSet<>(desk.placed())).isEqualTo(new HashSet<>(served));
    theTreeHolds();
  }

  private Void lookSometimesInVain(ConcurrentLinkedQueue<UUID> served, Random chance) {
    for (int i = 0; i < 40; i++) {
      try {
        served.add(
            desk.database
                .asking()
                .transaction(tx -> {
                  var event = desk.audit.write(tx, Desk.search());
                  if (chance.nextInt(4) == 0) {
                    throw new IllegalStateException("no answer");
                  }
                  if (chance.nextInt(5) == 0) {
                    tx.sql("select pg_sleep(0.02)").query().listOfRows();
                  }
                  return event;
                }));
      } catch (IllegalStateException noAnswer) {
        assertThat(noAnswer).hasMessage("no answer");
      }
    }
    return null;
  }

  @Test
  void of_two_sealers_one_works_and_the_other_takes_over_when_it_falls_silent() {
    var first = desk.sealer();
    var second = desk.sealer();
    desk.look(2);
    assertThat(first.turn()).isEqualTo(Sealer.Turn.SEALED);
    desk.look(2);
    assertThat(second.turn()).isEqualTo(Sealer.Turn.NOT_OURS);
    desk.leaseLapses();
    assertThat(second.turn()).isEqualTo(Sealer.Turn.SEALED);
    desk.look(2);
    assertThat(first.turn()).as("it slept and was replaced").isEqualTo(Sealer.Turn.NOT_OURS);
    assertThat(desk.count("audit.place")).isEqualTo(4);
    second.stop();
    assertThat(first.turn()).as("it was let go").isEqualTo(Sealer.Turn.SEALED);
    theTreeHolds();
  }

  @Test
  void two_sealers_that_both_believe_they_are_the_one_give_no_index_twice() throws Exception {
    desk.look(200);
    var first = new Sealer(desk.database.sealer(), desk.signer(), 5);
    first.turn();
    desk.leaseLapses();
    var second = new Sealer(desk.database.sealer(), desk.signer(), 5);
    second.turn();
    desk.look(200);
    try (var both = Executors.newFixedThreadPool(2)) {
      for (Future<Sealer.Turn> turn :
          both.invokeAll(List.<Callable<Sealer.Turn>>of(first::turn, second::turn))) {
        turn.get();
      }
    }
    assertThat(desk.count("audit.place")).isEqualTo(400);
    theTreeHolds();
  }

  @Test
  void after_a_restore_that_counts_transactions_anew_nothing_is_passed_over() {
    desk.look(3);
    desk.sealer().turn();
    desk.tamper("update audit.growth set placed_below = '9000000000000'");
    desk.look(2);
    desk.leaseLapses();
    desk.sealer().turn();
    assertThat(desk.count("audit.place")).isEqualTo(5);
  }

  @Test
  void an_entry_that_changed_before_it_got_its_place_gets_none() {
    desk.look();
    var changed = desk.look();
    desk.look();
    desk.tamper(
        "update audit.entry set bytes = set_byte(bytes, 30, get_byte(bytes, 30) # 1) where event ="
            + " '"
            + changed
            + "'");
    assertThat(desk.sealer().turn()).isEqualTo(Sealer.Turn.SEALED);
    assertThat(desk.placed()).hasSize(2).doesNotContain(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"account = account + 1", "at = at + interval '1 s'", "action = 'access.open'"})
  void an_entry_whose_columns_say_something_else_than_its_bytes_gets_no_place(String change) {
    var changed = desk.look();
    desk.tamper("update audit.entry set " + change + " where event = '" + changed + "'");
    desk.sealer().turn();
    assertThat(desk.placed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set bytes = set_byte(bytes, 30, get_byte(bytes, 30) # 1)",
        "update audit.place set leaf = set_byte(leaf, 0, get_byte(leaf, 0) # 1) where index = 299",
        "update audit.subtree set hash = set_byte(hash, 9, get_byte(hash, 9) # 1)",
        "update audit.growth set root = set_byte(root, 31, get_byte(root, 31) # 1)",
        "delete from audit.place where index = 299",
      })
  void a_bit_that_flips_after_the_entry_got_its_place_is_found_before_the_next_seal(String flip) {
    desk.look(300);
    var lease = desk.database.sealer().transaction(Lease::take).orElseThrow();
    desk.database.sealer().inTransaction(tx -> new Placing(1000).place(tx, lease));
    desk.tamper(flip);
    assertThatThrownBy(
            () -> desk.database.sealer().inTransaction(tx -> new Sealing(desk.signer()).seal(tx)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(desk.count("audit.seal")).isZero();
  }

  @Test
  void a_log_restored_from_an_older_copy_is_not_sealed() {
    desk.look(10);
    desk.sealer().turn();
    desk.tamper(
        "delete from audit.place where index >= 6",
        "delete from audit.seal",
        "delete from audit.growth",
        "delete from audit.entry where event not in (select event from audit.place)");
    var head = expectedHead(6);
    desk.tamper(
        "insert into audit.growth (size, root, placed_below, token) values (6, '\\x%s', '3', 1)"
            .formatted(head));
    desk.leaseLapses();
    assertThatThrownBy(() -> desk.sealer().turn()).hasMessageContaining("rolled back");
    assertThat(desk.count("audit.seal")).isZero();
  }

  @Test
  void a_log_restored_and_grown_beyond_its_last_seal_is_not_sealed() {
    desk.look(10);
    desk.sealer().turn();
    desk.tamper(
        "delete from audit.place",
        "delete from audit.seal",
        "delete from audit.growth",
        "delete from audit.entry");
    desk.look(20);
    desk.leaseLapses();
    assertThatThrownBy(() -> desk.sealer().turn()).hasMessageContaining("does not continue");
  }

  private String expectedHead(int size) {
    return desk.database
        .sealer()
        .transaction(tx ->
            Sequencer.append(Frontier.EMPTY, ExportRows.entries(tx, 0, size)).after().root().hex());
  }

  /**
   * No index twice, none missing, every hash as its entries make it, every seal signed and true.
   */
  private void theTreeHolds() {
    desk.database
        .sealer()
        .inTransaction(tx -> {
          long size = GrowthRows.latest(tx).head().size();
          var entries = ExportRows.entries(tx, 0, size);
          assertThat(entries).hasSize((int) size);
          var growth = Sequencer.append(Frontier.EMPTY, entries);
          assertThat(growth.after().head()).isEqualTo(GrowthRows.latest(tx).head());
          assertThat(growth.added().stream().filter(hash -> hash.level() == 0).map(h -> h.hash()))
              .containsExactlyElementsOf(
                  ExportRows.leaves(tx, 0, size).stream().map(Hash::of).toList());
          for (String note :
              tx.sql("select note from audit.seal order by size").query(String.class).list()) {
            var seal = Seal.parse(note).orElseThrow();
            assertThat(seal.sealedBy(desk.signer().key())).isTrue();
            int then = (int) seal.head().size();
            assertThat(Sequencer.append(Frontier.EMPTY, entries.subList(0, then)).after().head())
                .isEqualTo(seal.head());
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
