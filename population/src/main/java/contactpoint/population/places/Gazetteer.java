package contactpoint.population.places;

import contactpoint.population.chance.Chance;

/** Names of invented towns, streets, schools and practices, put together from common parts. */
final class Gazetteer {

  private static final String[] TOWN_FIRST = {
    "Amber", "Ash", "Barn", "Beck", "Bram", "Brock", "Cald", "Carl", "Cleve", "Copper", "Crans",
        "Dray",
    "Dun", "East", "Elder", "Fal", "Farn", "Fen", "Garth", "Glen", "Gorse", "Hag", "Hales",
        "Harrow",
    "Haver", "Hazel", "Hol", "Holm", "Ing", "Kel", "Kirk", "Lang", "Lark", "Lin", "Long", "Mar",
    "Mel", "Mill", "Moss", "Nether", "Nor", "Oaken", "Over", "Pem", "Pick", "Quern", "Raven", "Red",
    "Rush", "Sed", "Shel", "Silver", "Skel", "Stan", "Stock", "Tarn", "Thorn", "Under", "Up", "Wal",
    "Wen", "Wex", "Whit", "Wick", "Wind", "Wren", "Yar", "Yew"
  };
  private static final String[] TOWN_LAST = {
    "beck", "borough", "bourne", "bridge", "bury", "by", "combe", "cote", "dale", "den", "ditch",
    "don", "field", "ford", "gate", "ham", "hampton", "haven", "hurst", "lea", "leigh", "low",
    "mere", "minster", "moor", "mouth", "ness", "royd", "scar", "shaw", "side", "stead", "stock",
    "stow", "thorpe", "thwaite", "ton", "wade", "well", "wick", "wold", "worth"
  };
  private static final String[] STREET_FIRST = {
    "Abbot",
    "Acorn",
    "Alder",
    "Almond",
    "Anvil",
    "Apple",
    "Bakers",
    "Barley",
    "Beacon",
    "Beech",
    "Birch",
    "Bluebell",
    "Bracken",
    "Bramble",
    "Bridge",
    "Briar",
    "Broad",
    "Brook",
    "Canal",
    "Castle",
    "Cedar",
    "Chandlers",
    "Chapel",
    "Cherry",
    "Chestnut",
    "Church",
    "Clover",
    "Cooper",
    "Coppice",
    "Corn",
    "Cowslip",
    "Crescent",
    "Cross",
    "Daisy",
    "Dove",
    "Elm",
    "Falcon",
    "Farm",
    "Fern",
    "Field",
    "Flint",
    "Forge",
    "Foundry",
    "Foxglove",
    "Garden",
    "Glebe",
    "Granary",
    "Grange",
    "Green",
    "Grove",
    "Hawthorn",
    "Hazel",
    "Heather",
    "Heron",
    "High",
    "Hill",
    "Holly",
    "Hop",
    "Ivy",
    "Jasmine",
    "Juniper",
    "Kestrel",
    "Kiln",
    "Kings",
    "Lark",
    "Laurel",
    "Lavender",
    "Lime",
    "Linden",
    "Lock",
    "Magnolia",
    "Mallard",
    "Manor",
    "Maple",
    "Market",
    "Mayfield",
    "Meadow",
    "Mill",
    "Myrtle",
    "New",
    "Nightingale",
    "North",
    "Oak",
    "Old Mill",
    "Orchard",
    "Osier",
    "Park",
    "Pear Tree",
    "Pine",
    "Plover",
    "Poplar",
    "Potters",
    "Priory",
    "Queens",
    "Quarry",
    "Railway",
    "Rectory",
    "Ridge",
    "River",
    "Robin",
    "Rose",
    "Rowan",
    "Saddlers",
    "School",
    "Sorrel",
    "South",
    "Spinney",
    "Spring",
    "Spruce",
    "Station",
    "Swallow",
    "Sycamore",
    "Tanners",
    "Teasel",
    "Thistle",
    "Union",
    "Vicarage",
    "Victoria",
    "Walnut",
    "Water",
    "Weavers",
    "Well",
    "West",
    "Wheatfield",
    "Willow",
    "Windmill",
    "Wood",
    "Wren",
    "Yew Tree"
  };
  private static final String[] STREET_LAST = {
    "Road",
    "Road",
    "Road",
    "Street",
    "Street",
    "Avenue",
    "Close",
    "Close",
    "Drive",
    "Lane",
    "Way",
    "Gardens",
    "Grove",
    "Terrace",
    "Place",
    "Crescent",
    "Rise",
    "View",
    "Walk",
    "Court"
  };
  private static final String[] SAINTS = {
    "St Aidan's",
    "St Anne's",
    "St Bede's",
    "St Cuthbert's",
    "St Hilda's",
    "St Mary's",
    "St Oswald's",
    "St Peter's",
    "Holy Trinity",
    "All Saints",
    "Our Lady's",
    "Al-Noor",
    "Guru Nanak"
  };
  private static final String[] PRACTICE_LAST = {
    "Medical Centre", "Surgery", "Health Centre", "Medical Practice", "Family Practice"
  };

  private Gazetteer() {}

  static String town(Chance chance) {
    String first = one(chance, TOWN_FIRST);
    String last = one(chance, TOWN_LAST);
    return first + last;
  }

  static String street(Chance chance) {
    return one(chance, STREET_FIRST) + " " + one(chance, STREET_LAST);
  }

  static String block(Chance chance) {
    return one(chance, STREET_FIRST) + (chance.happens(0.5) ? " House" : " Court");
  }

  static String setting(Chance chance, Setting.Kind kind, String town) {
    String tree = one(chance, STREET_FIRST);
    return switch (kind) {
      case EARLY_YEARS ->
          tree + (chance.happens(0.5) ? " Nursery" : " Children's Centre") + ", " + town;
      case PRIMARY ->
          (chance.happens(0.35)
                  ? one(chance, SAINTS)
                  : tree + (chance.happens(0.5) ? " Lane" : " Park"))
              + " Primary School, "
              + town;
      case SECONDARY -> town + (chance.happens(0.5) ? " High School" : " Academy");
      case SPECIAL -> tree + " Special School, " + town;
      case COLLEGE -> town + " Sixth Form College";
    };
  }

  static String practice(Chance chance, String town) {
    return one(chance, STREET_FIRST) + " " + one(chance, PRACTICE_LAST) + ", " + town;
  }

  private static String one(Chance chance, String[] from) {
    return from[chance.below(from.length)];
  }
}
