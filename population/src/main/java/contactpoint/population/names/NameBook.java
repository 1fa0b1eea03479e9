package contactpoint.population.names;

import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import contactpoint.population.tables.Tables;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names drawn as often as they are given, each community in its own way. Forenames follow the birth
 * year: what the communities with tables of their own do not take of the ONS list, the English
 * table takes, so that all children together have the names of the list.
 */
public final class NameBook {

  private final Map<Community, Double> ownTables = new EnumMap<>(Community.class);
  private final Map<Community, Forenames> girls = new EnumMap<>(Community.class);
  private final Map<Community, Forenames> boys = new EnumMap<>(Community.class);
  private final Map<Community, Weighted<String>> families = new EnumMap<>(Community.class);
  private final Map<Community, Weighted<String>> women = new EnumMap<>(Community.class);
  private final Spellings spellings = new Spellings();
  private final Weighted<String> mothers = parents("F");
  private final Weighted<String> fathers = parents("M");

  /**
   * Prepares the tables for a mix of communities.
   *
   * @param shares the share of each community among the children to be named
   */
  public NameBook(Map<Community, Double> shares) {
    Map<Community, Customs> customs = Customs.all();
    shares.forEach(
        (community, share) -> ownTables.put(community, share * (1 - community.englishForenames())));
    Mixture.of(Forenames.Listed.read("forenames-girls.txt"), customs, Customs::girls, ownTables)
        .forEach((community, weights) -> girls.put(community, Forenames.of(weights)));
    Mixture.of(Forenames.Listed.read("forenames-boys.txt"), customs, Customs::boys, ownTables)
        .forEach((community, weights) -> boys.put(community, Forenames.of(weights)));
    customs.forEach((community, table) -> families.put(community, ranked(table.families())));
    customs.forEach((community, table) -> {
      if (!table.women().isEmpty()) {
        women.put(community, ranked(table.women()));
      }
    });
    families.put(Community.ENGLISH, surnames());
  }

  /** A forename for a child of a community, by the birth year. */
  public String forename(Chance chance, Community community, boolean girl, int birthYear) {
    Community whose =
        chance.nextDouble() < community.englishForenames() ? Community.ENGLISH : community;
    return Objects.requireNonNull((girl ? girls : boys).get(whose)).draw(chance, birthYear);
  }

  /**
   * Which part of all girls or boys of a birth year gets each forename, all communities together.
   */
  public Map<String, Double> shares(boolean girl, int birthYear) {
    double own = 0;
    Map<String, Double> shares = new HashMap<>();
    for (Map.Entry<Community, Forenames> table : (girl ? girls : boys).entrySet()) {
      if (table.getKey() != Community.ENGLISH) {
        double part = ownTables.getOrDefault(table.getKey(), 0.0);
        table.getValue().addTo(shares, birthYear, part);
        own += part;
      }
    }
    Objects.requireNonNull((girl ? girls : boys).get(Community.ENGLISH))
        .addTo(shares, birthYear, 1 - own);
    return shares;
  }

  /**
   * Further forenames as the community gives them: Singh and Kaur; the father's name in a chain of
   * fathers' names; after the name of the Prophet the name that is used; two in West Africa. None
   * of them is the first again, in whichever spelling.
   *
   * @param given the first forename
   * @param father the father's forename
   * @return empty if there is none
   */
  public String middle(
      Chance chance,
      Community community,
      boolean girl,
      int birthYear,
      String given,
      String father) {
    double which = chance.nextDouble();
    String one = unlike(chance, community, girl, birthYear, given);
    return switch (community) {
      case SIKH -> girl ? "Kaur" : "Singh";
      case SOMALI -> isAlike(given, father) ? "" : father;
      case ARAB -> which < 0.6 ? isAlike(given, father) ? "" : father : which < 0.8 ? one : "";
      case PAKISTANI, BANGLADESHI -> isReligious(given) || which < 0.45 ? one : "";
      case WEST_AFRICAN ->
          which < 0.5 ? two(chance, girl, birthYear, given, one) : which < 0.9 ? one : "";
      case POLISH, ROMANIAN, CHINESE -> which < 0.5 ? one : "";
      case ENGLISH, IRISH, WELSH, HINDU -> which < 0.76 ? one : "";
    };
  }

  /** The forename and another of the general list; one of them if they are alike. */
  private String two(Chance chance, boolean girl, int birthYear, String given, String one) {
    String other = unlike(chance, Community.ENGLISH, girl, birthYear, given);
    return other.isEmpty() || isAlike(one, other) ? one : (one + " " + other).strip();
  }

  /** A forename that is not another one again; empty if some draws bring none. */
  private String unlike(
      Chance chance, Community community, boolean girl, int birthYear, String other) {
    for (int i = 0; i < DRAWS; i++) {
      String drawn = forename(chance, community, girl, birthYear);
      if (!isAlike(other, drawn)) {
        return drawn;
      }
    }
    return "";
  }

  /** Whether two forenames are one, in the same or another spelling; all of the Prophet's are. */
  public boolean isAlike(String one, String other) {
    return one.equals(other)
        || (isReligious(one) && isReligious(other))
        || spellings.isSpelling(one, other);
  }

  /** Whether children bear their father's forename after their own, so that the two must differ. */
  public boolean bearsFathersName(Community community) {
    return community == Community.SOMALI || community == Community.ARAB;
  }

  /** Whether a forename is the Prophet's, or a title, and its bearer is called by the next. */
  public static boolean isReligious(String given) {
    return RELIGIOUS.contains(given);
  }

  /** How often a forename that must differ from another is drawn again. */
  private static final int DRAWS = 8;

  private static final Set<String> RELIGIOUS =
      Set.of(
          "Muhammad",
          "Mohammed",
          "Mohammad",
          "Mohamed",
          "Muhammed",
          "Mohamad",
          "Mohammod",
          "Md",
          "Syed",
          "Sayed",
          "Sayyid",
          "Abdul",
          "Abdur");

  /** A forename for a grown-up of a family; not the family name again. */
  public String parentForename(Chance chance, Community community, boolean woman, String family) {
    String drawn = parentForename(chance, community, woman);
    for (int i = 0; i < DRAWS && drawn.equals(family); i++) {
      drawn = parentForename(chance, community, woman);
    }
    return drawn;
  }

  private String parentForename(Chance chance, Community community, boolean woman) {
    return switch (community) {
      case ENGLISH -> (woman ? mothers : fathers).draw(chance);
      default -> forename(chance, community, woman, Forenames.FIRST_YEAR);
    };
  }

  /** A family's name, in the form a man bears. */
  public String surname(Chance chance, Community community) {
    return Objects.requireNonNull(families.get(community)).draw(chance);
  }

  /**
   * The form of a family's name that a child bears: Polish daughters of Kowalski are Kowalska, some
   * daughters of South Asian families have a name of their own in its place.
   */
  public String family(Chance chance, Community community, boolean girl, String family) {
    double which = chance.nextDouble();
    return switch (community) {
      case PAKISTANI -> girl && which < 0.08 ? womans(chance, community) : family;
      case BANGLADESHI -> girl && which < 0.4 ? womans(chance, community) : family;
      case SIKH -> which < 0.3 ? girl ? "Kaur" : "Singh" : family;
      default -> girl ? forWoman(community, family) : family;
    };
  }

  /** The name a woman grew up with, beside the family name of her father. */
  public String maiden(Chance chance, Community community, String family) {
    double which = chance.nextDouble();
    return switch (community) {
      case PAKISTANI -> which < 0.35 ? womans(chance, community) : family;
      case BANGLADESHI -> which < 0.8 ? womans(chance, community) : family;
      case SIKH -> which < 0.6 ? womans(chance, community) : family;
      default -> forWoman(community, family);
    };
  }

  private String womans(Chance chance, Community community) {
    return Objects.requireNonNull(women.get(community)).draw(chance);
  }

  /** The form of a family's name that a woman bears, or of each half of a double one. */
  public String forWoman(Community community, String family) {
    if (community != Community.POLISH) {
      return family;
    }
    int hyphen = family.indexOf('-');
    if (hyphen > 0) {
      String second = family.substring(hyphen + 1);
      return forWoman(community, family.substring(0, hyphen)) + "-" + forWoman(community, second);
    }
    boolean adjective = family.endsWith("ski") || family.endsWith("cki") || family.endsWith("dzki");
    return adjective ? family.substring(0, family.length() - 1) + "a" : family;
  }

  /** Whether a wife takes her husband's name; in most of these communities she keeps her own. */
  public boolean takesHusbandsName(Community community) {
    return switch (community) {
      case SOMALI, ARAB, CHINESE, PAKISTANI, BANGLADESHI -> false;
      default -> true;
    };
  }

  /** Another forename in everyday use: the second, or a short form; empty if there is none. */
  public String knownAs(Chance chance, String given, String middle) {
    int space = middle.indexOf(' ');
    String second = space < 0 ? middle : middle.substring(0, space);
    boolean usable = !second.isEmpty() && !second.equals("Singh") && !second.equals("Kaur");
    if (usable && (isReligious(given) || chance.happens(0.5))) {
      return second;
    }
    String shorter = spellings.nickname(chance, given);
    return shorter.equals(given) ? "" : shorter;
  }

  /** How many given and family forms a community's own tables hold, in words for a page. */
  public static String ownForms(Community community) {
    Customs own = Customs.all().get(community);
    if (own == null) {
      return "the ONS lists";
    }
    long given =
        Stream.concat(own.girls().stream(), own.boys().stream())
            .flatMap(List::stream)
            .distinct()
            .count();
    long family = own.families().stream().flatMap(List::stream).distinct().count();
    return given + ", " + family;
  }

  private static Weighted<String> parents(String sex) {
    List<String[]> rows =
        Tables.lines("forenames-parents.txt").stream()
            .map(line -> line.split(" "))
            .filter(fields -> fields[0].equals(sex))
            .toList();
    return new Weighted<>(
        rows.stream().map(fields -> fields[1]).toList(),
        rows.stream().mapToDouble(fields -> Double.parseDouble(fields[2])).toArray());
  }

  /** Family names by rank; a name's first spelling has most of its weight, the others the rest. */
  private static Weighted<String> ranked(List<List<String>> names) {
    List<String> forms = names.stream().flatMap(List::stream).toList();
    double[] weights = new double[forms.size()];
    int place = 0;
    for (int rank = 0; rank < names.size(); rank++) {
      int spellings = names.get(rank).size();
      for (int i = 0; i < spellings; i++) {
        double part = spellings == 1 ? 1 : i == 0 ? 0.85 : 0.15 / (spellings - 1);
        weights[place++] = part / (rank + 6);
      }
    }
    return new Weighted<>(forms, weights);
  }

  private static Weighted<String> surnames() {
    List<String[]> rows =
        Tables.lines("surnames.txt").stream().map(line -> line.split(" ")).toList();
    return new Weighted<>(
        rows.stream().map(fields -> fields[0]).toList(),
        rows.stream().mapToDouble(fields -> Double.parseDouble(fields[1])).toArray());
  }
}
