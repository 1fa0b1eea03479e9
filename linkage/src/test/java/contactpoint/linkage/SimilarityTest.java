package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class SimilarityTest {
  /** The textbook table, against the bits of one number. */
  private static int textbook(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + wrong);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Property(tries = 2000)
  void slips_are_counted_as_in_the_textbook(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String a,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String b) {
    for (int most : new int[] {1, 2, 5, 12}) {
      assertThat(Similarity.slips(a, b, most)).isEqualTo(Math.min(textbook(a, b), most + 1));
    }
    assertThat(Similarity.oneSlip(a, b)).isEqualTo(textbook(a, b) <= 1);
  }

  @Property(tries = 50)
  void long_texts_are_counted_alike(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 62, max = 70) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 62, max = 70) String b) {
    assertThat(Similarity.slips(a, b, 100)).isEqualTo(textbook(a, b));
  }
}
