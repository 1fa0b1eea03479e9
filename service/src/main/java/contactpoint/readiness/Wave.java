package contactpoint.readiness;

import java.time.LocalDate;

/**
 * A set of authorities that opens together.
 *
 * @param number from 1; wave 1 is the early adopters'
 * @param opens the first day on which one of them may let practitioners in
 */
public record Wave(int number, String caption, LocalDate opens) {

  static final int MOST = 40;
  static final int LONGEST_CAPTION = 80;

  /** The early adopters' wave. */
  static final int EARLY = 1;

  public Wave {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("Waves count from 1 to " + MOST);
    }
    if (caption.isBlank() || caption.length() > LONGEST_CAPTION) {
      throw new IllegalArgumentException("A wave has a name of at most 80 characters");
    }
  }
}
