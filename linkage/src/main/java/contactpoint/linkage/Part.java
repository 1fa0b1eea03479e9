package contactpoint.linkage;

import java.util.Locale;

/**
 * One reason of a prediction.
 *
 * @param field label of the field, or the name of the consideration ("start", "household", "order",
 *     "moved")
 * @param level word of the comparison level; empty for a consideration
 * @param bits what it adds to the weight; doubles or halves the odds once for each bit
 * @param words the reason in plain English, without the value: "same date of birth"
 * @param chance what the level is worth, in words: "one in 5,200 share it"; may be empty
 */
public record Part(String field, String level, double bits, String words, String chance) {
  /** "same date of birth: +12.4; one in 5,200 share it". */
  public String sentence() {
    var start = String.format(Locale.ROOT, "%s: %+.1f", words, bits);
    return chance.isEmpty() ? start : start + "; " + chance;
  }
}
