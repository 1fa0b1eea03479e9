/** The pages of grants. */
@NullMarked
package contactpoint.grants.web;

import org.jspecify.annotations.NullMarked;
