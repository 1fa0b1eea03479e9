package broken.access;

import java.time.LocalDate;

/** Holds what could identify somebody so that a log could show it. */
record Bare(String postcode, LocalDate born) {}
