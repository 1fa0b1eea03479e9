package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.england.Region;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Meeting;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Owner;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Standing;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Workshops, visits and regional meetings: who came, what was undertaken, what is done. */
@Controller
@Needs(Right.READINESS)
class MeetingsPage {

  private static final String PATH = "/readiness/meetings";

  private final Database database;
  private final Readiness readiness;

  MeetingsPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping(PATH)
  Page all(Actor actor) {
    return all(actor, FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page hold(
      Actor actor,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "authority", defaultValue = "") String authority,
      @RequestParam(name = "day", defaultValue = "") String day,
      @RequestParam(name = "notes", defaultValue = "") String notes) {
    var sort = Typed.choice(Meeting.Kind.class, kind);
    var when = Typed.day(day);
    var visited = number(authority);
    var errors = FormErrors.NONE;
    if (sort.isEmpty()) {
      errors = errors.and("kind", "Choose what it is");
    }
    if (when.isEmpty()) {
      errors = errors.and("day", "Enter the day");
    }
    if (sort.equals(Optional.of(Meeting.Kind.VISIT)) && visited.isEmpty()) {
      errors = errors.and("authority", "Choose the authority that is visited");
    }
    if (notes.length() > 600) {
      errors = errors.and("notes", "Keep the notes to 600 characters");
    }
    boolean known =
        region.isEmpty() || Arrays.stream(Region.values()).anyMatch(r -> r.code().equals(region));
    if (!known || sort.isEmpty() || when.isEmpty() || !errors.isEmpty()) {
      return all(actor, errors.isEmpty() ? errors.and("region", "Choose a region") : errors);
    }
    var meeting =
        new Meeting(0, sort.get(), region, visited, when.get(), 0, notes.strip(), List.of());
    return NotDone.after(
        database
            .programme()
            .<Outcome>transaction(tx -> readiness.meetings().hold(tx, actor, meeting)),
        PATH);
  }

  @GetMapping(PATH + "/{id:[0-9]{1,12}}")
  Page show(Actor actor, @PathVariable("id") long id) {
    var found = meeting(actor, id);
    if (found.isEmpty()) {
      return Page.notFound();
    }
    var meeting = found.get();
    Map<AuthorityNumber, Integer> attended =
        database.programme().transaction(tx -> readiness.meetings().attended(tx, meeting));
    return Page.of(
            "readiness/meeting",
            meeting.open() == 0
                ? "Nothing is left to do from it"
                : meeting.open() == 1
                    ? "1 action is left to do"
                    : meeting.open() + " actions are left to do")
        .titled("Meeting")
        .with("meeting", meeting)
        .with("attended", attended)
        .with("standings", standings())
        .with("holds", readiness.meetings().holds(actor))
        .with("today", readiness.today())
        .below("Meetings", PATH)
        .in("/readiness");
  }

  @PostMapping(PATH + "/{id:[0-9]{1,12}}/attendance")
  Page attend(
      Actor actor,
      @PathVariable("id") long id,
      @RequestParam(name = "authority", defaultValue = "") String authority,
      @RequestParam(name = "people", defaultValue = "") String people) {
    var meeting = meeting(actor, id);
    var from = number(authority);
    var count = Typed.number(people, 1, 500);
    if (meeting.isEmpty()) {
      return Page.notFound();
    }
    if (from.isEmpty() || count.isEmpty()) {
      return NotDone.page(
          "Choose an authority and say how many came, from 1 to 500", PATH + "/" + id);
    }
    Outcome outcome =
        database
            .programme()
            .transaction(tx ->
                readiness.meetings().attend(tx, actor, meeting.get(), from.get(), count.get()));
    return NotDone.after(outcome, PATH + "/" + id);
  }

  @PostMapping(PATH + "/{id:[0-9]{1,12}}/actions")
  Page undertake(
      Actor actor,
      @PathVariable("id") long id,
      @RequestParam(name = "what", defaultValue = "") String what,
      @RequestParam(name = "owner", defaultValue = "") String owner,
      @RequestParam(name = "authority", defaultValue = "") String authority,
      @RequestParam(name = "due", defaultValue = "") String due) {
    var meeting = meeting(actor, id);
    var day = Typed.day(due);
    if (meeting.isEmpty()) {
      return Page.notFound();
    }
    if (day.isEmpty() || owner.length() > 80) {
      return NotDone.page(
          "Name who does it in 80 characters, and the day by which", PATH + "/" + id);
    }
    var action =
        new Meeting.Action(
            0,
            number(authority),
            what.strip(),
            new Owner(owner.strip()),
            day.get(),
            Optional.empty());
    Outcome outcome =
        database
            .programme()
            .transaction(tx -> readiness.meetings().undertake(tx, actor, meeting.get(), action));
    return NotDone.after(outcome, PATH + "/" + id);
  }

  @PostMapping(PATH + "/{id:[0-9]{1,12}}/actions/{action:[0-9]{1,12}}/done")
  Page done(Actor actor, @PathVariable("id") long id, @PathVariable("action") long action) {
    var meeting = meeting(actor, id);
    if (meeting.isEmpty()) {
      return Page.notFound();
    }
    Outcome outcome =
        database
            .programme()
            .transaction(tx ->
                readiness.meetings().done(tx, actor, meeting.get(), action, readiness.today()));
    return NotDone.after(outcome, PATH + "/" + id);
  }

  private Page all(Actor actor, FormErrors errors) {
    List<Meeting> all =
        database.programme().transaction(tx -> readiness.meetings().seenBy(tx, actor));
    long open = all.stream().mapToLong(Meeting::open).sum();
    return Page.of(
            "readiness/meetings",
            all.isEmpty()
                ? "No meeting is recorded"
                : "%,d meetings, %,d actions left to do".formatted(all.size(), open))
        .titled("Meetings")
        .with("meetings", all)
        .with("standings", standings())
        .with("holds", readiness.meetings().holds(actor))
        .in("/readiness")
        .errors(errors);
  }

  private Optional<Meeting> meeting(Actor actor, long id) {
    return database
        .programme()
        .<Optional<Meeting>>transaction(tx -> readiness.meetings().one(tx, actor, id));
  }

  private List<Standing> standings() {
    return database.programme().transaction(readiness::standings);
  }

  private static Optional<AuthorityNumber> number(String typed) {
    return Typed.number(typed, 200, 999).flatMap(ReadinessPage::authority);
  }
}
