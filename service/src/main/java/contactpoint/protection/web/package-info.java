/** The page on which a management team shields a child. */
@NullMarked
package contactpoint.protection.web;

import org.jspecify.annotations.NullMarked;
