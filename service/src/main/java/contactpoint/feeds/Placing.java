package contactpoint.feeds;

import contactpoint.database.Tx;
import contactpoint.database.Way;
import contactpoint.intake.DeliveryKind;
import contactpoint.intake.FileKind;
import contactpoint.intake.Line;
import contactpoint.intake.Lines;
import contactpoint.intake.Reading;
import contactpoint.intake.Statement;
import contactpoint.intake.Withdrawal;
import contactpoint.matching.Changes;
import contactpoint.matching.Matching;
import contactpoint.matching.Ready;
import contactpoint.vocabulary.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Places one submission, batch by batch: each batch is one transaction that also moves the
 * submission's position, so that a kill loses nothing and nothing is placed twice.
 */
final class Placing {

  static final int BATCH = 2000;

  private static final ThreadFactory AHEAD =
      Thread.ofPlatform().name("reading-ahead-", 0).daemon(true).factory();

  private final Way intake;
  private final Parts parts;
  private final Matching matching;
  private final Function<Submission, Reading> reading;
  private final Lane lane;
  private final long token;
  private final Deeds deeds;
  private final Clock clock;
  private final Predicate<Submission> goOn;

  Placing(
      Way intake,
      Parts parts,
      Matching matching,
      Function<Submission, Reading> reading,
      Lane lane,
      long token,
      Deeds deeds,
      Clock clock,
      Predicate<Submission> goOn) {
    this.intake = intake;
    this.parts = parts;
    this.matching = matching;
    this.reading = reading;
    this.lane = lane;
    this.token = token;
    this.deeds = deeds;
    this.clock = clock;
    this.goOn = goOn;
  }

  /**
   * Places what is left of a submission. Stops early, between two batches, when told to.
   *
   * @return whether nothing is left
   */
  boolean place(Submission submission) {
    if (!place(submission, EnumSet.allOf(Stage.class))) {
      return false;
    }
    done(submission);
    return true;
  }

  /** Places what a submission says of children themselves. */
  boolean placeChildren(Submission submission) {
    return place(submission, EnumSet.of(Stage.CHILDREN));
  }

  /** Places who is with the children, once these are placed; nothing is left of it then. */
  boolean placeOthers(Submission submission) {
    if (!place(submission, EnumSet.of(Stage.CARERS, Stage.INVOLVEMENTS))) {
      return false;
    }
    done(submission);
    return true;
  }

  /**
   * Whether a submission leaves nothing out that must be withdrawn: it tells of changes, or it is
   * the first that its source ever made.
   */
  boolean leavesNothingOut(Submission submission) {
    return submission.kind() == DeliveryKind.DELTA
        || (submission.position().stage().isBefore(Stage.LEFT_OUT_INVOLVEMENTS)
            && isFirst(submission));
  }

  private boolean isFirst(Submission submission) {
    return Boolean.TRUE.equals(
        intake.<Boolean>transaction(tx -> SubmissionRows.isFirst(tx, submission)));
  }

  private boolean place(Submission submission, Set<Stage> stages) {
    for (Stage stage : stages) {
      if (stage.isBefore(submission.position().stage())) {
        continue;
      }
      long from = stage == submission.position().stage() ? submission.position().row() : 0;
      if (isOvertaken(submission, stage)) {
        continue;
      }
      boolean done =
          stage.isLeftOut()
              ? submission.kind() == DeliveryKind.DELTA || withdraw(submission, stage)
              : read(submission, stage, from);
      if (!done) {
        return false;
      }
    }
    return true;
  }

  private void done(Submission submission) {
    intake.inTransaction(tx -> {
      lane.isMine(tx, token);
      SubmissionRows.done(tx, submission.id(), clock.instant());
      deeds.applied(tx, SubmissionRows.one(tx, submission.id()).orElseThrow());
    });
  }

  /**
   * A delivery that comes late says nothing new of a file that a later full delivery brought whole:
   * what it names is said there too, or was left out there on purpose.
   */
  private boolean isOvertaken(Submission submission, Stage stage) {
    return Boolean.TRUE.equals(
        intake.<Boolean>transaction(
            tx -> SubmissionRows.isOvertaken(tx, submission, stage.file())));
  }

  private boolean read(Submission submission, Stage stage, long from) {
    try (var bytes = parts.open(intake, submission.id(), stage.file())) {
      if (!(Lines.open(bytes, stage.file(), reading.apply(submission))
          instanceof Lines.Opening.Opened(var lines))) {
        return true; // the file was not sent: a header that does not fit is refused at the door
      }
      if (from > 0) {
        lines.skipThrough(from);
      }
      boolean first = from == 0 && isFirst(submission);
      var reading =
          new Ahead(submission, lines, first ? Optional.of(new References()) : Optional.empty());
      return readAhead(submission, stage, reading);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean isToStop(Submission submission) {
    return Thread.currentThread().isInterrupted() || !goOn.test(submission);
  }

  /** While one batch is placed the next is read, made ready, and looked up. */
  private boolean readAhead(Submission submission, Stage stage, Ahead reading) {
    try (var ahead = Executors.newSingleThreadExecutor(AHEAD)) {
      var batch = reading.next();
      while (!batch.isEmpty()) {
        if (isToStop(submission)) {
          return false;
        }
        var following = CompletableFuture.supplyAsync(reading::next, ahead);
        var now = batch;
        Changes changes = Changes.NONE;
        try {
          changes =
              Objects.requireNonNull(
                  intake.<Changes>transaction(tx -> place(tx, submission, stage, now)));
        } finally {
          batch = following.join();
        }
        batch = batch.after(changes);
      }
      return true;
    }
  }

  /** Lines as they were read, and their statements ready to be placed. */
  private record Batch(List<Line> lines, Ready ready) {
    boolean isEmpty() {
      return lines.isEmpty();
    }

    Batch after(Changes changes) {
      return new Batch(lines, ready.after(changes));
    }

    long lastRow() {
      return lines.getLast().row();
    }
  }

  /** Reads the lines of a file batch by batch, one thread at a time. */
  private final class Ahead {
    private final Submission submission;
    private final Lines lines;
    private final Optional<References> named;

    /**
     * Nothing is read yet.
     *
     * @param named collects what a source names that was never heard before; empty for any other
     */
    Ahead(Submission submission, Lines lines, Optional<References> named) {
      this.submission = submission;
      this.lines = lines;
      this.named = named;
    }

    Batch next() {
      try {
        var batch = read(lines);
        var statements = new ArrayList<Statement>(batch.size());
        for (var line : batch) {
          if (line instanceof Line.Read read) {
            statements.add(read.statement());
          }
        }
        var ready = matching.ready(statements);
        return new Batch(batch, areNew(statements) ? lookAhead(ready.unheardOf()) : ready);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /** Whether no statement names a reference that an earlier line of the file named. */
    private boolean areNew(List<Statement> statements) {
      if (named.isEmpty()) {
        return false;
      }
      boolean all = true;
      for (var statement : statements) {
        all &= named.get().add(statement.ref());
      }
      return all;
    }

    private Ready lookAhead(Ready ready) {
      return Objects.requireNonNull(
          intake.<Ready>transaction(tx -> matching.lookAhead(tx, submission.source(), ready)));
    }
  }

  private static List<Line> read(Lines lines) throws IOException {
    var batch = new ArrayList<Line>(BATCH);
    for (var line = lines.next(); line != null; line = lines.next()) {
      batch.add(line);
      if (batch.size() == BATCH) {
        break;
      }
    }
    return batch;
  }

  private Changes place(Tx tx, Submission submission, Stage stage, Batch batch) {
    if (stage == Stage.CHILDREN) {
      lane.stillMine(tx, token);
    } else {
      lane.isMine(tx, token);
    }
    int unreadable = 0;
    for (var line : batch.lines()) {
      switch (line) {
        case Line.Read read -> {
          if (!read.notes().isEmpty()) {
            SubmissionRows.quarantine(tx, submission.id(), stage.file(), read);
          }
        }
        case Line.Unreadable waits -> {
          SubmissionRows.quarantine(tx, submission.id(), stage.file(), waits);
          unreadable++;
        }
      }
    }
    var placed =
        submission.kind() == DeliveryKind.FULL
            ? matching.placeFull(
                tx,
                submission.source(),
                stage.file(),
                submission.asOf(),
                batch.ready(),
                submission.id())
            : matching.place(tx, submission.source(), stage.file(), batch.ready(), submission.id());
    SubmissionRows.advance(
        tx,
        submission.id(),
        new Submission.Position(stage, batch.lastRow()),
        new SubmissionRows.Counts(batch.lines().size(), unreadable, placed.unchanged()));
    return placed.changes();
  }

  /** What a full delivery leaves out is withdrawn, also when it was resumed in the middle. */
  private boolean withdraw(Submission submission, Stage stage) {
    var named = named(submission, stage.file());
    if (named == null) {
      return true; // it cannot be said for sure what the file leaves out, so everything stands
    }
    var gone =
        Objects.requireNonNull(
            intake.transaction(tx ->
                matching.standing(tx, submission.source(), stage.file(), submission.asOf()).stream()
                    .filter(reference -> !named.contains(reference))
                    .toList()));
    for (int from = 0; from < gone.size(); from += BATCH) {
      if (isToStop(submission)) {
        return false;
      }
      var batch = gone.subList(from, Math.min(from + BATCH, gone.size()));
      intake.inTransaction(tx -> withdraw(tx, submission, stage, batch));
    }
    return true;
  }

  private void withdraw(Tx tx, Submission submission, Stage stage, List<Reference> batch) {
    lane.stillMine(tx, token);
    var statements = new ArrayList<Statement>();
    batch.forEach(
        reference -> statements.add(new Withdrawal(stage.file(), reference, submission.asOf())));
    matching.place(
        tx, submission.source(), stage.file(), matching.ready(statements), submission.id());
    deeds.withdrawn(tx, submission, stage.file(), batch.size());
    SubmissionRows.advance(
        tx, submission.id(), new Submission.Position(stage, 0), new SubmissionRows.Counts(0, 0, 0));
  }

  private @org.jspecify.annotations.Nullable References named(
      Submission submission, FileKind file) {
    try (var bytes = parts.open(intake, submission.id(), file)) {
      if (!(Lines.open(bytes, file, reading.apply(submission))
          instanceof Lines.Opening.Opened(var lines))) {
        return null;
      }
      var named = new References();
      for (var line = lines.next(); line != null; line = lines.next()) {
        switch (line) {
          case Line.Read read -> named.add(read.statement().ref());
          case Line.Unreadable unreadable when unreadable.ref().isPresent() ->
              named.add(unreadable.ref().get());
          case Line.Unreadable _ -> {
            return null; // whoever that line names might seem to be left out
          }
        }
      }
      return named;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
