package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.measures.Measures;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.List;

/**
 * Opening authorities, in waves: shielding first, then practitioners; pause and reverse. The gate
 * decides; the national team may waive a condition by name.
 */
public final class Openings {

  private final Changes changes;
  private final Measures measures;

  Openings(Changes changes, Measures measures) {
    this.changes = changes;
    this.measures = measures;
  }

  /** Whether the gate of an authority would open today. */
  public Gate gate(Tx tx, Standing standing, LocalDate today) {
    var waivers =
        RiskRows.waivers(tx).stream()
            .filter(one -> one.authority().equals(standing.number()))
            .toList();
    return Gate.of(
        standing,
        CheckpointRows.of(tx, standing.number()),
        measures.latest(tx, standing.number()),
        waivers,
        today);
  }

  /**
   * Moves an authority to another stage. Practitioners are let in only on or after the planned
   * day's wave, through the gate, and when no earlier wave's blocking finding is open.
   *
   * @param reason needed to pause and to reverse
   */
  public Outcome move(
      Tx tx, Actor actor, AuthorityNumber number, Stage to, String reason, LocalDate today) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return Outcome.refused("Only the national team opens, pauses and closes");
    }
    var found = PlanRows.standing(tx, number);
    if (found.isEmpty()) {
      return Outcome.refused("There is no authority " + number + " in the programme");
    }
    var standing = found.get();
    var refusal = refusal(tx, standing, to, reason, today);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    PlanRows.stage(tx, number, to, today);
    Organisations.admit(tx, number, to.admission());
    changes.write(
        tx,
        actor,
        number,
        "move-stage",
        to.caption() + (reason.isBlank() ? "" : ": " + reason.strip()));
    return Outcome.done();
  }

  private java.util.Optional<String> refusal(
      Tx tx, Standing standing, Stage to, String reason, LocalDate today) {
    if (!standing.stage().next().contains(to)) {
      return java.util.Optional.of(
          "%s is %s: that cannot become “%s”"
              .formatted(
                  standing.name(),
                  standing.stage().caption().toLowerCase(java.util.Locale.UK),
                  to.caption()));
    }
    if ((to == Stage.PAUSED || standing.stage() == Stage.PAUSED) && reason.isBlank()) {
      return java.util.Optional.of("Say why in a sentence");
    }
    return to == Stage.OPEN ? shut(tx, standing, today) : java.util.Optional.empty();
  }

  private java.util.Optional<String> shut(Tx tx, Standing standing, LocalDate today) {
    if (today.isBefore(standing.plannedLive())) {
      return java.util.Optional.of(
          "%s opens on %s, not before".formatted(standing.name(), Days.of(standing.plannedLive())));
    }
    int blocking = RiskRows.blockingBefore(tx, standing.wave());
    if (blocking > 0) {
      return java.util.Optional.of(
          "%d finding%s of an earlier wave must be closed first"
              .formatted(blocking, blocking == 1 ? "" : "s"));
    }
    var gate = gate(tx, standing, today);
    return gate.isOpen()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            "Not yet: "
                + gate.missing().stream()
                    .map(held -> held.condition().caption() + " (" + held.figure() + ")")
                    .collect(java.util.stream.Collectors.joining(", ")));
  }

  /** An authority that was asked to move to a stage, and what came of it. */
  public record Moved(Standing standing, Outcome outcome) {}

  /**
   * Moves every authority of a wave that can stand next at this stage, each by its own gate: those
   * that may move do, the others say why not.
   */
  public List<Moved> moveWave(
      Tx tx, Actor actor, int wave, Stage to, String reason, LocalDate today) {
    return PlanRows.standings(tx).stream()
        .filter(one -> one.wave() == wave && one.stage().next().contains(to))
        .map(one -> new Moved(one, move(tx, actor, one.number(), to, reason, today)))
        .toList();
  }

  /** Waives a condition for one authority for a time. */
  public Outcome waive(Tx tx, Actor actor, Waiver waiver) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return Outcome.refused("Only the national team waives a condition");
    }
    RiskRows.waive(tx, waiver, actor.account());
    changes.write(
        tx,
        actor,
        waiver.authority(),
        "waive-condition",
        "Waived until %s: %s. %s"
            .formatted(Days.of(waiver.until()), waiver.condition().caption(), waiver.reason()));
    return Outcome.done();
  }

  /** Records what an authority found in use. */
  public Outcome found(
      Tx tx, Actor actor, AuthorityNumber number, String title, boolean blocking, LocalDate today) {
    var standing = PlanRows.standing(tx, number).filter(one -> Rights.may(tx, actor, one));
    if (standing.isEmpty()) {
      return Outcome.refused(Rights.refusal(number));
    }
    if (title.isBlank()) {
      return Outcome.refused("Say what was found");
    }
    RiskRows.find(tx, standing.get(), title.strip(), blocking, today);
    changes.write(tx, actor, number, "record-finding", "Road test: " + title.strip());
    return Outcome.done();
  }

  /** Answers a finding. */
  public Outcome answer(
      Tx tx, Actor actor, RoadTestFinding finding, String answer, LocalDate today) {
    if (actor.role() != Role.NATIONAL_TEAM || answer.isBlank()) {
      return Outcome.refused("The national team answers findings, in a sentence");
    }
    if (!RiskRows.answerFinding(tx, finding.id(), answer.strip(), today)) {
      return Outcome.refused("The finding is closed");
    }
    changes.write(
        tx, actor, finding.authority(), "answer-finding", "Road test answered: " + answer.strip());
    return Outcome.done();
  }

  /** Closes a finding that was answered. */
  public Outcome close(Tx tx, Actor actor, RoadTestFinding finding, LocalDate today) {
    if (actor.role() != Role.NATIONAL_TEAM || !RiskRows.closeFinding(tx, finding.id(), today)) {
      return Outcome.refused("A finding is closed by the national team once it is answered");
    }
    changes.write(
        tx, actor, finding.authority(), "close-finding", "Road test closed: " + finding.title());
    return Outcome.done();
  }

  /** All findings: open ones first, blocking before others. */
  public List<RoadTestFinding> findings(Tx tx) {
    return RiskRows.findings(tx);
  }
}
