package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.measures.Measures;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Waves, and each authority's wave and day. The national team plans; what was planned first stays
 * known, and a day is moved only with a reason.
 */
public final class Timetable {

  private final Changes changes;
  private final Measures measures;

  Timetable(Changes changes, Measures measures) {
    this.changes = changes;
    this.measures = measures;
  }

  /**
   * An authority's place in the timetable.
   *
   * @param live the day on which its practitioners are to be let in
   * @param dayOneUsers how many users should be ready on it
   * @param dataAdministrators how many should be in post on it
   */
  public record Place(int wave, LocalDate live, int dayOneUsers, int dataAdministrators) {

    /** Where an authority stands at present. */
    public static Place of(Standing standing) {
      return new Place(
          standing.wave(),
          standing.plannedLive(),
          standing.dayOneUsers(),
          standing.dataAdministrators());
    }

    private Place on(LocalDate day) {
      return new Place(wave, day, dayOneUsers, dataAdministrators);
    }
  }

  /** An authority of a wave, and whether its gate would open today. */
  public record Line(Standing standing, Gate gate) {}

  /** All waves, first to last. */
  public List<Wave> waves(Tx tx) {
    return WaveRows.all(tx);
  }

  /** The authorities of a wave that the actor may see, by their day. */
  public List<Line> lines(Tx tx, Actor actor, int wave, LocalDate today) {
    var checkpoints = CheckpointRows.all(tx);
    var figures = Readiness.byAuthority(measures.latest(tx));
    var waivers = RiskRows.waivers(tx);
    return PlanRows.standings(tx).stream()
        .filter(one -> one.wave() == wave)
        .filter(one -> Rights.maySee(tx, actor, one))
        .sorted(java.util.Comparator.comparing(Standing::plannedLive))
        .map(one ->
            new Line(
                one,
                Gate.of(
                    one,
                    checkpoints.getOrDefault(one.number(), List.of()),
                    figures.getOrDefault(one.number(), List.of()),
                    waivers.stream()
                        .filter(waiver -> waiver.authority().equals(one.number()))
                        .toList(),
                    today)))
        .toList();
  }

  /** Plans a wave, new or known; its authorities keep their days. */
  public Outcome plan(Tx tx, Actor actor, Wave wave, LocalDate today) {
    return plan(tx, actor, wave, Optional.empty(), today);
  }

  /**
   * Plans a wave.
   *
   * @param reason if there is one, the wave's authorities that never opened are moved by as many
   *     days as its opening
   */
  public Outcome plan(Tx tx, Actor actor, Wave wave, Optional<String> reason, LocalDate today) {
    if (!isNational(actor)) {
      return Outcome.refused("Only the national team plans waves");
    }
    var before = WaveRows.one(tx, wave.number());
    var refusal = order(tx, wave);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    if (reason.isPresent() && reason.get().isBlank()) {
      return Outcome.refused("Say why the authorities are moved");
    }
    WaveRows.keep(tx, wave);
    changes.entry(tx, actor, "plan-wave", "wave", wave.number());
    if (before.isPresent() && reason.isPresent()) {
      long days = ChronoUnit.DAYS.between(before.get().opens(), wave.opens());
      return moveAll(tx, actor, wave, days, reason.get(), today);
    }
    return Outcome.done();
  }

  /** Waves open in their order. */
  private static Optional<String> order(Tx tx, Wave wave) {
    for (var other : WaveRows.all(tx)) {
      boolean wrong =
          other.number() < wave.number()
              ? wave.opens().isBefore(other.opens())
              : other.number() > wave.number() && wave.opens().isAfter(other.opens());
      if (wrong) {
        return Optional.of(
            "Waves open in their order, and wave %d opens on %s"
                .formatted(other.number(), Days.of(other.opens())));
      }
    }
    return Optional.empty();
  }

  private Outcome moveAll(
      Tx tx, Actor actor, Wave wave, long days, String reason, LocalDate today) {
    var own =
        PlanRows.standings(tx).stream()
            .filter(one -> one.wave() == wave.number() && one.openedOn().isEmpty())
            .toList();
    for (var one : own) {
      var day = one.plannedLive().plusDays(days);
      if (place(tx, actor, one.number(), Place.of(one).on(day), reason, today)
          instanceof Outcome.Refused(String sentence)) {
        throw new NotAsAWhole(one.name() + ": " + sentence);
      }
    }
    return Outcome.done();
  }

  /** One authority of a wave cannot be moved, so none is: the transaction is to be rolled back. */
  public static final class NotAsAWhole extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String sentence;

    NotAsAWhole(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    /** Which one, and why. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * Gives an authority that never opened its wave and day. Days of open tasks that nobody has
   * judged go along, and those of checkpoints; baselines stay.
   */
  public Outcome place(
      Tx tx, Actor actor, AuthorityNumber number, Place place, String reason, LocalDate today) {
    if (!isNational(actor)) {
      return Outcome.refused("Only the national team gives an authority its wave and day");
    }
    var standing = PlanRows.standing(tx, number);
    if (standing.isEmpty()) {
      return Outcome.refused("There is no authority " + number + " in the programme");
    }
    var refusal = refusal(tx, standing.get(), place, reason, today);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    int days = (int) ChronoUnit.DAYS.between(standing.get().plannedLive(), place.live());
    WaveRows.move(tx, number, place, days);
    changes.write(tx, actor, number, "plan-day", said(standing.get(), place, reason.strip()));
    return Outcome.done();
  }

  private static Optional<String> refusal(
      Tx tx, Standing standing, Place place, String reason, LocalDate today) {
    if (standing.openedOn().isPresent()) {
      return Optional.of(
          "%s opened on %s: its day cannot be moved any more"
              .formatted(standing.name(), Days.of(standing.openedOn().get())));
    }
    var wave = WaveRows.one(tx, place.wave());
    if (wave.isEmpty()) {
      return Optional.of("There is no wave " + place.wave());
    }
    if (place.wave() == Wave.EARLY && standing.adopters() != Adopters.EARLY) {
      return Optional.of("Wave 1 is the early adopters’");
    }
    if (place.live().isBefore(wave.get().opens())) {
      return Optional.of(
          "Wave %d opens on %s, not before".formatted(place.wave(), Days.of(wave.get().opens())));
    }
    if (!place.live().equals(standing.plannedLive()) && place.live().isBefore(today)) {
      return Optional.of("The day must not lie in the past");
    }
    return reason.isBlank() ? Optional.of("Say why in a sentence") : Optional.empty();
  }

  private static String said(Standing before, Place place, String reason) {
    return "Wave %d, go-live %s (was wave %d, %s), %,d users and %d data administrators: %s"
        .formatted(
            place.wave(),
            Days.of(place.live()),
            before.wave(),
            Days.of(before.plannedLive()),
            place.dayOneUsers(),
            place.dataAdministrators(),
            reason);
  }

  private static boolean isNational(Actor actor) {
    return actor.role() == Role.NATIONAL_TEAM || actor.role() == Role.SYSTEM;
  }
}
