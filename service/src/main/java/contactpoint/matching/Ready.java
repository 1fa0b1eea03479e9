package contactpoint.matching;

import contactpoint.intake.Statement;
import contactpoint.linkage.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A batch of statements with all that can be known of them before the database is asked: what they
 * are compared by, and the keys of it. Made for the next batch while the last one is written.
 */
public final class Ready {

  private final Collection<Statement> statements;
  private final Map<Statement, Facts> facts;

  Ready(Collection<Statement> statements, Map<Statement, Facts> facts) {
    this.statements = statements;
    this.facts = facts;
  }

  /** What a statement about a child is compared by. */
  record Facts(Profile profile, List<Long> keys) {}

  Collection<Statement> statements() {
    return statements;
  }

  Facts of(Statement statement) {
    return java.util.Objects.requireNonNull(facts.get(statement));
  }
}
