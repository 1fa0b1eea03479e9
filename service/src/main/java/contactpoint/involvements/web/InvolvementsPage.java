package contactpoint.involvements.web;

import contactpoint.access.Access;
import contactpoint.access.EnquiryId;
import contactpoint.involvements.Change;
import contactpoint.involvements.Involvements;
import contactpoint.involvements.Leading;
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
  Page take(Actor actor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .map(enquiry -> take(involvements.leading(actor, enquiry, place), id, place))
        .orElseGet(Page::notFound);
  }

  private static Page take(Leading leading, String id, int place) {
    return switch (leading) {
      case Leading.Nobody() ->
          asking(
              id,
              place,
              "lead/take",
              "Take the lead?",
              "You become the lead professional, who coordinates the others.",
              "Take the lead");
      case Leading.Another(var name, var offered) when offered ->
          asking(
              id,
              place,
              "lead/take",
              "Take the lead?",
              name.text() + " offers you the lead. When you take it, you coordinate the others.",
              "Take the lead");
      case Leading.Another(var name, var _) ->
          asking(
              id,
              place,
              "lead/take",
              "Ask to take the lead?",
              name.text() + " leads now, and is asked. It counts when the lead is handed to you.",
              "Ask to take the lead");
      case Leading.You _ -> told(id, place, "You lead already", "Nothing has changed.");
      case Leading.ByCaseSystem() -> after(Change.OTHER_LEADS, id, place);
      case Leading.Untold() -> Page.notFound();
    };
  }

  @PostMapping(RECORD + "/lead/take")
  Page taken(Actor actor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .map(enquiry -> after(involvements.takeLead(actor, enquiry, place), id, place))
        .orElseGet(Page::notFound);
  }

  @GetMapping(RECORD + "/lead/hand-over")
  Page handOver(Actor actor, @PathVariable String id, @PathVariable int place) {
    return EnquiryId.parse(id)
        .map(enquiry -> handOver(actor, enquiry, place, FormErrors.NONE))
        .orElseGet(Page::notFound);
  }

  private Page handOver(Actor actor, EnquiryId enquiry, int place, FormErrors errors) {
    String id = enquiry.text();
    return switch (involvements.leading(actor, enquiry, place)) {
      case Leading.You(var others) when others.isEmpty() ->
          told(
              id,
              place,
              "Nobody can take the lead over yet",
              "A colleague takes the lead here after adding an own involvement. Those who are on"
                  + " the record through a case system only cannot be asked: call them.");
      case Leading.You(var others) ->
          Page.of("involvements/hand-over", "Hand over the lead?")
              .in("/find")
              .below("Back to the record", record(id, place))
              .with("record", record(id, place))
              .with("others", others)
              .errors(errors);
      case Leading.Nobody _, Leading.Another _, Leading.ByCaseSystem _ ->
          after(Change.NOT_ON_RECORD, id, place);
      case Leading.Untold() -> Page.notFound();
    };
  }

  @PostMapping(RECORD + "/lead/hand-over")
  Page handedOver(
      Actor actor,
      @PathVariable String id,
      @PathVariable int place,
      @RequestParam(defaultValue = "") String to) {
    var enquiry = EnquiryId.parse(id);
    if (enquiry.isEmpty()) {
      return Page.notFound();
    }
    return to.matches("[0-9]{1,18}")
        ? after(involvements.handOver(actor, enquiry.get(), place, Long.parseLong(to)), id, place)
        : handOver(actor, enquiry.get(), place, FormErrors.NONE.and("to", "Choose who will lead"));
  }

  private static Page after(Change change, String id, int place) {
    return switch (change) {
      case DONE -> Page.goTo(record(id, place));
      case NOT_FOUND -> Page.notFound();
      case DONE_UNSEEN ->
          told(
              id,
              place,
              "The team knows",
              "The ContactPoint team sees what you entered. Other people do not.");
      case NOT_ON_RECORD ->
          told(
              id,
              place,
              "Nothing has changed",
              "You are not on this record, or do not lead, or the colleague has left it since.");
      case ASKED ->
          told(
              id,
              place,
              "Your colleague has been asked",
              "You lead as soon as the lead is handed to you. Until then nothing changes.");
      case OFFERED ->
          told(
              id,
              place,
              "Your colleague has been told",
              "You lead until your colleague accepts. To offer it to somebody else, choose again.");
      case OTHER_LEADS ->
          told(
              id,
              place,
              "Somebody else leads",
              "The lead comes from a case system and is changed there. Call whoever leads: the"
                  + " number is on the record.");
      case BY_THE_TEAM ->
          told(
              id,
              place,
              "The team arranges who leads",
              "Contact about this child goes through the ContactPoint team. Ask them.");
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
