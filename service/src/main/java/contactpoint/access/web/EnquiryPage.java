package contactpoint.access.web;

import contactpoint.access.Access;
import contactpoint.access.Disclosure;
import contactpoint.access.EnquiryId;
import contactpoint.access.Opened;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.pages.Visitor;
import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What belongs to one enquiry: its list, its fields to change, the records opened from it. */
@Controller
class EnquiryPage {

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
