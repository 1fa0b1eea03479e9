package contactpoint.audit;

import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a feature tells the log. Begins with {@link #of} and is completed by its other methods, each
 * of which answers a new one.
 *
 * @param through who or what stood between the asker and us: {@code account:41}, {@code client:7}
 * @param request the number of the request that is answered
 * @param enquiry the number that joins a search with what is opened from it
 * @param count how many results there were
 * @param typed what was typed or written, by the name of its field: personal, kept apart
 * @param details what is not personal, by name: small letters, digits and {@code . - _ : /}
 */
public record AuditEntry(
    Actor actor,
    Optional<String> through,
    Action action,
    Outcome outcome,
    Optional<AccessReason> reason,
    Optional<String> request,
    Optional<String> enquiry,
    OptionalInt count,
    List<Subject> subjects,
    Map<String, Typed> typed,
    Map<String, String> details) {

  public AuditEntry {
    subjects = List.copyOf(subjects);
    typed = Map.copyOf(typed);
    details = Map.copyOf(details);
  }

  /** Somebody did something, with this outcome. */
  public static AuditEntry of(Actor actor, Action action, Outcome outcome) {
    return new AuditEntry(
        actor,
        Optional.empty(),
        action,
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(),
        Map.of(),
        Map.of());
  }

  public AuditEntry through(String account) {
    return new AuditEntry(
        actor,
        Optional.of(account),
        action,
        outcome,
        reason,
        request,
        enquiry,
        count,
        subjects,
        typed,
        details);
  }

  public AuditEntry because(AccessReason why) {
    return new AuditEntry(
        actor,
        through,
        action,
        outcome,
        Optional.of(why),
        request,
        enquiry,
        count,
        subjects,
        typed,
        details);
  }

  public AuditEntry request(String number) {
    return new AuditEntry(
        actor,
        through,
        action,
        outcome,
        reason,
        Optional.of(number),
        enquiry,
        count,
        subjects,
        typed,
        details);
  }

  public AuditEntry enquiry(String number) {
    return new AuditEntry(
        actor,
        through,
        action,
        outcome,
        reason,
        request,
        Optional.of(number),
        count,
        subjects,
        typed,
        details);
  }

  public AuditEntry count(int results) {
    return new AuditEntry(
        actor,
        through,
        action,
        outcome,
        reason,
        request,
        enquiry,
        OptionalInt.of(results),
        subjects,
        typed,
        details);
  }

  public AuditEntry about(Subject subject) {
    return about(List.of(subject));
  }

  /** In the order in which they were shown. */
  public AuditEntry about(List<Subject> more) {
    var all = new ArrayList<>(subjects);
    all.addAll(more);
    return new AuditEntry(
        actor, through, action, outcome, reason, request, enquiry, count, all, typed, details);
  }

  /** What was typed into a field; nothing is kept of a field left empty. */
  public AuditEntry typed(String field, Typed text) {
    if (text.isBlank()) {
      return this;
    }
    var all = new TreeMap<>(typed);
    all.put(field, text);
    return new AuditEntry(
        actor, through, action, outcome, reason, request, enquiry, count, subjects, all, details);
  }

  public AuditEntry detail(String name, String code) {
    var all = new TreeMap<>(details);
    all.put(name, code);
    return new AuditEntry(
        actor, through, action, outcome, reason, request, enquiry, count, subjects, typed, all);
  }

  @Override
  public String toString() {
    return action + " by account " + actor.account() + ", " + outcome;
  }
}
