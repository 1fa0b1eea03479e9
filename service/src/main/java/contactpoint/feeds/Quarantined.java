package contactpoint.feeds;

import contactpoint.intake.FileKind;
import java.util.List;

/**
 * A line that waits in quarantine, or of which a field was left out.
 *
 * @param row the line's number in its file; the header is line 1
 * @param sentences what is wrong, never with the value
 * @param stopped whether the whole line waits
 */
public record Quarantined(FileKind file, long row, List<String> sentences, boolean stopped) {
  public Quarantined {
    sentences = List.copyOf(sentences);
  }
}
