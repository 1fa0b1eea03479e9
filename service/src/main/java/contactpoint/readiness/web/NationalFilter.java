package contactpoint.readiness.web;

import contactpoint.england.Region;
import contactpoint.readiness.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which authorities of the national picture are looked at.
 *
 * @param region those of one region only
 * @param checkpoint those only that have not had this one signed off, 1 to 7
 */
public record NationalFilter(Optional<Region> region, Optional<Integer> checkpoint) {

  /** All of them. */
  public static final NationalFilter ALL = new NationalFilter(Optional.empty(), Optional.empty());

  /** What an address says; what it says wrongly is no filter. */
  static NationalFilter of(String region, String checkpoint) {
    return new NationalFilter(
        Arrays.stream(Region.values()).filter(one -> one.code().equals(region)).findAny(),
        Typed.number(checkpoint, 1, 7));
  }

  /** Whether it leaves anything out. */
  public boolean isOn() {
    return region.isPresent() || checkpoint.isPresent();
  }

  /** Whether an authority is looked at. */
  public boolean takes(Position position) {
    boolean here = region.isEmpty() || region.get() == position.standing().authority().region();
    return here && (checkpoint.isEmpty() || !position.hasSignedOff(checkpoint.get()));
  }

  /** Those that are looked at, the latest first. */
  public List<Position> of(List<Position> positions) {
    return positions.stream()
        .filter(this::takes)
        .sorted(java.util.Comparator.comparingLong(Position::daysLate).reversed())
        .toList();
  }

  /** As the end of an address. */
  public String query() {
    return "region=%s&checkpoint=%s"
        .formatted(
            region.map(Region::code).orElse(""), checkpoint.map(Object::toString).orElse(""));
  }

  /** What is looked at, in words. */
  public String words() {
    return region.map(Region::caption).orElse("England")
        + checkpoint.map(" without checkpoint %d signed off"::formatted).orElse("");
  }
}
