package contactpoint.access.web;

import contactpoint.access.Answer;
import contactpoint.access.ToldApart;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Page;
import java.util.Optional;

/** Each answer's page. The heading is the finding; the title never says what was found. */
final class AnswerPages {

  private static final String TITLE = "Search";

  private AnswerPages() {}

  static Page of(Answer answer) {
    return of(answer, Optional.empty(), FormErrors.NONE);
  }

  /**
   * @param told what came of telling two alike apart
   * @param errors of the forms on a list
   */
  static Page of(Answer answer, Optional<ToldApart> told, FormErrors errors) {
    var searched = Searched.of(answer.form(), answer.reason());
    return switch (answer) {
      case Answer.Listed listed ->
          Page.of("access/results", heading(listed.children().size()))
              .titled(TITLE)
              .in(FindPage.PATH)
              .at("/enquiries/" + answer.enquiry())
              .with("answer", listed)
              .with("told", told.map(ToldApart::words).orElse(""))
              .errors(errors)
              .with("searched", searched);
      case Answer.Refine refine ->
          Page.of("access/refine", "Too many children match")
              .titled(TITLE)
              .in(FindPage.PATH)
              .at("/enquiries/" + answer.enquiry())
              .with("answer", refine)
              .with("values", Fields.of(refine.form()))
              .with("searched", searched);
      case Answer.Nothing nothing ->
          Page.of("access/nothing", "We have nothing to show for this search")
              .titled(TITLE)
              .in(FindPage.PATH)
              .at("/enquiries/" + answer.enquiry())
              .with("answer", nothing)
              .with("searched", searched);
      case Answer.NotOpen shut ->
          Page.of("access/notopen", "You cannot look for children yet")
              .titled(TITLE)
              .in(FindPage.PATH)
              .with("answer", shut)
              .status(403);
    };
  }

  private static String heading(int children) {
    return children == 1 ? "1 child may match" : children + " children may match";
  }
}
