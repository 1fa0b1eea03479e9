package contactpoint.linkage;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How names are made comparable, for indexes that are not blocking: plain text, sound, and the
 * other forms that are written for a given name.
 */
public final class NameForms {

  private NameForms() {}

  /**
   * Lower case, no accents, no punctuation; empty if the name says nothing ("not known", "Baby").
   */
  public static String plain(String typed) {
    String plain = Text.plain(typed);
    return Text.saysNothing(plain) || Unnamed.read(typed).isPresent() ? "" : plain;
  }

  /**
   * The sound of the whole name, and of each part of a compound one. Empty if the name says
   * nothing.
   */
  public static Set<String> sounds(String typed) {
    var found = new LinkedHashSet<String>();
    String plain = plain(typed);
    add(found, Text.squeezed(plain));
    if (plain.indexOf(' ') >= 0) {
      for (String part : plain.split(" ")) {
        if (part.length() > 2) {
          add(found, part);
        }
      }
    }
    return found;
  }

  /** The name itself and what else is written for it: nicknames, forms of other languages. */
  public static Set<String> alike(String given) {
    var found = new LinkedHashSet<String>();
    String plain = plain(given);
    if (!plain.isEmpty()) {
      found.add(plain);
      for (String part : plain.split(" ")) {
        for (int group : NameVariants.groups(part)) {
          found.addAll(NameVariants.members(group));
        }
      }
    }
    return found;
  }

  /**
   * How many slips make one plain text of another: a character wrong, missing, too many, or two
   * neighbours exchanged; {@code most + 1} if it takes more than that.
   */
  public static int slips(String plain, String other, int most) {
    return Similarity.slips(plain, other, most);
  }

  private static void add(Set<String> found, String plain) {
    String sound = Sound.of(plain);
    if (!sound.isEmpty()) {
      found.add(sound);
    }
  }
}
