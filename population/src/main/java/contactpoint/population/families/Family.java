package contactpoint.population.families;

import java.util.List;

/**
 * Children who grow up together, and how any two of them stand to each other.
 *
 * @param children the children, eldest first
 * @param pairs pairs of different people who are easily taken for one
 */
public record Family(List<Child> children, List<Pair> pairs) {

  /** Two people and what they are to each other. */
  public record Pair(long person, long other, Kind kind) {}

  /** How two people stand to each other. */
  public enum Kind {
    TWIN("twin"),
    SIBLING("sibling"),
    HALF("half"),
    HOUSEHOLD("household"),
    IDENTITY("identity");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in truth/pairs.csv. */
    public String code() {
      return code;
    }
  }
}
