package contactpoint.register;

import java.time.LocalDate;

/** Which source a fact comes from, and as of which day the source says it. */
public record Origin(String source, LocalDate asOf) {}
