/** One page about a run: self-contained HTML with pictures in SVG. */
@NullMarked
package contactpoint.linkage.report;

import org.jspecify.annotations.NullMarked;
