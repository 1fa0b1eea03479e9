package contactpoint.grants;

import contactpoint.vocabulary.AuthorityNumber;

/**
 * One line of a published table.
 *
 * @param line of the table, for complaints
 * @param authority its name as the table writes it
 * @param group the code of its group
 * @param allocation as published
 */
public record Published(
    int line, String authority, AuthorityNumber number, String group, Money allocation) {}
