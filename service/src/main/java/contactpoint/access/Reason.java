package contactpoint.access;

import contactpoint.vocabulary.Typed;

/**
 * One reason why a child stands in a list: what agrees, what nearly does, what does not. It shows
 * nothing of the record that the list does not show openly, but for what the asker typed.
 *
 * @param before words in front
 * @param value the value that stands out; blank if there is none
 * @param after words behind
 */
public record Reason(Mark mark, Typed before, Typed value, Typed after) {

  static Reason of(Mark mark, String words) {
    return new Reason(mark, new Typed(words), Typed.NOTHING, Typed.NOTHING);
  }

  static Reason of(Mark mark, String before, String value, String after) {
    return new Reason(mark, new Typed(before), new Typed(value), new Typed(after));
  }

  /** The whole reason as it is read aloud, without its sign. */
  public Typed words() {
    return new Typed(before.text() + value.text() + after.text());
  }
}
