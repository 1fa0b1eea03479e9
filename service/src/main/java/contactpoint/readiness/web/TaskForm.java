package contactpoint.readiness.web;

import contactpoint.pages.FormErrors;
import contactpoint.readiness.Judgement;
import contactpoint.readiness.Owner;
import contactpoint.readiness.Rag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A judgement as typed: colour, reason, who answers for it, by when. */
public record TaskForm(String state, String reason, String owner, String due) {

  /** A field that was not sent is an empty one. */
  public TaskForm {
    state = sent(state);
    reason = sent(reason);
    owner = sent(owner);
    due = sent(due);
  }

  private static String sent(@Nullable String field) {
    return field == null ? "" : field;
  }

  /** A form nobody has filled in. */
  public static final TaskForm EMPTY = new TaskForm("", "", "", "");

  /** The judgement, or everything that hinders it. */
  sealed interface Parsed {}

  record Judged(Judgement judgement) implements Parsed {}

  record Unclear(FormErrors errors) implements Parsed {}

  static TaskForm of(Judgement judgement) {
    return new TaskForm(
        judgement.state().code(),
        judgement.reason(),
        judgement.owner().name(),
        judgement.due().map(Object::toString).orElse(""));
  }

  Parsed parse() {
    var colour = Arrays.stream(Rag.values()).filter(one -> one.code().equals(state)).findAny();
    if (colour.isEmpty()) {
      return new Unclear(FormErrors.NONE.and("state", "Choose green, amber or red"));
    }
    var errors = FormErrors.NONE;
    var day = day();
    if (!due.isBlank() && day.isEmpty()) {
      errors = errors.and("due", "Enter a day, like 2008-07-14");
    }
    if (owner.length() > 80) {
      errors = errors.and("owner", "Keep the name to 80 characters");
    }
    if (errors.isEmpty()) {
      var who = new Owner(owner.strip());
      for (String problem : Judgement.problems(colour.get(), reason.strip(), who, day)) {
        errors = errors.and(field(problem), problem);
      }
      if (errors.isEmpty()) {
        return new Judged(new Judgement(colour.get(), reason.strip(), who, day));
      }
    }
    return new Unclear(errors);
  }

  private static String field(String problem) {
    return problem.contains("day") ? "due" : problem.contains("somebody") ? "owner" : "reason";
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(due.strip()));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "judgement typed";
  }
}
