package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Comment;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.Tool;
import contactpoint.readiness.ToolPicture;
import contactpoint.readiness.ToolTable;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

/** A key task's tool: the table that was sent, what follows from it, what the system measures. */
@Controller
@Needs(Right.READINESS)
class ToolPage {

  private final Database database;
  private final Readiness readiness;

  ToolPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/readiness/{number}/tools/{tool}")
  Page show(Actor actor, @PathVariable("number") int number, @PathVariable("tool") String code) {
    return tool(code)
        .<Page>map(tool -> shown(actor, number, tool, List.of()))
        .orElse(Page.notFound());
  }

  @PostMapping("/readiness/{number}/tools/{tool}")
  Page take(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("tool") String code,
      @RequestParam("sheet") MultipartFile sheet)
      throws IOException {
    var known = ReadinessPage.authority(number);
    var found = tool(code);
    if (known.isEmpty() || found.isEmpty()) {
      return Page.notFound();
    }
    var tool = found.get();
    return switch (ToolTable.read(tool, sheet.getBytes())) {
      case Judged.Refused<ToolTable.Row>(var complaints) -> shown(actor, number, tool, complaints);
      case Judged.Accepted<ToolTable.Row>(var rows) -> keep(actor, known.get(), tool, rows);
    };
  }

  @PostMapping("/readiness/{number}/tools/{tool}/rows")
  Page type(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("tool") String code,
      @RequestParam Map<String, String> typed) {
    var known = ReadinessPage.authority(number);
    var found = tool(code);
    if (known.isEmpty() || found.isEmpty()) {
      return Page.notFound();
    }
    var tool = found.get();
    return switch (ToolTable.typed(tool, name -> typed.getOrDefault(name, ""))) {
      case Judged.Refused<ToolTable.Row>(var complaints) ->
          shown(actor, number, tool, List.of(), typed, beside(tool, complaints));
      case Judged.Accepted<ToolTable.Row>(var rows) -> {
        Outcome outcome =
            database
                .programme()
                .transaction(
                    tx -> readiness.takeRow(tx, actor, known.get(), tool, rows.getFirst()));
        yield NotDone.after(outcome, path(number, tool));
      }
    };
  }

  @PostMapping("/readiness/{number}/tools/{tool}/rows/drop")
  Page drop(
      Actor actor,
      @PathVariable("number") int number,
      @PathVariable("tool") String code,
      @RequestParam Map<String, String> typed) {
    var known = ReadinessPage.authority(number);
    var found = tool(code);
    if (known.isEmpty() || found.isEmpty()) {
      return Page.notFound();
    }
    var tool = found.get();
    var row =
        new ToolTable.Row(
            tool.columns().stream().map(column -> typed.getOrDefault(column.name(), "")).toList());
    Outcome outcome =
        database
            .programme()
            .transaction(tx -> readiness.dropRow(tx, actor, known.get(), tool, row));
    return NotDone.after(outcome, path(number, tool));
  }

  private static FormErrors beside(Tool tool, List<Complaint> complaints) {
    var errors = FormErrors.NONE;
    for (var complaint : complaints) {
      int at = tool.headings().indexOf(complaint.column());
      errors =
          errors.and(
              tool.columns().get(Math.max(0, at)).name(),
              at < 0 ? complaint.sentence() : complaint.column() + ": " + complaint.sentence(),
              complaint.sentence());
    }
    return errors;
  }

  private static String path(int number, Tool tool) {
    return "/readiness/" + number + "/tools/" + tool.code();
  }

  private Page keep(Actor actor, AuthorityNumber number, Tool tool, List<ToolTable.Row> rows) {
    Outcome outcome =
        database.programme().transaction(tx -> readiness.takeTable(tx, actor, number, tool, rows));
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo("/readiness/" + number + "/tools/" + tool.code());
      case Outcome.Refused(String sentence) ->
          shown(actor, number.number(), tool, List.of(new Complaint(0, "", sentence)));
    };
  }

  @GetMapping("/readiness/templates/{tool}.csv")
  ResponseEntity<byte[]> template(@PathVariable("tool") String code) {
    return tool(code)
        .map(tool ->
            ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + tool.code() + ".csv\"")
                .body(
                    ("\"" + String.join("\",\"", tool.headings()) + "\"\n")
                        .getBytes(StandardCharsets.UTF_8)))
        .orElse(ResponseEntity.notFound().build());
  }

  private Page shown(Actor actor, int number, Tool tool, List<Complaint> complaints) {
    var errors =
        complaints.isEmpty()
            ? FormErrors.NONE
            : FormErrors.NONE.and("sheet", "The table was not taken. Put right what is listed");
    return shown(actor, number, tool, complaints, Map.of(), errors);
  }

  private Page shown(
      Actor actor,
      int number,
      Tool tool,
      List<Complaint> complaints,
      Map<String, String> typed,
      FormErrors errors) {
    Optional<ToolPicture> picture =
        ReadinessPage.authority(number)
            .flatMap(known ->
                database
                    .programme()
                    .<Optional<ToolPicture>>transaction(
                        tx -> readiness.tool(tx, actor, known, tool)));
    if (picture.isEmpty()) {
      return Page.notFound();
    }
    var said = comments(picture.get(), tool);
    return Page.of("readiness/tool", picture.get().heading())
        .with("picture", picture.get())
        .with("complaints", complaints)
        .with("typed", typed)
        .with("comments", said)
        .with("works", actor.role() != Role.MANAGEMENT_TEAM)
        .below(picture.get().standing().name(), "/readiness/" + number)
        .in("/readiness")
        .errors(errors);
  }

  private List<Comment> comments(ToolPicture picture, Tool tool) {
    return database
        .programme()
        .transaction(tx ->
            readiness.comments().about(tx, picture.standing().number(), "tool-" + tool.code()));
  }

  private static Optional<Tool> tool(String code) {
    return Arrays.stream(Tool.values()).filter(one -> one.code().equals(code)).findAny();
  }
}
