package contactpoint.readiness;

import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What must hold before an authority's practitioners are let in, and whether it does. What the
 * system measures is not asked; what nobody measures yet does not hold.
 */
public record Gate(List<Held> conditions) {

  private static final String NOT_MEASURED = "Not measured yet";
  private static final int STAGE_LIVE = 3;

  public Gate {
    conditions = List.copyOf(conditions);
  }

  /**
   * One condition.
   *
   * @param figure what was found, as people read it
   * @param waiver that lets it go today, if there is one
   */
  public record Held(Condition condition, boolean holds, String figure, Optional<Waiver> waiver) {

    /** Whether the gate passes over it. */
    public boolean passes() {
      return holds || waiver.isPresent();
    }
  }

  /** Whether the gate is open. */
  public boolean isOpen() {
    return conditions.stream().allMatch(Held::passes);
  }

  /** The conditions that keep it shut. */
  public List<Held> missing() {
    return conditions.stream().filter(held -> !held.passes()).toList();
  }

  /** Looks at everything as it stands on one day. */
  static Gate of(
      Standing standing,
      List<Checkpoint> checkpoints,
      List<Figure> figures,
      List<Waiver> waivers,
      LocalDate today) {
    var found = new Measured(figures);
    var held = new ArrayList<Held>();
    for (Condition condition : Condition.values()) {
      var waiver =
          waivers.stream()
              .filter(one -> one.condition() == condition && one.holdsOn(today))
              .findFirst();
      held.add(
          switch (condition) {
            case CHECKPOINTS -> checkpoints(checkpoints, waiver);
            case DATA_ADMINISTRATORS -> administrators(standing, found, waiver);
            case SHIELDING -> shielding(found, waiver);
            case FEEDS -> feeds(found, waiver);
            case USERS -> users(standing, found, waiver);
          });
    }
    return new Gate(held);
  }

  private static Held checkpoints(List<Checkpoint> checkpoints, Optional<Waiver> waiver) {
    long signed = checkpoints.stream().filter(one -> one.state().isSignedOff()).count();
    return new Held(
        Condition.CHECKPOINTS,
        signed == checkpoints.size() && signed > 0,
        signed + " of " + checkpoints.size(),
        waiver);
  }

  private static Held administrators(Standing standing, Measured found, Optional<Waiver> waiver) {
    return found
        .of(Measure.DATA_ADMINISTRATORS)
        .map(count ->
            new Held(
                Condition.DATA_ADMINISTRATORS,
                count >= standing.dataAdministrators(),
                count + " of " + standing.dataAdministrators(),
                waiver))
        .orElse(new Held(Condition.DATA_ADMINISTRATORS, false, NOT_MEASURED, waiver));
  }

  private static Held shielding(Measured found, Optional<Waiver> waiver) {
    var finished = found.of(Measure.SHIELDING_FINISHED);
    var waiting = found.of(Measure.SHIELDS_WAITING);
    if (finished.isEmpty() || waiting.isEmpty()) {
      return new Held(Condition.SHIELDING, false, NOT_MEASURED, waiver);
    }
    String decided =
        found
            .of(Measure.SHIELDS_DECIDED)
            .map(count -> "%,d decided".formatted(count))
            .orElse("Decided");
    String left = waiting.get() == 0 ? "none waiting" : "%,d waiting".formatted(waiting.get());
    boolean done = finished.get() == 1 && waiting.get() == 0;
    return new Held(
        Condition.SHIELDING,
        done,
        decided + ", " + left + (finished.get() == 1 ? "" : ", not declared finished"),
        waiver);
  }

  private static Held feeds(Measured found, Optional<Waiver> waiver) {
    var feeds = found.feeds();
    if (feeds.isEmpty()) {
      return new Held(Condition.FEEDS, false, NOT_MEASURED, waiver);
    }
    long live = feeds.values().stream().filter(Gate::isLiveAtItsGate).count();
    return new Held(Condition.FEEDS, live == feeds.size(), live + " of " + feeds.size(), waiver);
  }

  private static boolean isLiveAtItsGate(Map<Measure, Figure> feed) {
    var score = feed.get(Measure.FEED_SCORE);
    var gate = feed.get(Measure.FEED_GATE);
    var stage = feed.get(Measure.FEED_STAGE);
    return score != null
        && gate != null
        && stage != null
        && score.value().compareTo(gate.value()) >= 0
        && stage.value().intValue() >= STAGE_LIVE;
  }

  private static Held users(Standing standing, Measured found, Optional<Waiver> waiver) {
    return found
        .of(Measure.USERS_READY)
        .map(count ->
            new Held(
                Condition.USERS,
                standing.dayOneUsers() > 0 && count >= standing.dayOneUsers(),
                "%,d of %,d wanted".formatted(count, standing.dayOneUsers()),
                waiver))
        .orElse(new Held(Condition.USERS, false, NOT_MEASURED, waiver));
  }

  /** An authority's newest figures. */
  record Measured(List<Figure> figures) {
    Optional<Long> of(Measure measure) {
      return figures.stream()
          .filter(one -> one.measure() == measure)
          .map(one -> one.value().longValue())
          .findFirst();
    }

    Map<String, Map<Measure, Figure>> feeds() {
      var feeds = new TreeMap<String, Map<Measure, Figure>>();
      for (var one : figures) {
        if (!one.feed().isEmpty()) {
          feeds
              .computeIfAbsent(one.feed(), feed -> new java.util.EnumMap<>(Measure.class))
              .put(one.measure(), one);
        }
      }
      return feeds;
    }
  }
}
