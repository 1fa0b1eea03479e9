package contactpoint.involvements.web;

import contactpoint.access.Access;
import contactpoint.access.EnquiryId;
import contactpoint.involvements.Change;
import contactpoint.involvements.Involvements;
import contactpoint.pages.Dates;
import contactpoint.pages.FormErrors;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Day;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My involvements, and adding, ending and leading from an open record. */
@Controller
@Needs(Right.OWN_INVOLVEMENT)
class InvolvementsPage {

  static final String PATH = "/involvements";
  private static final String RECORD = "/enquiries/{id}/{place:[0-9]{1,4}}";

  private final Involvements involvements;
  private final Access access;
  private final Clock clock;

  InvolvementsPage(Involvements involvements, Access access, Clock clock) {
    this.involvements = involvements;
    this.access = access;
    this.clock = clock;
  }

  @Bean
  static NavigationItem myInvolvements() {
    return new NavigationItem(30, "My involvements", PATH, Right.OWN_INVOLVEMENT);
  }

  @GetMapping(PATH)
  Page mine(Actor actor) {
    return Page.of("involvements/mine", "My involvements").with("answer", access.mine(actor));
  }

  @GetMapping(RECORD + "/involvement")
  Page add(@PathVariable String id, @PathVariable int place) {
    return asking(
        id,
        place,
        "involvement",
        "Add my involvement?",
        "Others with a reason to open this record will see your name, your job, your telephone and"
            + " your e-mail, from today.",
        "Add my involvement");
  }

  @PostMapping(RECORD + "/involvement")
  Page added(Actor actor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .map(enquiry -> after(involvements.add(actor, enquiry, place), id, place))
        .orElseGet(Page::notFound);
  }

  @GetMapping(RECORD + "/involvement/end")
  Page end(@PathVariable String id, @PathVariable int place) {
    return ending(id, place, FormErrors.NONE);
  }

  @PostMapping(RECORD + "/involvement/end")
  Page ended(
      Actor actor,
      @PathVariable String id,
      @PathVariable int place,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(name = "last-day", defaultValue = "") String day,
      @RequestParam(name = "last-month", defaultValue = "") String month,
      @RequestParam(name = "last-year", defaultValue = "") String year) {
    var today = LocalDate.ofInstant(clock.instant(), Dates.HERE);
    var chosen = last.equals("other") ? date(day, month, year) : Optional.of(today);
    if (chosen.isEmpty()) {
      return ending(id, place, FormErrors.NONE.and("last-day", "This is not a real date"));
    }
    if (chosen.get().isAfter(today)) {
      return ending(id, place, FormErrors.NONE.and("last-day", "The last day must not lie ahead"));
    }
    return EnquiryId.parse(id)
        .map(enquiry ->
            after(involvements.end(actor, enquiry, place, new Day(chosen.get())), id, place))
        .orElseGet(Page::notFound);
  }

  @GetMapping(RECORD + "/lead/take")
  Page take(@PathVariable String id, @PathVariable int place) {
    return asking(
        id,
        place,
        "lead/take",
        "Take the lead?",
        "You become the lead professional, who coordinates the others. If somebody leads already,"
            + " that person is asked, and it counts when they hand it over.",
        "Take the lead");
  }

  @PostMapping(RECORD + "/lead/take")
  Page taken(Actor actor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .map(enquiry -> after(involvements.takeLead(actor, enquiry, place), id, place))
        .orElseGet(Page::notFound);
  }

  @GetMapping(RECORD + "/lead/hand-over")
  Page handOver(@PathVariable String id, @PathVariable int place) {
    return asking(
        id,
        place,
        "lead/hand-over",
        "Hand over the lead?",
        "The colleague on this record who asked for it becomes the lead professional.",
        "Hand over the lead");
  }

  @PostMapping(RECORD + "/lead/hand-over")
  Page handedOver(Actor actor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .map(enquiry -> after(involvements.handOver(actor, enquiry, place), id, place))
        .orElseGet(Page::notFound);
  }

  private static Page after(Change change, String id, int place) {
    return switch (change) {
      case DONE -> Page.goTo(record(id, place));
      case NOT_FOUND -> Page.notFound();
      case NOT_ON_RECORD ->
          told(
              id,
              place,
              "Nothing has changed",
              "You are not on this record, or nobody who is on it has asked to take the lead.");
      case OTHER_LEADS ->
          told(
              id,
              place,
              "Somebody else leads",
              "If they lead by an entry of their own, they have been asked and see it when they"
                  + " choose “Hand over the lead”. Otherwise call them: their number is on the"
                  + " record.");
      case NEEDS_GROUND ->
          told(
              id,
              place,
              "Your service is never shown",
              "An involvement of your service needs consent or a legal ground. Send it through your"
                  + " case system, or ask the ContactPoint team.");
    };
  }

  private static Page told(String id, int place, String heading, String words) {
    return Page.of("involvements/told", heading)
        .in("/find")
        .below("Back to the record", record(id, place))
        .with("words", words);
  }

  private static Page asking(
      String id, int place, String deed, String heading, String words, String button) {
    if (EnquiryId.parse(id).isEmpty()) {
      return Page.notFound();
    }
    return Page.of("involvements/asking", heading)
        .in("/find")
        .below("Back to the record", record(id, place))
        .with("action", record(id, place) + "/" + deed)
        .with("record", record(id, place))
        .with("words", words)
        .with("button", button);
  }

  private Page ending(String id, int place, FormErrors errors) {
    if (EnquiryId.parse(id).isEmpty()) {
      return Page.notFound();
    }
    return Page.of("involvements/end", "End your involvement?")
        .in("/find")
        .below("Back to the record", record(id, place))
        .errors(errors)
        .with("record", record(id, place))
        .with("today", Dates.day(LocalDate.ofInstant(clock.instant(), Dates.HERE)));
  }

  private static Optional<LocalDate> date(String day, String month, String year) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year.strip()),
              Integer.parseInt(month.strip()),
              Integer.parseInt(day.strip())));
    } catch (NumberFormatException | DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String record(String id, int place) {
    return "/enquiries/" + id + "/" + place;
  }
}
