package contactpoint.population.names;

import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A community of naming customs. It is drawn from the ethnic group: the shares are ours, by the
 * countries of birth and religions that Census 2021 reports for each group.
 */
public enum Community {
  ENGLISH,
  IRISH,
  WELSH,
  PAKISTANI,
  BANGLADESHI,
  SIKH,
  HINDU,
  ARAB,
  SOMALI,
  WEST_AFRICAN,
  POLISH,
  ROMANIAN,
  CHINESE;

  /** Which part of the community's children have a forename of the general list; ours. */
  double englishForenames() {
    return switch (this) {
      case ENGLISH -> 0;
      case IRISH, CHINESE -> 0.5;
      case WELSH -> 0.6;
      case WEST_AFRICAN -> 0.4;
      case POLISH, ROMANIAN -> 0.35;
      case HINDU, SIKH, ARAB -> 0.15;
      case PAKISTANI, BANGLADESHI, SOMALI -> 0.04;
    };
  }

  private static final Map<Group, Weighted<Community>> OF_GROUP = ofGroup();

  /** A community of a group. */
  public static Community draw(Chance chance, Group group) {
    return java.util.Objects.requireNonNull(OF_GROUP.get(group)).draw(chance);
  }

  /** The share of a community in a group. */
  public static double share(Group group, Community community) {
    double total = 0;
    double own = 0;
    for (Share share : shares(group)) {
      total += share.weight;
      own += share.community == community ? share.weight : 0;
    }
    return own / total;
  }

  private record Share(Community community, double weight) {}

  private static Share s(Community community, double weight) {
    return new Share(community, weight);
  }

  private static Map<Group, Weighted<Community>> ofGroup() {
    Map<Group, Weighted<Community>> of = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      List<Share> shares = shares(group);
      of.put(
          group,
          new Weighted<>(
              shares.stream().map(Share::community).toList(),
              shares.stream().mapToDouble(Share::weight).toArray()));
    }
    return of;
  }

  private static List<Share> shares(Group group) {
    return Arrays.asList(
        switch (group) {
          case WBRI -> new Share[] {s(ENGLISH, 94), s(WELSH, 3), s(IRISH, 3)};
          case WIRI, WIRT -> new Share[] {s(IRISH, 75), s(ENGLISH, 25)};
          case WROM -> new Share[] {s(ROMANIAN, 80), s(POLISH, 20)};
          case WOTH -> new Share[] {s(POLISH, 33), s(ROMANIAN, 24), s(ENGLISH, 43)};
          case MWBC, BCRB -> new Share[] {s(ENGLISH, 100)};
          case MWBA -> new Share[] {s(ENGLISH, 60), s(WEST_AFRICAN, 32), s(SOMALI, 8)};
          case MWAS -> new Share[] {s(ENGLISH, 65), s(PAKISTANI, 15), s(HINDU, 12), s(SIKH, 8)};
          case MOTH -> new Share[] {s(ENGLISH, 75), s(ARAB, 15), s(CHINESE, 10)};
          case AIND -> new Share[] {s(HINDU, 50), s(SIKH, 34), s(PAKISTANI, 16)};
          case APKN -> new Share[] {s(PAKISTANI, 100)};
          case ABAN -> new Share[] {s(BANGLADESHI, 100)};
          case AOTH -> new Share[] {s(HINDU, 40), s(PAKISTANI, 35), s(ARAB, 25)};
          case CHNE -> new Share[] {s(CHINESE, 100)};
          case BAFR -> new Share[] {s(WEST_AFRICAN, 65), s(SOMALI, 27), s(ENGLISH, 8)};
          case BOTH -> new Share[] {s(ENGLISH, 55), s(WEST_AFRICAN, 30), s(SOMALI, 15)};
          case ARAB -> new Share[] {s(ARAB, 100)};
          case OOTH -> new Share[] {s(ARAB, 45), s(PAKISTANI, 25), s(ENGLISH, 30)};
        });
  }
}
