package contactpoint.feeds;

import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.intake.Delivery;
import contactpoint.intake.FileKind;
import contactpoint.intake.Limits;
import contactpoint.intake.Mapping;
import contactpoint.intake.MappingReader;
import contactpoint.intake.Quality;
import contactpoint.intake.Reading;
import contactpoint.intake.Scoring;
import contactpoint.intake.Statement;
import contactpoint.keys.Keys;
import contactpoint.matching.Matching;
import contactpoint.register.Register;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The one way into the register: deliveries are taken whole and placed in one lane; a statement
 * that a person makes about an open record is a submission of one line and placed at once.
 */
public final class Feeds {

  private final Database database;
  private final Parts parts;
  private final Matching matching;
  private final Register register;
  private final Predicate<Code> sensitive;
  private final Deeds deeds;
  private final Clock clock;

  public Feeds(
      Database database,
      Keys keys,
      Matching matching,
      Register register,
      Predicate<Code> sensitive,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.parts = new Parts(keys.vaultFor("submissions"));
    this.matching = matching;
    this.register = register;
    this.sensitive = sensitive;
    this.deeds = new Deeds(audit);
    this.clock = clock;
  }

  /**
   * Agrees with a source how it writes; what it sends from now on is read so. Agreeing on the same
   * again changes nothing.
   *
   * @param document the mapping's file, as docs/feeds.md shows it
   * @return the mapping, or everything that is wrong with it, and then nothing is agreed
   */
  public MappingReader.Outcome agree(String source, byte[] document, Actor by) {
    var outcome = MappingReader.read(document);
    if (outcome instanceof MappingReader.Outcome.Understood) {
      database
          .intake()
          .inTransaction(tx -> {
            if (MappingRows.agree(tx, source, document, clock.instant(), by.account())) {
              deeds.agreed(tx, by, source);
            }
          });
    }
    return outcome;
  }

  /** Keeps a delivery whole, or nothing of it. Sending the same one twice changes nothing. */
  public Acknowledgement receive(Delivery delivery, Actor by) {
    var agreed =
        Objects.requireNonNull(
            database
                .intake()
                .transaction(tx -> MappingRows.ofSource(tx, delivery.note().source())));
    var reading = reading(delivery.note().asOf(), agreed);
    try {
      var misfit = delivery.misfit(reading);
      if (misfit.isPresent()) {
        database.intake().inTransaction(tx -> deeds.refused(tx, by, delivery));
        return new Acknowledgement.Refused(misfit.get().reason());
      }
      var quality = scored(delivery, reading);
      return Objects.requireNonNull(
          database
              .intake()
              .transaction(tx -> {
                var answer = keep(tx, delivery, agreed, by);
                if (answer instanceof Acknowledgement.Taken(long id, long _)) {
                  quality.ifPresent(one -> ScoreRows.keep(tx, id, one));
                }
                return answer;
              }));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * What the Data Quality Tool says of an authority's own delivery. National ones are large, no
   * authority answers for them, and the tool is there for whoever wants to know.
   */
  private Optional<Quality> scored(Delivery delivery, Reading reading) throws IOException {
    String source = delivery.note().source();
    boolean local =
        Objects.requireNonNull(
            database.intake().transaction(tx -> ScoreRows.authority(tx, source).isPresent()));
    return local ? Optional.of(Scoring.of(delivery, reading)) : Optional.empty();
  }

  private Acknowledgement keep(
      Tx tx, Delivery delivery, Optional<MappingRows.Agreed> agreed, Actor by) {
    var added =
        SubmissionRows.add(
            tx,
            delivery,
            by.account(),
            clock.instant(),
            agreed.map(MappingRows.Agreed::id).orElse(null));
    if (added.isEmpty()) {
      return new Acknowledgement.TakenBefore(
          SubmissionRows.known(tx, delivery.digest().hex()).orElseThrow());
    }
    long bytes = 0;
    long lines = 0;
    for (FileKind file : delivery.files()) {
      try (var content = delivery.open(file)) {
        var kept = parts.keep(tx, added.get(), file, content);
        bytes += kept.bytes();
        lines += kept.lines();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    SubmissionRows.measured(tx, added.get(), bytes, lines);
    deeds.received(tx, by, added.get(), delivery, lines);
    return new Acknowledgement.Taken(added.get(), lines);
  }

  /**
   * Places every submission that waits, oldest first, if the lane is free, and then rebuilds the
   * records that they speak of. While many wait a record is as far behind as {@link Due} lets it
   * be.
   *
   * @param holder a name for this worker
   * @param goOn asked before each batch, by one thread at a time; when it says no, the rest is left
   *     for the next time
   * @return whether the lane was free
   */
  public boolean placeWaiting(String holder, Predicate<Submission> goOn) {
    var lane = new Lane(database.intake(), holder, clock);
    var token = lane.take();
    if (token.isEmpty()) {
      return false;
    }
    var catchingUp = new CatchingUp(database.intake(), register, () -> keep(lane, token.get()));
    var due = new Due(clock);
    Predicate<Submission> first =
        submission -> {
          due.look(catchingUp);
          return goOn.test(submission);
        };
    var placing =
        new Placing(
            database.intake(),
            parts,
            matching,
            this::reading,
            lane,
            token.get(),
            deeds,
            clock,
            first);
    try {
      placeAll(placing, goOn, () -> keep(lane, token.get()));
      catchingUp.run();
    } finally {
      lane.giveBack(token.get());
    }
    return true;
  }

  private void keep(Lane lane, long token) {
    database.intake().inTransaction(tx -> lane.stillMine(tx, token));
  }

  private void placeAll(Placing placing, Predicate<Submission> goOn, Runnable keepLane) {
    try (var following = new Following(placing, keepLane)) {
      boolean whole = true;
      for (var next = next(0);
          whole && next.isPresent() && goOn.test(next.get());
          next = next(next.get().id())) {
        var submission = next.get();
        if (placing.leavesNothingOut(submission)) {
          whole = following.awaitAllOf(submission.source()) && placing.placeChildren(submission);
          if (whole) {
            following.add(submission);
          }
        } else {
          whole = following.awaitAll() && placing.place(submission);
        }
      }
      following.awaitAll();
    }
  }

  private Optional<Submission> next(long after) {
    return Objects.requireNonNull(
        database.intake().transaction(tx -> SubmissionRows.next(tx, after)));
  }

  /**
   * What a person says about a child whose record is open: placed in this transaction, never behind
   * a bulk load.
   */
  public void sayDirectly(Tx tx, String source, Statement statement, ChildNumber child, Actor by) {
    matching.placeDirectly(tx, source, statement, child, by.account());
  }

  /** A delivery came from whoever may not send it; nothing of it is kept. */
  public void turnedAway(Delivery delivery, Actor by) {
    database.intake().inTransaction(tx -> deeds.refused(tx, by, delivery));
  }

  /** The latest submissions of some sources, for somebody whose look is recorded. */
  public List<Submission> look(Actor by, Collection<String> sources, int most) {
    return Objects.requireNonNull(
        database
            .intake()
            .transaction(tx -> {
              var all = SubmissionRows.latest(tx, sources, most);
              deeds.listed(tx, by, all);
              return all;
            }));
  }

  /**
   * A submission of some sources and what of it waits, for somebody whose look is recorded; empty
   * if it is not theirs or not there.
   *
   * @param most lines of the quarantine at most
   */
  public Optional<Waiting> waiting(Actor by, Collection<String> sources, long id, int most) {
    return Objects.requireNonNull(
        database
            .intake()
            .transaction(tx -> {
              var found = SubmissionRows.one(tx, id).filter(one -> sources.contains(one.source()));
              var lines =
                  found.isEmpty()
                      ? List.<Quarantined>of()
                      : SubmissionRows.quarantined(tx, id, most);
              if (found.isEmpty()) {
                deeds.lookedInVain(tx, by, id);
              } else {
                deeds.looked(tx, by, id, lines.size());
              }
              return found.map(one -> new Waiting(one, lines));
            }));
  }

  /** A submission, and the lines of it that wait or were read in part. */
  public record Waiting(Submission submission, List<Quarantined> lines) {
    public Waiting {
      lines = List.copyOf(lines);
    }
  }

  /** One submission as it stands. */
  public Optional<Submission> submission(Tx tx, long id) {
    return SubmissionRows.one(tx, id);
  }

  /** The latest submissions of all sources. */
  public List<Submission> latest(Tx tx, int most) {
    return SubmissionRows.latest(tx, most);
  }

  /** What of a submission waits in quarantine, or was left out. */
  public List<Quarantined> quarantined(Tx tx, long submission, int most) {
    return SubmissionRows.quarantined(tx, submission, most);
  }

  /** How lately each source spoke. */
  public List<Freshness> freshness(Tx tx) {
    return SubmissionRows.freshness(tx);
  }

  private Reading reading(Submission submission) {
    return reading(
        submission.asOf(),
        Objects.requireNonNull(
            database.intake().transaction(tx -> MappingRows.ofSubmission(tx, submission.id()))));
  }

  private Reading reading(LocalDate asOf, Optional<MappingRows.Agreed> agreed) {
    return new Reading(
        agreed.map(MappingRows.Agreed::mapping).orElse(Mapping.CANONICAL),
        LocalDate.now(clock),
        asOf,
        sensitive,
        Limits.USUAL);
  }
}
