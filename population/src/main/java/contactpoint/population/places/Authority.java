package contactpoint.population.places;

import contactpoint.population.chance.Weighted;
import contactpoint.population.names.Group;
import java.util.List;

/**
 * A children's services authority of 2007.
 *
 * @param number its DfE number
 * @param name its name
 * @param region one of the nine regions
 * @param earlyAdopter whether it is one of the seventeen
 * @param childrenByAge children in single years of age, 0 to 17, mid-2019
 * @param groups the ethnic groups of its children, in their share
 */
public record Authority(
    int number,
    String name,
    String region,
    boolean earlyAdopter,
    List<Integer> childrenByAge,
    Weighted<Group> groups) {

  /** All its children in mid-2019. */
  public int children() {
    return childrenByAge.stream().mapToInt(Integer::intValue).sum();
  }
}
