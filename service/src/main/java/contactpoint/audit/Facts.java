package contactpoint.audit;

import contactpoint.ledger.Answer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What rules about misuse need to know, between whoever looked and one child, answered yes or no
 * when it happened. What was not asked is unknown.
 */
public record Facts(Map<Fact, Boolean> answers) {

  /** The questions. */
  public enum Fact {
    /** The user shares a surname with the child or a carer. */
    SAME_SURNAME,
    /** The child's surname is a rare one. */
    RARE_SURNAME,
    /** The user and the child live in the same postcode area. */
    SAME_POSTCODE_AREA,
    /** The user's service is recorded as involved, or lately was. */
    INVOLVEMENT_KNOWN,
    /** The child's responsible authority is the user's. */
    OWN_AUTHORITY,
    SHIELDED
  }

  /** Nothing was asked. */
  public static final Facts UNKNOWN = new Facts(Map.of());

  public Facts {
    answers = Map.copyOf(answers);
  }

  /** These facts and one more. */
  public Facts with(Fact fact, boolean answer) {
    var more = new EnumMap<Fact, Boolean>(Fact.class);
    more.putAll(answers);
    more.put(fact, answer);
    return new Facts(more);
  }

  contactpoint.ledger.Facts inTheLeaf() {
    return new contactpoint.ledger.Facts(
        answer(Fact.SAME_SURNAME),
        answer(Fact.RARE_SURNAME),
        answer(Fact.SAME_POSTCODE_AREA),
        answer(Fact.INVOLVEMENT_KNOWN),
        answer(Fact.OWN_AUTHORITY),
        answer(Fact.SHIELDED));
  }

  private Answer answer(Fact fact) {
    return Optional.ofNullable(answers.get(fact)).map(Answer::of).orElse(Answer.UNKNOWN);
  }
}
