package contactpoint.readiness.web;

import contactpoint.pages.FormErrors;
import contactpoint.readiness.Owner;
import contactpoint.readiness.Risk;
import contactpoint.readiness.TaskKind;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A risk or issue as typed: what, about which task, who answers for it, by when. */
public record RiskForm(
    String kind,
    String theme,
    String title,
    String owner,
    String due,
    String checkpoint,
    String place) {

  static final RiskForm EMPTY = new RiskForm("risk", "", "", "", "", "", "");

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_OWNER = 80;

  /** A field that was not sent is an empty one. */
  public RiskForm(
      @Nullable String kind,
      @Nullable String theme,
      @Nullable String title,
      @Nullable String owner,
      @Nullable String due,
      @Nullable String checkpoint,
      @Nullable String place) {
    this.kind = kind == null ? "" : kind;
    this.theme = theme == null ? "" : theme;
    this.title = title == null ? "" : title;
    this.owner = owner == null ? "" : owner;
    this.due = due == null ? "" : due;
    this.checkpoint = checkpoint == null ? "" : checkpoint;
    this.place = place == null ? "" : place;
  }

  /** The risk, or everything that hinders it. */
  sealed interface Parsed {}

  record Read(Risk risk) implements Parsed {}

  record Unclear(FormErrors errors) implements Parsed {}

  RiskForm from(String fromCheckpoint, String fromPlace) {
    return new RiskForm(kind, theme, title, owner, due, fromCheckpoint, fromPlace);
  }

  Parsed parse(AuthorityNumber number, LocalDate today) {
    var errors = FormErrors.NONE;
    var sort = Typed.choice(Risk.Kind.class, kind);
    var about = Typed.choice(TaskKind.class, theme);
    var day = Typed.day(due);
    if (sort.isEmpty()) {
      errors = errors.and("kind", "Choose risk or issue");
    }
    if (about.isEmpty()) {
      errors = errors.and("theme", "Choose the key task it threatens");
    }
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      errors = errors.and("title", "Say in at most 160 characters what may go wrong or has");
    }
    if (owner.isBlank() || owner.length() > LONGEST_OWNER) {
      errors = errors.and("owner", "Name who answers for it");
    }
    if (day.isEmpty()) {
      errors = errors.and("due", "Enter the day by which it is dealt with");
    }
    return sort.isEmpty() || about.isEmpty() || day.isEmpty() || !errors.isEmpty()
        ? new Unclear(errors)
        : new Read(
            new Risk(
                0,
                number,
                sort.get(),
                about.get(),
                title.strip(),
                origin(),
                new Owner(owner.strip()),
                day.get(),
                today,
                Risk.Level.AUTHORITY,
                Optional.empty()));
  }

  private Optional<Risk.Origin> origin() {
    return Typed.number(checkpoint, 1, 7)
        .flatMap(one -> Typed.number(place, 1, 99).map(other -> new Risk.Origin(one, other)));
  }

  @Override
  public String toString() {
    return "risk typed";
  }
}
