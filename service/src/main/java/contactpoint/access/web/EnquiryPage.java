package contactpoint.access.web;

import contactpoint.access.Access;
import contactpoint.access.Alike;
import contactpoint.access.Answer;
import contactpoint.access.Disclosure;
import contactpoint.access.EnquiryId;
import contactpoint.access.Opened;
import contactpoint.access.ToldApart;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.pages.Visitor;
import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What belongs to one enquiry: its list, its fields to change, the records opened from it. */
@Controller
class EnquiryPage {

  private static final int LONGEST_PART = 300;

  private final Access access;
  private final Clock clock;

  EnquiryPage(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/enquiries/{id}")
  @Needs(Right.SEARCH)
  Page list(Actor actor, @PathVariable String id) {
    return EnquiryId.parse(id)
        .flatMap(enquiry -> access.again(actor, enquiry))
        .<Page>map(AnswerPages::of)
        .orElseGet(Page::notFound);
  }

  /** "Tell them apart": each try is a search in the log. */
  @PostMapping("/enquiries/{id}/apart")
  @Needs(Right.SEARCH)
  Page apart(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String carer,
      @RequestParam(defaultValue = "") String postcode) {
    return EnquiryId.parse(id)
        .flatMap(enquiry ->
            access
                .tellApart(actor, enquiry, new Typed(carer), new Typed(postcode))
                .flatMap(
                    told -> access.again(actor, enquiry).<Page>map(answer -> apart(answer, told))))
        .orElseGet(Page::notFound);
  }

  private static Page apart(Answer answer, ToldApart told) {
    if (told != ToldApart.NOTHING_TYPED) {
      return AnswerPages.of(answer, Optional.of(told), FormErrors.NONE);
    }
    boolean carer =
        answer instanceof Answer.Listed listed && listed.alike().filter(Alike::carer).isPresent();
    return AnswerPages.of(
        answer, Optional.empty(), FormErrors.NONE.and(carer ? "carer" : "postcode", told.words()));
  }

  /** The question that about every tenth search asks. */
  @PostMapping("/enquiries/{id}/part")
  @Needs(Right.SEARCH)
  Page part(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String part) {
    var enquiry = EnquiryId.parse(id);
    if (enquiry.isEmpty()) {
      return Page.notFound();
    }
    if (part.isBlank() || part.length() > LONGEST_PART) {
      String words =
          part.isBlank()
              ? "Say in a sentence what your part is"
              : "Use one sentence, of at most " + LONGEST_PART + " letters";
      return access
          .again(actor, enquiry.get())
          .<Page>map(answer ->
              AnswerPages.of(answer, Optional.empty(), FormErrors.NONE.and("part", words)))
          .orElseGet(Page::notFound);
    }
    return access.sayPart(actor, enquiry.get(), new Typed(part))
        ? Page.goTo("/enquiries/" + enquiry.get())
        : Page.notFound();
  }

  @GetMapping("/enquiries/{id}/change")
  @Needs(Right.SEARCH)
  Page change(Actor actor, @PathVariable String id) {
    return EnquiryId.parse(id)
        .flatMap(enquiry -> access.typed(actor, enquiry))
        .map(form -> FindPage.page(actor, form, List.of()))
        .orElseGet(Page::notFound);
  }

  @GetMapping("/enquiries/{id}/{place:[0-9]{1,4}}")
  @Needs(Right.OPEN_RECORD)
  Page open(Actor actor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .flatMap(enquiry -> access.open(actor, enquiry, place))
        .<Page>map(opened -> record(opened, Optional.empty()))
        .orElseGet(Page::notFound);
  }

  @GetMapping("/enquiries/{id}/{place:[0-9]{1,4}}/print")
  @Needs(Right.OPEN_RECORD)
  Page print(Visitor visitor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .flatMap(enquiry -> access.print(visitor.actor(), enquiry, place))
        .filter(opened -> opened.disclosure() instanceof Disclosure.Whole)
        .<Page>map(opened -> record(opened, Optional.of(visitor.name().text())))
        .orElseGet(Page::notFound);
  }

  private Page record(Opened opened, Optional<String> printedBy) {
    String heading = opened.disclosure().name().whole().text();
    var view = RecordView.of(opened, clock.instant(), printedBy);
    String template =
        opened.disclosure() instanceof Disclosure.Shielded ? "access/shielded" : "access/record";
    var page = Page.of(template, heading).titled("Child record").with("view", view);
    if (printedBy.isPresent()) {
      return page.in(FindPage.PATH).below("Back to the record", view.path());
    }
    return opened.reason() == AccessReason.OWN_INVOLVEMENT
        ? page.in("/involvements").below("Back to my involvements", "/involvements")
        : page.in(FindPage.PATH).below("Back to results", "/enquiries/" + opened.enquiry());
  }
}
