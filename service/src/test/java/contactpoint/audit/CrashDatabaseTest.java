package contactpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.verifier.VerifyLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The log is cut off at every call to the database, and carries on as if nothing had been. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashDatabaseTest {

  private final Faults faults = new Faults();
  private final Desk desk = new Desk(faults.around());
  private Path folder = Path.of("");

  @BeforeEach
  void the_log_is_empty(@TempDir Path fresh) {
    folder = fresh;
    desk.clear(folder);
  }

  @AfterAll
  void the_desk_is_closed() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_sealer_cut_off_at_any_call_leaves_a_log_that_holds(boolean carriedOut)
      throws IOException {
    desk.look(255); // so that a subtree is completed on the way
    int call = 0;
    do {
      desk.look(2);
      desk.leaseLapses();
      faults.strikeAt(++call, carriedOut);
      turnUntilCut();
      faults.cease();
    } while (faults.struck());
    assertThat(call).as("calls that were cut").isGreaterThan(15);
    everyEntryHasOnePlaceAndTheAuditorAgrees();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_look_cut_off_at_any_call_is_served_with_its_entry_or_not_at_all(boolean carriedOut)
      throws IOException {
    var served = new HashSet<UUID>();
    var told = new ArrayList<UUID>();
    int call = 0;
    do {
      faults.strikeAt(++call, carriedOut);
      try {
        served.add(
            desk.database
                .asking()
                .transaction(tx -> {
                  told.add(desk.audit.write(tx, Desk.search()));
                  return told.getLast();
                }));
      } catch (RuntimeException notServed) {
        assertThat(faults.struck()).isTrue();
      }
      faults.cease();
    } while (faults.struck());
    assertThat(call).as("calls that were cut").isGreaterThan(3);
    desk.sealer().turn();
    // An answer that got lost after its commit is in the log though nobody saw it; never the
    // reverse.
    assertThat(desk.placed()).containsAll(served).doesNotHaveDuplicates();
    assertThat(told).containsAll(desk.placed());
    assertThat(desk.placed().size() - served.size()).isBetween(0, 1);
    everyEntryHasOnePlaceAndTheAuditorAgrees();
  }

  @Test
  void the_signer_cut_off_between_remembering_and_the_seal_s_row_seals_again() throws IOException {
    desk.look(3);
    desk.sealer().turn();
    desk.look(3);
    desk.leaseLapses();
    desk.sealer().turn();
    desk.tamper("delete from audit.seal where size = 6");
    desk.leaseLapses();
    assertThat(desk.sealer().turn()).isEqualTo(Sealer.Turn.SEALED);
    everyEntryHasOnePlaceAndTheAuditorAgrees();
  }

  private void turnUntilCut() {
    try {
      desk.sealer().turn();
    } catch (RuntimeException cut) {
      assertThat(faults.struck()).as("%s", cut).isTrue();
    }
  }

  private void everyEntryHasOnePlaceAndTheAuditorAgrees() throws IOException {
    desk.leaseLapses();
    desk.sealer().turn();
    assertThat(desk.placed()).doesNotHaveDuplicates();
    assertThat(desk.count("audit.place")).isEqualTo(desk.count("audit.entry"));
    Path out = folder.resolve("export");
    long written = new LogExport(desk.database.sealer()).write(out, true);
    assertThat(written).isEqualTo(desk.count("audit.entry"));
    String key = Files.readString(folder.resolve("signer").resolve("log.pub")).strip();
    int verdict =
        new CommandLine(new VerifyLog())
            .execute(
                "--entries",
                out.toString(),
                "--key",
                key,
                "--state",
                out.resolve("state").toString());
    assertThat(verdict).isZero();
  }
}
