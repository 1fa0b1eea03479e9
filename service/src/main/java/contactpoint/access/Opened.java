package contactpoint.access;

import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.ChildNumber;
import java.time.Instant;

/**
 * A record that was opened, and recorded as such.
 *
 * @param at when it was opened
 */
public record Opened(
    EnquiryId enquiry,
    int place,
    AccessReason reason,
    ChildNumber child,
    Disclosure disclosure,
    Instant at) {}
