/** The commands of linkage: files in, pairs and clusters out. */
@NullMarked
package contactpoint.linkage.command;

import org.jspecify.annotations.NullMarked;
