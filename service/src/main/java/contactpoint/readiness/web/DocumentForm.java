package contactpoint.readiness.web;

import contactpoint.pages.FormErrors;
import contactpoint.readiness.LibraryDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document as typed: what it is, and between which days it holds. */
public record DocumentForm(String title, String kind, String from, String until, String summary) {

  static final DocumentForm EMPTY = new DocumentForm("", "guidance", "", "", "");

  /** A field that was not sent is an empty one. */
  public DocumentForm(
      @Nullable String title,
      @Nullable String kind,
      @Nullable String from,
      @Nullable String until,
      @Nullable String summary) {
    this.title = title == null ? "" : title;
    this.kind = kind == null ? "" : kind;
    this.from = from == null ? "" : from;
    this.until = until == null ? "" : until;
    this.summary = summary == null ? "" : summary;
  }

  /** The document, or everything that hinders it. */
  sealed interface Parsed {}

  record Read(LibraryDocument document) implements Parsed {}

  record Unclear(FormErrors errors) implements Parsed {}

  Parsed parse(int version) {
    var errors = FormErrors.NONE;
    var sort = Typed.choice(LibraryDocument.Kind.class, kind);
    var first = Typed.day(from);
    var last = Typed.day(until);
    if (title.isBlank() || title.length() > 120) {
      errors = errors.and("title", "Enter a title of at most 120 characters");
    }
    if (sort.isEmpty()) {
      errors = errors.and("kind", "Choose what it is");
    }
    if (first.isEmpty()) {
      errors = errors.and("from", "Enter the day from which it holds");
    }
    if (!until.isBlank() && last.isEmpty()) {
      errors = errors.and("until", "Enter the last day on which it holds, or nothing");
    }
    if (first.isPresent() && last.filter(day -> day.isBefore(first.get())).isPresent()) {
      errors = errors.and("until", "The last day lies before the first");
    }
    if (summary.length() > 300) {
      errors = errors.and("summary", "Keep the summary to 300 characters");
    }
    return sort.isEmpty() || first.isEmpty() || !errors.isEmpty()
        ? new Unclear(errors)
        : new Read(
            new LibraryDocument(
                title.strip(),
                version,
                sort.get(),
                first.get(),
                last,
                summary.strip(),
                Optional.empty()));
  }
}
