package contactpoint.access;

import contactpoint.linkage.NameForms;
import contactpoint.vocabulary.Name;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a recorded name stands to the one that was typed, the strongest first. */
enum NameAgreement {
  SAME(Mark.SAME, 0),
  PART(Mark.NEAR, Weights.NAME_PART.bits()),
  FORM(Mark.NEAR, Weights.NAME_FORM.bits()),
  SOUND(Mark.NEAR, Weights.NAME_SOUND.bits()),
  SLIP(Mark.NEAR, Weights.NAME_SLIP.bits()),
  CLOSE(Mark.NEAR, Weights.NAME_NEAR.bits()),
  INITIAL(Mark.NEAR, 0),
  OTHER(Mark.OTHER, 0),
  /** One of the two is not known. */
  UNKNOWN(Mark.SAME, 0);

  private static final int SHORTEST_FOR_SLIP = 3;
  private static final int SHORTEST_FOR_TWO = 6;

  private final Mark mark;
  private final double less;

  NameAgreement(Mark mark, double less) {
    this.mark = mark;
    this.less = less;
  }

  Mark mark() {
    return mark;
  }

  /** 1 if this is some other name that resembles the typed one, or nothing is known; else 0. */
  int loose() {
    return switch (this) {
      case SAME, PART -> 0;
      case FORM, SOUND, SLIP, CLOSE, INITIAL, OTHER, UNKNOWN -> 1;
    };
  }

  /** What it is worth for a name of some rarity. */
  double bits(double rarity) {
    return switch (this) {
      case INITIAL -> Weights.NAME_INITIAL.bits();
      case OTHER -> Weights.NAME_OTHER.bits();
      case UNKNOWN -> 0;
      case SAME, PART, FORM, SOUND, SLIP, CLOSE ->
          Math.max(Weights.NAME_INITIAL.bits(), rarity + less);
    };
  }

  static NameAgreement of(Asked asked, @Nullable Name recorded) {
    if (recorded == null || asked.plain().isEmpty()) {
      return UNKNOWN;
    }
    String plain = NameForms.plain(recorded.text());
    return plain.isEmpty() ? UNKNOWN : asked.against(plain);
  }

  /**
   * A typed name made ready for many comparisons.
   *
   * @param forms what else is written for a given name; the plain name alone for a family name
   */
  record Asked(String plain, Set<String> sounds, Set<String> forms) {

    static final Asked NOTHING = new Asked("", Set.of(), Set.of());

    static Asked given(Name name) {
      return new Asked(
          NameForms.plain(name.text()),
          NameForms.sounds(name.text()),
          NameForms.alike(name.text()));
    }

    static Asked family(Name name) {
      String plain = NameForms.plain(name.text());
      return new Asked(plain, NameForms.sounds(name.text()), Set.of(plain));
    }

    private NameAgreement against(String recorded) {
      if (squeezed(plain).equals(squeezed(recorded))) {
        return SAME;
      }
      if (shareWord(plain, recorded)) {
        return PART;
      }
      if (forms.contains(recorded) || forms.contains(firstWord(recorded))) {
        return FORM;
      }
      boolean initial = plain.length() == 1 || recorded.length() == 1;
      if (initial) {
        return plain.charAt(0) == recorded.charAt(0) ? INITIAL : OTHER;
      }
      if (sounds.stream().anyMatch(NameForms.sounds(recorded)::contains)) {
        return SOUND;
      }
      return bySlips(recorded);
    }

    private NameAgreement bySlips(String recorded) {
      int shorter = Math.min(plain.length(), recorded.length());
      int slips = NameForms.slips(plain, recorded, 2);
      if (slips <= 1 && shorter >= SHORTEST_FOR_SLIP) {
        return SLIP;
      }
      if (slips <= 2 && shorter >= SHORTEST_FOR_TWO) {
        return CLOSE;
      }
      return nearOneWord(recorded) ? CLOSE : OTHER;
    }

    /** One slip from one part of a compound name. */
    private boolean nearOneWord(String recorded) {
      return recorded.indexOf(' ') >= 0
          && Arrays.stream(recorded.split(" "))
              .anyMatch(word -> word.length() > 3 && NameForms.slips(plain, word, 1) <= 1);
    }

    private static String squeezed(String text) {
      return text.replace(" ", "");
    }

    private static String firstWord(String text) {
      int space = text.indexOf(' ');
      return space < 0 ? text : text.substring(0, space);
    }

    private static boolean shareWord(String one, String other) {
      if (one.indexOf(' ') < 0 && other.indexOf(' ') < 0) {
        return false;
      }
      var words = Arrays.stream(one.split(" ")).filter(word -> word.length() > 2).toList();
      for (String word : other.split(" ")) {
        if (words.contains(word)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String toString() {
      return "name";
    }
  }
}
