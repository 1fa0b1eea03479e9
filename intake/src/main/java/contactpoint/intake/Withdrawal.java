package contactpoint.intake;

import contactpoint.vocabulary.Reference;
import java.time.LocalDate;

/** The source takes back what it said under a reference. */
public record Withdrawal(FileKind kind, Reference ref, LocalDate asOf) implements Statement {}
