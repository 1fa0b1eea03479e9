/** The pages of access: find a child, the list, the record. */
@NullMarked
package contactpoint.access.web;

import org.jspecify.annotations.NullMarked;
