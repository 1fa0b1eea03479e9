/** The pages on which an authority sends its deliveries and sees what became of them. */
@NullMarked
package contactpoint.feeds.web;

import org.jspecify.annotations.NullMarked;
