package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.FormErrors;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Library;
import contactpoint.readiness.LibraryDocument;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The document library: guidance and tools by version, and until when each holds. */
@Controller
@Needs(Right.READINESS)
class DocumentsPage {

  private static final String PATH = "/readiness/documents";
  private static final int LARGEST = 2_000_000;

  private final Database database;
  private final Readiness readiness;

  DocumentsPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @Bean
  static NavigationItem documentsItem() {
    return new NavigationItem(32, "Documents", PATH, Right.READINESS);
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    return shown(actor, DocumentForm.EMPTY, FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page add(
      Actor actor,
      DocumentForm form,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
      throws IOException {
    var sent = file.filter(one -> !one.isEmpty());
    if (sent.isPresent() && sent.get().getSize() > LARGEST) {
      return shown(actor, form, FormErrors.NONE.and("file", "Send a file of at most 2 megabytes"));
    }
    Optional<Library.Content> content =
        sent.isEmpty()
            ? Optional.empty()
            : Optional.of(new Library.Content(name(sent.get()), sent.get().getBytes()));
    int version =
        database
            .programme()
            .<Integer>transaction(tx -> readiness.library().nextVersion(tx, form.title().strip()));
    return switch (form.parse(version)) {
      case DocumentForm.Unclear(FormErrors errors) -> shown(actor, form, errors);
      case DocumentForm.Read(LibraryDocument document) ->
          NotDone.after(
              database
                  .programme()
                  .<Outcome>transaction(
                      tx -> readiness.library().add(tx, actor, document, content)),
              PATH);
    };
  }

  private static String name(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("document");
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    return plain.isBlank() ? "document" : plain.substring(0, Math.min(100, plain.length()));
  }

  @PostMapping(PATH + "/{version:[0-9]{1,4}}/cancel")
  Page cancel(
      Actor actor,
      @PathVariable("version") int version,
      @RequestParam(name = "title", defaultValue = "") String title) {
    Outcome outcome =
        database
            .programme()
            .transaction(
                tx -> readiness.library().cancel(tx, actor, title, version, readiness.today()));
    return NotDone.after(outcome, PATH);
  }

  /** A document to keep; never shown inside a page of this site. */
  @GetMapping(PATH + "/{version:[0-9]{1,4}}/file")
  ResponseEntity<byte[]> file(
      @PathVariable("version") int version,
      @RequestParam(name = "title", defaultValue = "") String title) {
    Optional<Library.Content> found =
        database.programme().transaction(tx -> readiness.library().content(tx, title, version));
    return found
        .map(content ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                    "Content-Disposition",
                    ContentDisposition.attachment().filename(content.name()).build().toString())
                .body(content.bytes()))
        .orElse(ResponseEntity.notFound().build());
  }

  private Page shown(Actor actor, DocumentForm form, FormErrors errors) {
    var today = readiness.today();
    List<LibraryDocument> all = database.programme().transaction(tx -> readiness.library().all(tx));
    long hold = all.stream().filter(one -> one.holdsOn(today)).count();
    return Page.of(
            "readiness/documents",
            hold == 1 ? "1 document holds today" : hold + " documents hold today")
        .titled("Documents")
        .with("documents", all)
        .with("today", today)
        .with("form", form)
        .with("national", actor.role() == Role.NATIONAL_TEAM)
        .in(PATH)
        .errors(errors);
  }
}
