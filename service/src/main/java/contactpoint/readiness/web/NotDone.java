package contactpoint.readiness.web;

import contactpoint.pages.Page;
import contactpoint.readiness.Outcome;

/** What a form of one line leads to: back where it stood, or the sentence why it was not done. */
final class NotDone {

  private NotDone() {}

  static Page after(Outcome outcome, String path) {
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo(path);
      case Outcome.Refused(String sentence) -> page(sentence, path);
    };
  }

  static Page page(String sentence, String path) {
    return Page.of("readiness/notdone", sentence)
        .titled("Not done")
        .below("Back", path)
        .in("/readiness")
        .status(422);
  }
}
