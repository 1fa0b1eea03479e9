/** The application. Each package below is a feature; {@code package-info} says what it may use. */
@NullMarked
package contactpoint;

import org.jspecify.annotations.NullMarked;
