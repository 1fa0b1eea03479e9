package contactpoint.grants.web;

import contactpoint.database.Database;
import contactpoint.grants.Grants;
import contactpoint.grants.Scheme;
import contactpoint.grants.SchemeJson;
import contactpoint.grants.SchemeReading;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.spreadsheets.Complaint;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A new scheme: typed, with a spreadsheet of its authorities, or sent as one JSON document. Taken
 * whole, or nothing of it with a sentence beside each fault.
 */
@Controller
@Needs(Right.GRANTS)
class NewSchemePage {

  private static final String PATH = "/grants/new";

  private final Database database;
  private final Grants grants;

  NewSchemePage(Database database, Grants grants) {
    this.database = database;
    this.grants = grants;
  }

  @GetMapping(PATH)
  Page empty(Actor actor) {
    return shown(actor, Map.of(), List.of(), FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page type(
      Actor actor,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "table", required = false) @Nullable MultipartFile table)
      throws IOException {
    return taken(actor, typed, table == null ? new byte[0] : table.getBytes());
  }

  @PostMapping(PATH + "/document")
  Page send(
      Actor actor,
      @RequestParam(name = "document", required = false) @Nullable MultipartFile document)
      throws IOException {
    var sent = SchemeJson.sent(document == null ? new byte[0] : document.getBytes());
    return sent.isEmpty()
        ? shown(
            actor,
            Map.of(),
            List.of(),
            FormErrors.NONE.and("document", "Choose a JSON document of one scheme"))
        : taken(actor, sent.get().fields(), sent.get().table());
  }

  private Page taken(Actor actor, Map<String, String> typed, byte[] table) {
    return switch (SchemeReading.read(name -> typed.getOrDefault(name, ""), table)) {
      case SchemeReading.Unclear(var faults, var complaints) -> {
        var errors = FormErrors.NONE;
        for (var fault : faults) {
          errors = errors.and(fault.field(), fault.sentence());
        }
        if (!complaints.isEmpty()) {
          errors = errors.and("table", "The table was not taken. Put right what is listed");
        }
        yield shown(actor, typed, complaints, errors);
      }
      case SchemeReading.Understood(Scheme scheme) -> kept(actor, typed, scheme);
    };
  }

  private Page kept(Actor actor, Map<String, String> typed, Scheme scheme) {
    var outcome =
        database.programme().<Grants.Outcome>transaction(tx -> grants.take(tx, actor, scheme));
    return switch (outcome) {
      case Grants.Outcome.Done done -> Page.goTo("/grants/" + scheme.code());
      case Grants.Outcome.Refused(String sentence) ->
          shown(actor, typed, List.of(), FormErrors.NONE.and("code", sentence));
    };
  }

  private static Page shown(
      Actor actor, Map<String, String> typed, List<Complaint> complaints, FormErrors errors) {
    return Page.of("grants/new", "A new grant")
        .with("typed", typed)
        .with("complaints", complaints)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .below("All grants", "/grants")
        .in("/grants")
        .errors(errors);
  }
}
