package contactpoint.access;

/**
 * What was not understood in one field of a search. It never repeats a name or a number that was
 * typed.
 *
 * @param field the name of the field
 * @param sentence for the summary
 * @param beside for the place beside the field, often shorter
 */
public record FieldFault(String field, String sentence, String beside) {}
