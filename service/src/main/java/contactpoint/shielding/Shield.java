package contactpoint.shielding;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import java.time.Instant;

/** A shield that holds. */
public record Shield(
    ChildNumber child, AuthorityNumber authority, ShieldReason reason, long setBy, Instant setAt) {}
