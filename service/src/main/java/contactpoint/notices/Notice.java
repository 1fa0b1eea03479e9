package contactpoint.notices;

import java.time.Instant;

/**
 * Something a person is told. It names no child: it may stand on a screen that others can see.
 *
 * @param id by which it is put away
 * @param caption one line
 * @param detail one sentence more; may be empty
 * @param path where it leads
 * @param told when
 */
public record Notice(long id, String caption, String detail, String path, Instant told) {}
