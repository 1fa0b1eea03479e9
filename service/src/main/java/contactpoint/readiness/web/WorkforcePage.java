package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.AuthorityPicture;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Standing;
import contactpoint.readiness.WorkforceEstimate;
import contactpoint.readiness.WorkforceLine;
import contactpoint.readiness.WorkforceTable;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The workforce analysis: who could use ContactPoint, and what that takes. */
@Controller
@Needs(Right.READINESS)
class WorkforcePage {

  /** The form's field under each heading of the table. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "Organisation", "organisation",
          "Role", "job",
          "Access route", "route",
          "Potential users", "potential",
          "Enhanced check held", "checked",
          "Trained", "trained",
          "With a token", "tokens");

  private final Database database;
  private final Readiness readiness;

  WorkforcePage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/readiness/{number}/workforce")
  Page show(Actor actor, @PathVariable("number") int number) {
    return shown(actor, number, List.of());
  }

  @PostMapping("/readiness/{number}/workforce")
  Page take(
      Actor actor, @PathVariable("number") int number, @RequestParam("sheet") MultipartFile sheet)
      throws IOException {
    var known = ReadinessPage.authority(number);
    if (known.isEmpty()) {
      return Page.notFound();
    }
    return switch (WorkforceTable.read(sheet.getBytes())) {
      case Judged.Refused<WorkforceLine>(var complaints) -> shown(actor, number, complaints);
      case Judged.Accepted<WorkforceLine>(var lines) -> keep(actor, known.get(), lines);
    };
  }

  /** One row, typed: kept, or put right. */
  @PostMapping("/readiness/{number}/workforce/rows")
  Page type(
      Actor actor, @PathVariable("number") int number, @RequestParam Map<String, String> typed) {
    var known = ReadinessPage.authority(number);
    if (known.isEmpty()) {
      return Page.notFound();
    }
    return switch (WorkforceTable.typed(heading -> typed.getOrDefault(field(heading), ""))) {
      case Judged.Refused<WorkforceLine>(var complaints) ->
          shown(actor, number, List.of(), typed, beside(complaints));
      case Judged.Accepted<WorkforceLine>(var lines) -> {
        boolean drop = typed.getOrDefault("what", "").equals("drop");
        Outcome outcome =
            database
                .programme()
                .transaction(tx ->
                    drop
                        ? readiness.dropLine(tx, actor, known.get(), lines.getFirst())
                        : readiness.takeLine(tx, actor, known.get(), lines.getFirst()));
        yield NotDone.after(outcome, "/readiness/" + number + "/workforce");
      }
    };
  }

  private static String field(String heading) {
    return FIELDS.getOrDefault(heading, "organisation");
  }

  private static FormErrors beside(List<Complaint> complaints) {
    var errors = FormErrors.NONE;
    for (var complaint : complaints) {
      errors =
          errors.and(
              field(complaint.column()),
              complaint.column() + ": " + complaint.sentence(),
              complaint.sentence());
    }
    return errors;
  }

  private Page keep(Actor actor, AuthorityNumber number, List<WorkforceLine> lines) {
    Outcome outcome =
        database.programme().transaction(tx -> readiness.takeWorkforce(tx, actor, number, lines));
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo("/readiness/" + number + "/workforce");
      case Outcome.Refused(String sentence) ->
          shown(actor, number.number(), List.of(new Complaint(0, "", sentence)));
    };
  }

  @GetMapping("/readiness/workforce-template.csv")
  ResponseEntity<byte[]> template() {
    String text =
        String.join(",", WorkforceTable.headings())
            + "\nPrimary care trust,Health visitor,web,120,95,0,0\n";
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"workforce.csv\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private Page shown(Actor actor, int number, List<Complaint> complaints) {
    var errors =
        complaints.isEmpty()
            ? FormErrors.NONE
            : FormErrors.NONE.and(
                "sheet",
                "The table was not taken: %d cell%s to put right"
                    .formatted(complaints.size(), complaints.size() == 1 ? "" : "s"));
    return shown(actor, number, complaints, Map.of(), errors);
  }

  private Page shown(
      Actor actor,
      int number,
      List<Complaint> complaints,
      Map<String, String> typed,
      FormErrors errors) {
    Optional<Standing> standing =
        ReadinessPage.authority(number)
            .flatMap(known ->
                database
                    .programme()
                    .<Optional<AuthorityPicture>>transaction(
                        tx -> readiness.authority(tx, actor, known)))
            .map(picture -> picture.position().standing());
    if (standing.isEmpty()) {
      return Page.notFound();
    }
    List<WorkforceLine> lines =
        database
            .programme()
            .transaction(tx -> readiness.workforce(tx, actor, standing.get().number()));
    var estimate = WorkforceEstimate.of(lines);
    return Page.of(
            "readiness/workforce",
            lines.isEmpty()
                ? "Nobody has been counted yet"
                : "%,d people could use ContactPoint".formatted(estimate.potential()))
        .with("standing", standing.get())
        .with("lines", lines)
        .with("estimate", estimate)
        .with("complaints", complaints)
        .with("typed", typed)
        .with("works", actor.role() != Role.MANAGEMENT_TEAM)
        .below(standing.get().name(), "/readiness/" + number)
        .in("/readiness")
        .errors(errors);
  }
}
