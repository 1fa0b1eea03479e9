package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Given and family name read out of one text: "Ada King Lovelace", "Lovelace, Ada King". */
record FullName(String given, String family) {
  private static final Set<String> RANKS = Set.of("lord", "lady", "captain");
  private static final Set<String> ALWAYS =
      Set.of("sir", "dame", "mr", "mrs", "miss", "ms", "dr", "rev", "baronet", "bart", "bt");

  static @Nullable FullName read(String typed) {
    int comma = typed.indexOf(',');
    if (comma > 0) {
      var before = Text.plain(typed.substring(0, comma));
      var after = Text.plain(typed.substring(comma + 1));
      // "Smith, John" has one word before the comma; "John Smith, 1st Baronet" has more
      boolean turned = !before.contains(" ") && !after.isEmpty();
      return turned ? new FullName(after, before) : words(before);
    }
    return words(Text.plain(typed));
  }

  /**
   * Whether a plain word is a form of address or a rank ("Sir", "1st", "Baronet"), never a name.
   */
  static boolean rank(String word) {
    return ALWAYS.contains(word) || ordinal(word);
  }

  private static boolean ordinal(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    var rest = word.substring(digits);
    return digits > 0
        && (rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th"));
  }

  private static @Nullable FullName words(String plain) {
    if (Text.saysNothing(plain)) {
      return null;
    }
    var words = new ArrayList<String>();
    for (var word : plain.split(" ")) {
      if (!RANKS.contains(word) && !rank(word)) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    int last = words.size() - 1;
    return last == 0
        ? new FullName("", words.getFirst())
        : new FullName(String.join(" ", words.subList(0, last)), words.get(last));
  }
}
