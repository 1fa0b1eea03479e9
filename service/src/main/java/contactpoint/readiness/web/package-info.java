/** The pages of readiness. */
@NullMarked
package contactpoint.readiness.web;

import org.jspecify.annotations.NullMarked;
