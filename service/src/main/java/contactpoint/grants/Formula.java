package contactpoint.grants;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A flat rate to everyone, the balance by weight, in whole pounds. Exact: nothing passes through a
 * floating point number.
 *
 * @param total of the group, in whole pounds
 * @param flatRate of each, in whole pounds
 * @param rounding by which shares become whole pounds
 */
public record Formula(Money total, Money flatRate, Rounding rounding) {

  public Formula {
    if (!total.isWhole() || !flatRate.isWhole() || total.pence() < 0 || flatRate.pence() < 0) {
      throw new IllegalArgumentException("Total and flat rate are whole pounds of 0 or more");
    }
  }

  /** What came of applying the formula. */
  public sealed interface Outcome {}

  /**
   * Everyone has a share.
   *
   * @param allocations in the order of the recipients given
   * @param leftOver of the total: 0 by largest remainder; may be negative by nearest pound
   */
  public record Shared(List<Allocation> allocations, Money leftOver) implements Outcome {
    public Shared {
      allocations = List.copyOf(allocations);
    }
  }

  /** The flat rates alone come to more than the total. */
  public record MoreFlatRateThanMoney(Money flatRates, Money total) implements Outcome {
    public String sentence() {
      return "The flat rates alone come to %s, more than the total".formatted(flatRates);
    }
  }

  /** There is a balance, and nobody to share it by. */
  public record NoWeights() implements Outcome {
    public String sentence() {
      return "No authority has any children, so the balance cannot be shared";
    }
  }

  /**
   * Shares the total among the recipients.
   *
   * @throws IllegalArgumentException if an authority stands in the list twice
   */
  public Outcome share(List<Recipient> recipients) {
    refuseDoubles(recipients);
    Money flatRates = flatRate.times(recipients.size());
    if (flatRates.compareTo(total) > 0) {
      return new MoreFlatRateThanMoney(flatRates, total);
    }
    long weights = recipients.stream().mapToLong(Recipient::weight).reduce(0, Math::addExact);
    if (weights == 0) {
      return new NoWeights();
    }
    return shared(recipients, total.minus(flatRates), weights);
  }

  private Shared shared(List<Recipient> recipients, Money balance, long weights) {
    var parts = recipients.stream().map(one -> part(one, balance, weights)).toList();
    long left = balance.pounds() - parts.stream().mapToLong(Part::pounds).sum();
    var extras =
        rounding == Rounding.LARGEST_REMAINDER ? extras(parts, left) : Map.<Integer, Integer>of();
    var allocations = new ArrayList<Allocation>();
    for (Part part : parts) {
      int extra = extras.getOrDefault(part.recipient.number().number(), 0);
      allocations.add(
          new Allocation(
              part.recipient, flatRate, balance, weights, Money.ofPounds(part.pounds), extra));
      left -= extra;
    }
    return new Shared(allocations, Money.ofPounds(left));
  }

  /** A share in whole pounds, and the numerator of what rounding down took from it. */
  private record Part(Recipient recipient, long pounds, BigInteger remainder) {}

  private Part part(Recipient one, Money balance, long weights) {
    var divisor = BigInteger.valueOf(weights);
    var exact =
        BigInteger.valueOf(one.weight())
            .multiply(BigInteger.valueOf(balance.pounds()))
            .divideAndRemainder(divisor);
    boolean up = rounding == Rounding.NEAREST && exact[1].shiftLeft(1).compareTo(divisor) >= 0;
    return new Part(one, exact[0].longValueExact() + (up ? 1 : 0), exact[1]);
  }

  /** Ties go to the lower DfE number, so that the order of the list never decides. */
  private static Map<Integer, Integer> extras(List<Part> parts, long left) {
    var extras = new HashMap<Integer, Integer>();
    parts.stream()
        .sorted(
            Comparator.comparing(Part::remainder)
                .reversed()
                .thenComparing(part -> part.recipient.number()))
        .limit(left)
        .forEach(part -> extras.put(part.recipient.number().number(), 1));
    return extras;
  }

  private static void refuseDoubles(List<Recipient> recipients) {
    var seen = new HashSet<>();
    for (var one : recipients) {
      if (!seen.add(one.number())) {
        throw new IllegalArgumentException(one.authority() + " is in the list twice");
      }
    }
  }
}
