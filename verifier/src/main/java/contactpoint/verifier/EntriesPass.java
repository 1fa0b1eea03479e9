package contactpoint.verifier;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One reading of all entries, beside the stored hashes and the kept values. */
final class EntriesPass {

  private final Export export;
  private final Findings findings;
  private final long toleratedMicros;
  private final boolean hashesHold;
  private final SeenEvents events = new SeenEvents();
  private final Alignment alignment = new Alignment();
  private long latest;

  /**
   * @param hashesHold whether the stored hashes add up to the seal, so that they say what was
   *     sealed
   */
  EntriesPass(Export export, Findings findings, Duration tolerance, boolean hashesHold) {
    this.export = export;
    this.findings = findings;
    this.toleratedMicros = tolerance.toMillis() * 1000;
    this.hashesHold = hashesHold;
  }

  /** The roots of the entries; beside hashes that hold they are not needed, and stay empty. */
  Roots run(Roots roots) throws IOException {
    try (var entries = new EntriesFile(export.entries());
        var values = new ValuesFile(export.values())) {
      if (hashesHold) {
        besideHashes(entries, values);
      } else {
        alone(roots, entries, values);
      }
      if (entries.cut()) {
        findings.add(Finding.TRUNCATED, "the file ends in the middle of an entry");
      }
      if (values.leftOver()) {
        findings.add(Finding.STRAY_VALUE, "line " + values.line() + " of the values");
      }
    }
    return roots;
  }

  private void alone(Roots roots, EntriesFile entries, ValuesFile values) throws IOException {
    for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
      check(roots.leaves(), entry.get(), values);
      roots.add(Sum.ofLeaf(entry.get()));
    }
  }

  private void besideHashes(EntriesFile entries, ValuesFile values) throws IOException {
    try (var hashes = new HashesFile(export.hashes().orElseThrow())) {
      var entry = entries.next();
      var hash = hashes.next();
      for (long index = 0; entry.isPresent() || hash.isPresent(); index++) {
        compare(index, entry, hash, values);
        entry = entries.next();
        hash = hashes.next();
      }
    }
    alignment.report(findings);
  }

  private void compare(long index, Optional<byte[]> entry, Optional<Sum> hash, ValuesFile values)
      throws IOException {
    boolean repeated = entry.isPresent() && check(index, entry.get(), values);
    var sum = entry.map(Sum::ofLeaf);
    if (!sum.equals(hash)) {
      hash.ifPresent(sealed -> alignment.sealed(index, sealed));
      sum.ifPresent(own -> alignment.exported(new Alignment.Exported(index, own, repeated)));
    }
  }

  /** Whether the entry's event was seen before. */
  private boolean check(long index, byte[] bytes, ValuesFile values) throws IOException {
    var read = LogEntry.parse(bytes);
    if (read.isEmpty()) {
      findings.add(Finding.MALFORMED, Alignment.at(index));
      return false;
    }
    var entry = read.get();
    checkTime(index, entry);
    for (var value = values.nextOf(entry.event());
        value.isPresent();
        value = values.nextOf(entry.event())) {
      checkValue(index, entry, value.get());
    }
    if (events.add(entry.event())) {
      return false;
    }
    findings.add(Finding.DUPLICATED, Alignment.at(index));
    return true;
  }

  private void checkTime(long index, LogEntry entry) {
    if (entry.micros() < latest - toleratedMicros) {
      findings.add(Finding.TIME_RUNS_BACK, Alignment.at(index));
    }
    latest = Math.max(latest, entry.micros());
  }

  private void checkValue(long index, LogEntry entry, ValuesFile.Value value) {
    Sum committed = entry.commitments().get(value.slot());
    if (committed == null) {
      findings.add(Finding.STRAY_VALUE, value.slot() + " " + Alignment.at(index));
    } else if (!committed.equals(value.sum())) {
      findings.add(Finding.COMMITMENT_BROKEN, value.slot() + " " + Alignment.at(index));
    }
  }
}
