package contactpoint.population.names;

import contactpoint.population.tables.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The communities' own names: forenames and family names, each with the spellings it is met in.
 *
 * @param girls forenames of girls, spellings together
 * @param boys forenames of boys
 * @param families family names, the commonest first
 * @param women what stands in a woman's name where others have a family name; often nothing
 */
record Customs(
    List<List<String>> girls,
    List<List<String>> boys,
    List<List<String>> families,
    List<List<String>> women) {

  private static final Map<Community, Customs> ALL = Collections.unmodifiableMap(read());

  /** All communities that have a table of their own. */
  static Map<Community, Customs> all() {
    return ALL;
  }

  private static Map<Community, Customs> read() {
    Map<String, List<List<String>>> read = new HashMap<>();
    for (String line : Tables.lines("communities.txt")) {
      String[] head = line.split(" ", 3);
      read.put(head[0] + " " + head[1], names(head[2]));
    }
    Map<Community, Customs> all = new EnumMap<>(Community.class);
    for (Community community : Community.values()) {
      String key = community.name().toLowerCase(Locale.ROOT).replace('_', '-');
      List<List<String>> girls = read.get(key + " girls");
      List<List<String>> boys = read.get(key + " boys");
      List<List<String>> families = read.get(key + " family");
      if (girls != null && boys != null && families != null) {
        List<List<String>> women = read.getOrDefault(key + " women", List.of());
        all.put(community, new Customs(girls, boys, families, women));
      }
    }
    return all;
  }

  /** Splits at spaces outside braces. */
  private static List<List<String>> names(String text) {
    List<List<String>> names = new ArrayList<>();
    for (String token : text.split(" (?![^{]*})")) {
      if (token.startsWith("{")) {
        composed(token).forEach(name -> names.add(List.of(name)));
      } else {
        names.add(List.of(token.split("/")).stream().distinct().toList());
      }
    }
    return List.copyOf(names);
  }

  /** {a,b}{c,d} is ac, ad, bc, bd. */
  private static List<String> composed(String token) {
    List<String> made = List.of("");
    for (String part : token.substring(1, token.length() - 1).split("\\}\\{")) {
      List<String> longer = new ArrayList<>();
      for (String begun : made) {
        for (String piece : part.split(",")) {
          longer.add(begun + piece);
        }
      }
      made = longer;
    }
    return made;
  }
}
