package contactpoint.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks an exported log from its leaves: every sum is computed here, and nothing is believed that
 * the log says about itself except what the pinned key has signed.
 */
final class Verification {

  private final Export export;
  private final Key key;
  private final List<Path> earlierSeals;
  private final Duration tolerance;
  private final Findings findings = new Findings();
  private final List<Note> earlier = new ArrayList<>();

  /**
   * @param earlierSeals seals of this log that the auditor holds from before; one that does not
   *     exist yet is passed over
   * @param tolerance how much older an entry may be than one that stands before it
   */
  Verification(Export export, Key key, List<Path> earlierSeals, Duration tolerance) {
    this.export = export;
    this.key = key;
    this.earlierSeals = List.copyOf(earlierSeals);
    this.tolerance = tolerance;
  }

  Findings run() {
    try {
      var seal = seal();
      readEarlierSeals();
      if (seal.isPresent()) {
        compare(seal.get());
      }
    } catch (NoSuchFileException missing) {
      findings.add(Finding.UNREADABLE, "there is no " + missing.getFile());
    } catch (IOException unreadable) {
      findings.add(Finding.UNREADABLE, String.valueOf(unreadable.getMessage()));
    }
    return findings;
  }

  private Optional<Note> seal() throws IOException {
    var note = Note.parse(Files.readAllBytes(export.seal()));
    if (note.isEmpty()) {
      findings.add(Finding.SEAL_MALFORMED, export.seal().toString());
      return note;
    }
    switch (note.get().standing(key)) {
      case SIGNED -> {
        return note;
      }
      case BADLY_SIGNED -> findings.add(Finding.BAD_SIGNATURE, export.seal().toString());
      case SIGNED_BY_OTHERS -> findings.add(Finding.WRONG_KEY, export.seal().toString());
      case OF_ANOTHER_LOG -> findings.add(Finding.OTHER_LOG, export.seal().toString());
    }
    return Optional.empty();
  }

  private void readEarlierSeals() throws IOException {
    for (Path file : earlierSeals) {
      var note =
          Note.parse(Files.readAllBytes(file))
              .filter(read -> read.standing(key) == Note.Standing.SIGNED);
      note.ifPresentOrElse(
          earlier::add, () -> findings.add(Finding.EARLIER_SEAL_UNFIT, file.toString()));
    }
  }

  private void compare(Note seal) throws IOException {
    Set<Long> sizes = earlier.stream().map(Note::size).collect(Collectors.toSet());
    var hashes = new Roots(sizes);
    if (export.hashes().isPresent()) {
      addAll(hashes, export.hashes().get());
    }
    boolean hashesHold = export.hashes().isPresent() && hashes.are(seal);
    var entries = new EntriesPass(export, findings, tolerance, hashesHold).run(new Roots(sizes));
    boolean entriesHold = !hashesHold && entries.are(seal);
    if (!entriesHold && !hashesHold) {
      different(seal, entries);
    } else if (entriesHold && export.hashes().isPresent()) {
      findings.add(Finding.HASHES_DAMAGED, "at size " + seal.size());
    }
    for (Note before : earlier) {
      continues(before, seal, hashesHold ? hashes : entries, hashesHold || entriesHold);
    }
  }

  private static void addAll(Roots roots, Path file) throws IOException {
    try (var hashes = new HashesFile(file)) {
      for (var hash = hashes.next(); hash.isPresent(); hash = hashes.next()) {
        roots.add(hash.get());
      }
    }
  }

  /** Nothing adds up to the seal, so only numbers and earlier seals can narrow it down. */
  private void different(Note seal, Roots entries) {
    String sizes = "%d entries, %d sealed".formatted(entries.leaves(), seal.size());
    if (entries.leaves() < seal.size()) {
      findings.add(Finding.MISSING, sizes);
    } else if (entries.leaves() > seal.size()) {
      findings.add(Finding.INSERTED, sizes);
    }
    long good =
        earlier.stream()
            .filter(note -> entries.at(note.size()).filter(note.root()::equals).isPresent())
            .mapToLong(Note::size)
            .max()
            .orElse(0);
    findings.add(Finding.DIFFERENT, sizes + ", and the first " + good + " as sealed earlier");
  }

  /** Whether the sealed log is what an earlier seal covered, with more appended. */
  private void continues(Note before, Note seal, Roots log, boolean known) {
    if (seal.size() < before.size()) {
      findings.add(
          Finding.ROLLED_BACK,
          "%d entries are sealed now, %d were before".formatted(seal.size(), before.size()));
    } else if (seal.size() == before.size() && !seal.root().equals(before.root())) {
      findings.add(Finding.FORKED, "two roots at size " + seal.size());
    } else if (known && !log.at(before.size()).equals(Optional.of(before.root()))) {
      findings.add(Finding.FORKED, "the first " + before.size() + " entries are others now");
    }
  }
}
