package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Adopters;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.PlanTemplate;
import contactpoint.readiness.PlanTemplateTable;
import contactpoint.readiness.PlanTemplates;
import contactpoint.readiness.Readiness;
import contactpoint.readiness.TemplateTask;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The national template of plans: read by all, written and published by the national team. */
@Controller
@Needs(Right.READINESS)
class PlanTemplatePage {

  private static final String PATH = "/readiness/plan-template";
  private static final String MISSED = "Nothing was published. Put right what is listed";

  private final Database database;
  private final Readiness readiness;

  PlanTemplatePage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping(PATH)
  Page first() {
    return Page.goTo(PATH + "/" + Adopters.OTHERS.code());
  }

  @GetMapping(PATH + "/{adopters}")
  Page show(Actor actor, @PathVariable("adopters") String code) {
    return Typed.choice(Adopters.class, code)
        .<Page>map(adopters ->
            shown(actor, adopters, TemplateForm.of(inForce(adopters)), List.of(), FormErrors.NONE))
        .orElse(Page.notFound());
  }

  @GetMapping(PATH + "/{adopters}/tasks.csv")
  ResponseEntity<byte[]> table(@PathVariable("adopters") String code) {
    return Typed.choice(Adopters.class, code)
        .map(adopters -> PlanTemplateTable.csv(inForce(adopters).tasks()))
        .map(text ->
            ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"plan-" + code + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8)))
        .orElse(ResponseEntity.notFound().build());
  }

  @PostMapping(PATH + "/{adopters}")
  Page publish(
      Actor actor, @PathVariable("adopters") String code, @RequestParam Map<String, String> typed) {
    var adopters = Typed.choice(Adopters.class, code);
    if (adopters.isEmpty()) {
      return Page.notFound();
    }
    var form = TemplateForm.typed(typed);
    return switch (PlanTemplateTable.typed(form.filled())) {
      case Judged.Refused<TemplateTask>(var complaints) ->
          shown(actor, adopters.get(), form, List.of(), form.beside(complaints));
      case Judged.Accepted<TemplateTask>(var tasks) -> publish(actor, adopters.get(), form, tasks);
    };
  }

  @PostMapping(PATH + "/{adopters}/table")
  Page send(
      Actor actor,
      @PathVariable("adopters") String code,
      @RequestParam(name = "sheet", required = false) @Nullable MultipartFile sheet,
      @RequestParam Map<String, String> typed)
      throws IOException {
    var adopters = Typed.choice(Adopters.class, code);
    if (adopters.isEmpty()) {
      return Page.notFound();
    }
    var form = TemplateForm.of(inForce(adopters.get())).saying(typed);
    byte[] content = sheet == null ? new byte[0] : sheet.getBytes();
    return switch (PlanTemplateTable.read(content)) {
      case Judged.Refused<TemplateTask>(var complaints) ->
          shown(actor, adopters.get(), form, complaints, FormErrors.NONE.and("sheet", MISSED));
      case Judged.Accepted<TemplateTask>(var tasks) -> publish(actor, adopters.get(), form, tasks);
    };
  }

  private Page publish(
      Actor actor, Adopters adopters, TemplateForm form, List<TemplateTask> tasks) {
    var next = new PlanTemplate(adopters, inForce(adopters).version() + 1, tasks);
    Outcome outcome =
        database
            .programme()
            .transaction(tx ->
                readiness
                    .templates()
                    .publish(tx, actor, next, form.differs(), form.adds(), readiness.today()));
    return switch (outcome) {
      case Outcome.Done done -> Page.goTo(PATH + "/" + adopters.code());
      case Outcome.Refused(String sentence) ->
          shown(actor, adopters, form, List.of(), FormErrors.NONE.and("differs", sentence));
    };
  }

  private PlanTemplate inForce(Adopters adopters) {
    return java.util.Objects.requireNonNull(
        database.programme().transaction(tx -> readiness.templates().inForce(tx, adopters)));
  }

  private Page shown(
      Actor actor,
      Adopters adopters,
      TemplateForm form,
      List<Complaint> complaints,
      FormErrors errors) {
    var template = inForce(adopters);
    List<PlanTemplates.Version> versions =
        database.programme().transaction(tx -> readiness.templates().versions(tx, adopters));
    List<String> differences =
        database
            .programme()
            .transaction(tx -> readiness.templates().differences(tx, adopters, template.version()));
    return Page.of(
            "readiness/plantemplate",
            "A plan has %d tasks for %s"
                .formatted(
                    template.tasks().size(),
                    adopters == Adopters.EARLY ? "early adopters" : "other authorities"))
        .titled("Plan template")
        .with("template", template)
        .with("versions", versions)
        .with("differences", differences)
        .with("form", form)
        .with("complaints", complaints)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .in("/readiness")
        .errors(errors);
  }
}
