package contactpoint.matching;

import contactpoint.vocabulary.ChildNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a batch has changed of what a later one may have looked up meanwhile.
 *
 * @param keys that children gained
 * @param children of whom more, less or something else is said
 * @param concealed whether a concealed child is among them: then it is simplest to look again
 */
public record Changes(
    Map<ChildNumber, Set<Long>> keys, Set<ChildNumber> children, boolean concealed) {

  /** Nothing has changed. */
  public static final Changes NONE = new Changes(Map.of(), Set.of(), false);

  /** Both together. */
  Changes and(Changes later) {
    var both = new HashMap<ChildNumber, Set<Long>>();
    keys.forEach((child, gained) -> join(both, child, gained));
    later.keys.forEach((child, gained) -> join(both, child, gained));
    var all = new HashSet<>(children);
    all.addAll(later.children);
    return new Changes(both, all, concealed || later.concealed);
  }

  private static void join(
      Map<ChildNumber, Set<Long>> all, ChildNumber child, Collection<Long> gained) {
    all.computeIfAbsent(child, one -> new HashSet<>()).addAll(gained);
  }
}
