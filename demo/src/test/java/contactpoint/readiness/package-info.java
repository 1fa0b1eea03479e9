/**
 * The roll-out in its invented programme: through eighteen months, and in its ninth in a browser.
 */
@org.jspecify.annotations.NullMarked
package contactpoint.readiness;
