/** The pages of involvements. */
@NullMarked
package contactpoint.involvements.web;

import org.jspecify.annotations.NullMarked;
