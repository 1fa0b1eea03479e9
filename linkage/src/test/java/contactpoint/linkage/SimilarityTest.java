package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
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

  @Property(tries = 2000)
  void the_tails_of_texts_say_no_only_where_no_slip_makes_one_of_the_other(
      @ForAll @CharRange(from = '0', to = '2') @StringLength(min = 1, max = 13) String a,
      @ForAll @CharRange(from = '0', to = '2') @StringLength(min = 1, max = 13) String b) {
    boolean may = Tail.mayBeOneSlip(Tail.of(a), a.length(), Tail.of(b), b.length());
    assertThat(may || textbook(a, b) > 1).isTrue();
    long one = Tail.withLength(Tail.of(a), a.length());
    long other = Tail.withLength(Tail.of(b), b.length());
    assertThat(Tail.distant(one, other) && textbook(a, b) <= 1).isFalse();
  }

  @Property(tries = 500)
  void the_tails_of_texts_that_one_slip_made_of_each_other_never_say_no(
      @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 2, max = 13) String text,
      @ForAll @IntRange(max = 12) int place,
      @ForAll @CharRange(from = '0', to = '9') char typed) {
    int at = Math.min(place, text.length() - 2);
    var start = text.substring(0, at);
    var slips =
        List.of(
            start + typed + text.substring(at + 1),
            start + typed + text.substring(at),
            start + text.substring(at + 1),
            start + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2));
    for (var slip : slips) {
      assertThat(Tail.mayBeOneSlip(Tail.of(text), text.length(), Tail.of(slip), slip.length()))
          .isTrue();
      assertThat(
              Tail.distant(
                  Tail.withLength(Tail.of(text), text.length()),
                  Tail.withLength(Tail.of(slip), slip.length())))
          .isFalse();
    }
  }

  @Property(tries = 2000)
  void short_texts_are_counted_in_their_tails_as_in_the_textbook(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 8) String a,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 8) String b) {
    assertThat(Tail.slips(Tail.of(a), a.length(), Tail.of(b), b.length()))
        .isEqualTo(textbook(a, b));
  }
}
