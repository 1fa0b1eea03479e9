package contactpoint.grants;

import contactpoint.vocabulary.AuthorityNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question: what would a group's authorities receive if something were different? It changes
 * nothing.
 *
 * @param group whose figures are asked about
 * @param total of the group instead of its own
 * @param flatRate instead of its own
 * @param population by which the balance is shared
 * @param rounding of the shares
 * @param moved an authority that leaves the group, if it is in it, or else joins it
 */
public record WhatIf(
    Scheme.Group group,
    Money total,
    Money flatRate,
    Population population,
    Rounding rounding,
    Optional<AuthorityNumber> moved) {

  /** By what the balance is shared. */
  public enum Population {
    /** The shares that the published table implies. */
    AS_DETERMINED("determined", "As determined"),
    /** The independent child population. */
    INDEPENDENT("independent", "ONS mid-2019, independent");

    private final String code;
    private final String caption;

    Population(String code, String caption) {
      this.code = code;
      this.caption = caption;
    }

    public String code() {
      return code;
    }

    public String caption() {
      return caption;
    }
  }

  /** What came of asking. */
  public sealed interface Answer {}

  /** The two columns, side by side. */
  public record Compared(List<Change> changes, Money leftOver) implements Answer {
    public Compared {
      changes = List.copyOf(changes);
    }

    /** Most gained first. */
    public List<Change> byChange() {
      return changes.stream()
          .sorted(
              Comparator.comparing(Change::change)
                  .reversed()
                  .thenComparing(change -> change.authority()))
          .toList();
    }

    public long gaining() {
      return changes.stream().filter(one -> one.change().pence() > 0).count();
    }

    public long losing() {
      return changes.stream().filter(one -> one.change().pence() < 0).count();
    }

    public Money sum() {
      return Money.sum(changes.stream().map(Change::whatIf).toList());
    }
  }

  /** The question makes no sense; the sentence says why. */
  public record Impossible(String sentence) implements Answer {}

  /** One authority, as determined and as asked. */
  public record Change(String authority, AuthorityNumber number, Money determined, Money whatIf) {
    public Money change() {
      return whatIf.minus(determined);
    }
  }

  /** Answers against the published table. */
  public Answer ask(PublishedTable table, Map<AuthorityNumber, Long> children) {
    if (moved.isPresent() && population == Population.AS_DETERMINED) {
      return new Impossible(
          "An authority can change its group only with the independent population: the published"
              + " shares of two groups cannot be compared");
    }
    var recipients = recipients(table, children);
    return switch (new Formula(total, flatRate, rounding).share(recipients)) {
      case Formula.Shared(var allocations, Money left) ->
          new Compared(allocations.stream().map(one -> change(table, one)).toList(), left);
      case Formula.MoreFlatRateThanMoney more -> new Impossible(more.sentence());
      case Formula.NoWeights none -> new Impossible(none.sentence());
    };
  }

  private List<Recipient> recipients(PublishedTable table, Map<AuthorityNumber, Long> children) {
    if (population == Population.AS_DETERMINED) {
      return table.implied(group);
    }
    var lines = new ArrayList<>(table.of(group));
    if (moved.isPresent() && !lines.removeIf(line -> line.number().equals(moved.get()))) {
      table.of(moved.get()).ifPresent(lines::add);
    }
    return lines.stream()
        .map(line ->
            new Recipient(
                line.authority(), line.number(), children.getOrDefault(line.number(), 0L)))
        .toList();
  }

  private static Change change(PublishedTable table, Allocation allocation) {
    var one = allocation.recipient();
    Money determined = table.of(one.number()).map(Published::allocation).orElse(Money.NOTHING);
    return new Change(one.authority(), one.number(), determined, allocation.amount());
  }
}
