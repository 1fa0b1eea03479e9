package contactpoint.involvements;

import contactpoint.vocabulary.Name;
import java.util.List;

/** Who leads, as somebody on an open record sees it before a change. */
public sealed interface Leading {

  /** Nobody does. */
  record Nobody() implements Leading {}

  /**
   * Whoever asks does.
   *
   * @param others who could take the lead over
   */
  record You(List<Colleague> others) implements Leading {
    public You {
      others = List.copyOf(others);
    }
  }

  /**
   * A colleague does, by an own entry.
   *
   * @param offered whether the colleague has offered it to whoever asks
   */
  record Another(Name name, boolean offered) implements Leading {}

  /** Somebody does whom a case system names, and who cannot be asked here. */
  record ByCaseSystem() implements Leading {}

  /** Nothing can be said: hidden and absent alike, or shielded. */
  record Untold() implements Leading {}

  /**
   * Somebody who is on the record by an own entry.
   *
   * @param asked whether the colleague has asked to take the lead
   */
  record Colleague(long account, Name name, String job, boolean asked) {
    @Override
    public String toString() {
      return "colleague " + account;
    }
  }
}
