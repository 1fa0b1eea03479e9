package contactpoint.matching;

import contactpoint.intake.Statement;
import contactpoint.keys.KeyedHash;
import contactpoint.linkage.BlockingRule;
import contactpoint.linkage.Model;
import contactpoint.linkage.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch of statements with all that can be known of them before the database is asked: what they
 * are compared by, and the keys of it. Made for the next batch while the last one is written.
 */
public final class Ready {

  private final Collection<Statement> statements;
  private final Map<Statement, Facts> facts;
  private final boolean unheard;
  private final @Nullable LookAhead lookAhead;
  private final Changes since;

  Ready(Collection<Statement> statements, Map<Statement, Facts> facts) {
    this(statements, facts, false, null, Changes.NONE);
  }

  private Ready(
      Collection<Statement> statements,
      Map<Statement, Facts> facts,
      boolean unheard,
      @Nullable LookAhead lookAhead,
      Changes since) {
    this.statements = statements;
    this.facts = facts;
    this.unheard = unheard;
    this.lookAhead = lookAhead;
    this.since = since;
  }

  /** The same batch, of which it is known that nothing is held under any of its references. */
  public Ready unheardOf() {
    return new Ready(statements, facts, true, lookAhead, since);
  }

  /** Whether none of its statements is about a child itself. */
  boolean isAboutOthers() {
    return facts.isEmpty();
  }

  /** The same batch, and what was found for it ahead of its turn. */
  Ready with(LookAhead found) {
    return new Ready(statements, facts, unheard, found, since);
  }

  /** The same batch, after the batch that was placed while it was looked ahead. */
  public Ready after(Changes changes) {
    return new Ready(statements, facts, unheard, lookAhead, since.and(changes));
  }

  /** What was found ahead of its turn; null if nobody looked. */
  @Nullable LookAhead lookAhead() {
    return lookAhead;
  }

  /** What has changed since then. */
  Changes since() {
    return since;
  }

  /** Whether nothing is held under any of its references, so that it need not be asked. */
  boolean isUnheardOf() {
    return unheard;
  }

  /**
   * What a statement about a child is compared by.
   *
   * @param keys the keys of it, and among them those of its numbers
   */
  record Facts(Profile profile, Keys keys) {}

  /**
   * The hashed keys by which a description is compared with others.
   *
   * @param numbers those of its numbers, which are among all
   */
  record Keys(List<Long> all, List<Long> numbers) {

    static Keys of(Model model, KeyedHash hash, Profile profile) {
      var all = new ArrayList<Long>();
      var numbers = new ArrayList<Long>();
      for (var key : model.blockingKeys(profile)) {
        long hashed = hash.eightBytesOf(key.text());
        all.add(hashed);
        if (key.rule() == BlockingRule.IDENTIFIER) {
          numbers.add(hashed);
        }
      }
      return new Keys(all, numbers);
    }
  }

  Collection<Statement> statements() {
    return statements;
  }

  Facts of(Statement statement) {
    return java.util.Objects.requireNonNull(facts.get(statement));
  }
}
