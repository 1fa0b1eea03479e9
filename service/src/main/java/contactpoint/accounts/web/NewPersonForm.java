package contactpoint.accounts.web;

import contactpoint.accounts.NewAccount;
import contactpoint.pages.Dates;
import contactpoint.pages.FormErrors;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Telephone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;

/** What was typed about a new person. */
public record NewPersonForm(
    String name,
    String email,
    String job,
    String telephone,
    String role,
    String checked,
    String trained) {

  static final NewPersonForm EMPTY = new NewPersonForm("", "", "", "", "", "", "");

  private static final int LONGEST_JOB = 100;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d M uuuu").withResolverStyle(ResolverStyle.STRICT);

  static NewPersonForm of(Map<String, String> fields) {
    return new NewPersonForm(
        fields.getOrDefault("name", ""),
        fields.getOrDefault("email", ""),
        fields.getOrDefault("job", ""),
        fields.getOrDefault("telephone", ""),
        fields.getOrDefault("role", ""),
        fields.getOrDefault("checked", ""),
        fields.getOrDefault("trained", ""));
  }

  sealed interface Parsed {}

  record Understood(NewAccount account) implements Parsed {}

  record Wrong(FormErrors errors) implements Parsed {}

  /** The account to open, or everything that is wrong with the form at once. */
  Parsed parse(Actor by, Clock clock) {
    var today = clock.instant().atZone(Dates.HERE).toLocalDate();
    var errors = errors(today);
    return errors.isEmpty()
        ? new Understood(
            new NewAccount(
                Email.parse(email).orElseThrow(),
                Name.parse(name).orElseThrow(),
                job.strip(),
                by.organisation(),
                by.authority(),
                Role.ofCode(role).orElseThrow(),
                Telephone.parse(telephone),
                day(checked),
                day(trained)))
        : new Wrong(errors);
  }

  private FormErrors errors(LocalDate today) {
    var errors = FormErrors.NONE;
    if (Name.parse(name).isEmpty()) {
      errors = errors.and("name", "Enter a name");
    }
    if (Email.parse(email).isEmpty()) {
      errors = errors.and("email", "Enter a work e-mail, like name@example.org");
    }
    if (job.isBlank() || job.length() > LONGEST_JOB) {
      errors = errors.and("job", "Enter a job, in at most 100 letters");
    }
    if (!telephone.isBlank() && Telephone.parse(telephone).isEmpty()) {
      errors = errors.and("telephone", "Enter a telephone number, or leave it empty");
    }
    if (Role.ofCode(role).isEmpty()) {
      errors = errors.and("role-practitioner", "Choose what the person is here");
    }
    errors = dayErrors(errors, "checked", checked, "The criminal-record check", today);
    return dayErrors(errors, "trained", trained, "The training", today);
  }

  private static FormErrors dayErrors(
      FormErrors errors, String field, String typed, String what, LocalDate today) {
    if (typed.isBlank()) {
      return errors;
    }
    var day = day(typed);
    if (day.isEmpty()) {
      return errors.and(
          field, what + " needs a real date, like 27 3 2026", "This is not a real date");
    }
    return day.get().isAfter(today)
        ? errors.and(field, what + " must be in the past", "This must be in the past")
        : errors;
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(typed.strip().replaceAll("[ /.-]+", " "), DAY));
    } catch (DateTimeParseException notReal) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "form of a new person";
  }
}
