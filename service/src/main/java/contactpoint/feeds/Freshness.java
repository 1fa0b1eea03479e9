package contactpoint.feeds;

import java.time.Instant;
import java.time.LocalDate;

/** How lately a source spoke: the day as of which, and when it arrived. */
public record Freshness(String source, LocalDate asOf, Instant receivedAt) {}
