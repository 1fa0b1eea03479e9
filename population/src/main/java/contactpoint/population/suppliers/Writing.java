package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.names.Spellings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** How a single text is got wrong: by finger, ear, scanner, habit, encoding. */
public final class Writing {

  /** For each letter from a, the keys around it. */
  private static final String[] NEAR = {
    "qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn",
    "jiolm", "kop", "njk", "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb",
    "qasde", "zsdc", "tghu", "asx"
  };

  /**
   * Sounds taken for each other; a selection from the phonetic rules of A. Pudjijono (ANU 2008), as
   * published with pseudopeople (BSD-3).
   */
  private static final List<String[]> HEARD =
      pairs(
          "nn n,ll l,ee i,z s,s z,ie i,c k,k c,th t,rr r,ph f,f ph,ey y,y ie,ay ey,ei ie,tt t,mm"
              + " m,ss s,ck k,sh ch,gh g,wh w,ou u,oo u,ai ay,ea ee,v w,b p,d t,m n,ar er,er ar,o"
              + " u,a e");

  /** Letters a scanner takes for others; from the OCR table of the same source. */
  private static final List<String[]> SCANNED =
      pairs("rn m,m rn,cl d,d cl,w vv,n m,u v,h b,l i,i l,e c,o 0,g q,s 5,ri n,k lc,nn m");

  private Writing() {}

  private static List<String[]> pairs(String text) {
    return List.of(text.split(",")).stream().map(pair -> pair.split(" ")).toList();
  }

  /** A slip of the finger: a letter left out, doubled, exchanged, or its neighbour. */
  public static String typed(Chance chance, String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = 1 + chance.below(text.length() - 1);
    char letter = text.charAt(at);
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    return switch (chance.below(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> after.isEmpty() ? before : before + after.charAt(0) + letter + after.substring(1);
      default -> letter < 'a' || letter > 'z' ? text : before + near(chance, letter) + after;
    };
  }

  private static char near(Chance chance, char letter) {
    String keys = NEAR[letter - 'a'];
    return keys.charAt(chance.below(keys.length()));
  }

  /** The name as it was heard. */
  public static String heard(Chance chance, String text) {
    return one(chance, text, HEARD);
  }

  /** The name as a scanner read it. */
  public static String scanned(Chance chance, String text) {
    return one(chance, text, SCANNED);
  }

  private static String one(Chance chance, String text, List<String[]> rules) {
    int begin = chance.below(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      String[] rule = rules.get((begin + i) % rules.size());
      int at = text.indexOf(rule[0], 1);
      if (at > 0) {
        return text.substring(0, at) + rule[1] + text.substring(at + rule[0].length());
      }
    }
    return text;
  }

  /** UTF-8 read as something else. */
  static String wronglyDecoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        .replaceAll("\\p{Cntrl}", "?");
  }

  /** A name in another spelling, or the same if none is known. */
  public static String spelt(Chance chance, String forenames, Spellings spellings) {
    int end = forenames.indexOf(' ');
    String first = end < 0 ? forenames : forenames.substring(0, end);
    return spellings.another(chance, first) + (end < 0 ? "" : forenames.substring(end));
  }

  /** A short form, or the same if none is known. */
  public static String shortened(Chance chance, String forenames, Spellings spellings) {
    int end = forenames.indexOf(' ');
    return spellings.nickname(chance, end < 0 ? forenames : forenames.substring(0, end));
  }

  static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** A postcode with one letter or digit of the last part exchanged. */
  public static String postcode(Chance chance, String postcode) {
    if (postcode.length() < 6) {
      return postcode;
    }
    int at = postcode.length() - 1 - chance.below(2);
    return postcode.substring(0, at)
        + "ABDEFGHJLNPQRSTUWXYZ".charAt(chance.below(20))
        + postcode.substring(at + 1);
  }
}
