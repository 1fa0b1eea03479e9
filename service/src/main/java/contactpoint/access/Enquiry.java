package contactpoint.access;

import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Factor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One search with its reason, and the children it listed, in order.
 *
 * @param signedIn when the asker's first factor was proven: an enquiry ends with its sign-in
 */
record Enquiry(
    EnquiryId id,
    long account,
    Instant signedIn,
    AccessReason reason,
    SearchForm form,
    Shown shown,
    List<ChildNumber> listed,
    Instant created,
    Instant expires) {

  /** No sign-in lasts longer. */
  private static final Duration LONGEST = Duration.ofHours(12);

  /** What the asker was shown for it. */
  enum Shown {
    LIST,
    NEAR_LIST,
    LIKELIEST_LIST,
    REFINE,
    NOTHING,
    OWN_CHILDREN
  }

  Enquiry {
    listed = List.copyOf(listed);
  }

  static Enquiry of(
      EnquiryId id,
      Actor actor,
      AccessReason reason,
      SearchForm form,
      Shown shown,
      List<ChildNumber> listed,
      Instant now) {
    return new Enquiry(
        id, actor.account(), signedIn(actor), reason, form, shown, listed, now, now.plus(LONGEST));
  }

  /** Whether it is this person's, of this sign-in, and not over. */
  boolean belongsTo(Actor actor, Instant now) {
    return account == actor.account() && signedIn.equals(signedIn(actor)) && now.isBefore(expires);
  }

  private static Instant signedIn(Actor actor) {
    return actor.factors().stream()
        .map(Factor::proven)
        .min(Comparator.naturalOrder())
        .map(moment -> moment.truncatedTo(java.time.temporal.ChronoUnit.MILLIS))
        .orElse(Instant.EPOCH);
  }
}
