package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Adopters;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Question;
import contactpoint.readiness.QuestionTable;
import contactpoint.readiness.Questionnaire;
import contactpoint.readiness.Questionnaires;
import contactpoint.readiness.Readiness;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The questions of the checkpoints: read by all, written and published by the national team. */
@Controller
@Needs(Right.READINESS)
class QuestionnairesPage {

  private static final String PATH = "/readiness/questionnaires";

  private final Database database;
  private final Readiness readiness;

  QuestionnairesPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping(PATH)
  Page all() {
    List<Questionnaires.Published> all =
        database.programme().transaction(tx -> Questionnaires.inForce(tx));
    return Page.of("readiness/questionnaires", all.size() + " questionnaires are in force")
        .titled("Checkpoints")
        .with("all", all)
        .in("/readiness");
  }

  @GetMapping(PATH + "/{adopters}/{checkpoint}")
  Page show(
      Actor actor,
      @PathVariable("adopters") String adopters,
      @PathVariable("checkpoint") int checkpoint) {
    return shown(actor, adopters, checkpoint, List.of(), FormErrors.NONE);
  }

  @GetMapping(PATH + "/{adopters}/{checkpoint}/questions.csv")
  ResponseEntity<byte[]> table(
      @PathVariable("adopters") String adopters, @PathVariable("checkpoint") int checkpoint) {
    return find(adopters, checkpoint)
        .map(one -> QuestionTable.csv(one.questionnaire().questions()))
        .map(text ->
            ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                    "Content-Disposition",
                    "attachment; filename=\"checkpoint-" + checkpoint + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8)))
        .orElse(ResponseEntity.notFound().build());
  }

  @PostMapping(PATH + "/{adopters}/{checkpoint}")
  Page publish(
      Actor actor,
      @PathVariable("adopters") String adopters,
      @PathVariable("checkpoint") int checkpoint,
      @RequestParam("sheet") MultipartFile sheet,
      @RequestParam(name = "title", defaultValue = "") String title,
      @RequestParam(name = "days", defaultValue = "") String days,
      @RequestParam(name = "open", defaultValue = "") String open)
      throws IOException {
    var before = find(adopters, checkpoint);
    if (before.isEmpty()) {
      return Page.notFound();
    }
    var errors = FormErrors.NONE;
    if (title.isBlank() || title.length() > 120) {
      errors = errors.and("title", "Enter a title of at most 120 characters");
    }
    var due = Typed.number(days, 0, 1000);
    var opens = Typed.number(open, 1, 200);
    if (due.isEmpty()) {
      errors = errors.and("days", "Enter how many days before go-live answers are due");
    }
    if (opens.isEmpty()) {
      errors = errors.and("open", "Enter for how many days it is open, 1 to 200");
    }
    if (due.isEmpty() || opens.isEmpty() || !errors.isEmpty()) {
      return shown(actor, adopters, checkpoint, List.of(), errors);
    }
    return switch (QuestionTable.read(sheet.getBytes())) {
      case Judged.Refused<Question>(var complaints) ->
          shown(
              actor,
              adopters,
              checkpoint,
              complaints,
              FormErrors.NONE.and("sheet", "Nothing was published. Put right what is listed"));
      case Judged.Accepted<Question>(var questions) ->
          publish(
              actor,
              new Questionnaire(
                  checkpoint,
                  before.get().questionnaire().adopters(),
                  before.get().questionnaire().version() + 1,
                  title.strip(),
                  due.get(),
                  opens.get(),
                  questions));
    };
  }

  private Page publish(Actor actor, Questionnaire questionnaire) {
    String path = PATH + "/" + questionnaire.adopters().code() + "/" + questionnaire.checkpoint();
    Outcome outcome =
        database
            .programme()
            .transaction(
                tx -> readiness.checkpoints().publish(tx, actor, questionnaire, readiness.today()));
    return NotDone.after(outcome, path);
  }

  private Optional<Questionnaires.Published> find(String adopters, int checkpoint) {
    return Typed.choice(Adopters.class, adopters)
        .flatMap(group ->
            database
                .programme()
                .<Optional<Questionnaires.Published>>transaction(
                    tx -> Questionnaires.inForce(tx, checkpoint, group)));
  }

  private Page shown(
      Actor actor, String adopters, int checkpoint, List<Complaint> complaints, FormErrors errors) {
    var found = find(adopters, checkpoint);
    if (found.isEmpty()) {
      return Page.notFound();
    }
    var one = found.get().questionnaire();
    return Page.of(
            "readiness/questionnaire",
            "Checkpoint %d asks %d questions".formatted(checkpoint, one.questions().size()))
        .with("published", found.get())
        .with("complaints", complaints)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .below("Checkpoints", PATH)
        .in("/readiness")
        .errors(errors);
  }
}
