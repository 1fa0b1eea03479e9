package contactpoint.access;

/**
 * The first two of a list are very alike, and whoever asks may say what they know of the child: the
 * answer names the record that agrees and shows nothing.
 *
 * @param carer whether a carer's given name would tell them apart
 * @param postcode whether the postcode would
 * @param tries how often that may still be done
 */
public record Alike(boolean carer, boolean postcode, int tries) {}
