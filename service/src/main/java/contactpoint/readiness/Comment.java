package contactpoint.readiness;

import java.time.Instant;

/**
 * What somebody said about a task, a checkpoint or a tool of an authority.
 *
 * @param role of whoever said it, by its code
 */
public record Comment(Instant at, String role, String sentence) {

  /** In which part somebody said it. */
  public String who() {
    return contactpoint.vocabulary.Role.ofCode(role)
        .map(contactpoint.vocabulary.Role::caption)
        .orElse("Somebody");
  }
}
