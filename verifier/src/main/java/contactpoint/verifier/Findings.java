package contactpoint.verifier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found: of each kind the first place, and how many more there are. */
final class Findings {

  private record Seen(String first, long count) {}

  private final Map<Finding, Seen> seen = new EnumMap<>(Finding.class);

  void add(Finding finding, String where) {
    seen.merge(finding, new Seen(where, 1), (old, one) -> new Seen(old.first(), old.count() + 1));
  }

  boolean none() {
    return seen.isEmpty();
  }

  Set<Finding> kinds() {
    return Set.copyOf(seen.keySet());
  }

  /** 0 if nothing is wrong, else that of the gravest finding. */
  int exitCode() {
    return seen.keySet().stream().findFirst().map(Finding::exitCode).orElse(0);
  }

  /** One sentence each. */
  List<String> sentences() {
    return seen.entrySet().stream()
        .map(each -> each.getKey().sentence(place(each.getValue())))
        .toList();
  }

  private static String place(Seen seen) {
    return seen.count() == 1
        ? seen.first()
        : seen.first() + ", and " + (seen.count() - 1) + " more";
  }
}
