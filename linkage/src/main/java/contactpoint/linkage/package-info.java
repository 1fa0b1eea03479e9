/** Are these descriptions the same person? The engine and its command link. */
@NullMarked
package contactpoint.linkage;

import org.jspecify.annotations.NullMarked;
