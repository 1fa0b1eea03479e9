package contactpoint.linkage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that stand where a given name will be: "Baby", "Male Infant", "Twin 1". They are no name:
 * two babies called Baby agree in nothing. What they say of the birth order is kept.
 *
 * @param order 1 for the first of several born together, 0 if not said
 */
record Unnamed(int order) {
  private static final Set<String> WORDS =
      Set.of(
          "baby",
          "infant",
          "unnamed",
          "newborn",
          "child",
          "twin",
          "triplet",
          "boy",
          "girl",
          "male",
          "female",
          "of",
          "no",
          "name",
          "forename",
          "given",
          "bb",
          "bg",
          "one",
          "two",
          "three",
          "a",
          "b",
          "c",
          "i",
          "ii",
          "iii",
          "1",
          "2",
          "3",
          "first",
          "second",
          "third",
          "unborn",
          "bub",
          "son",
          "daughter",
          "the",
          "yet");
  private static final Set<String> TELLING =
      Set.of("baby", "infant", "unnamed", "newborn", "twin", "triplet", "unborn", "bub");
  private static final Set<String> ALONE =
      Set.of(
          "boy",
          "girl",
          "male",
          "female",
          "child",
          "no name",
          "son",
          "daughter",
          "bb",
          "bg",
          "male child",
          "female child",
          "no forename",
          "no given name");
  private static final Map<String, Integer> ORDERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("a", 1),
          Map.entry("b", 2),
          Map.entry("c", 3),
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("1", 1),
          Map.entry("2", 2),
          Map.entry("3", 3),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3));

  /** What a given name says if it is a stand-in for one. */
  static Optional<Unnamed> read(String typed) {
    var plain = Text.plain(spaced(typed));
    if (ALONE.contains(plain)) {
      return Optional.of(new Unnamed(0));
    }
    boolean telling = false;
    int order = 0;
    for (var word : plain.split(" ")) {
      if (!WORDS.contains(word)) {
        return Optional.empty();
      }
      telling |= TELLING.contains(word);
      order = ORDERS.getOrDefault(word, order);
    }
    return telling ? Optional.of(new Unnamed(order)) : Optional.empty();
  }

  /** "Twin1" is "Twin 1". */
  private static String spaced(String typed) {
    int n = typed.length();
    boolean glued =
        n > 1 && Character.isDigit(typed.charAt(n - 1)) && Character.isLetter(typed.charAt(n - 2));
    return glued ? typed.substring(0, n - 1) + " " + typed.charAt(n - 1) : typed;
  }
}
