/**
 * An invented programme of 150 authorities, driven day by day through readiness's own doors, so
 * that whatever stands in the tables got there by the rules.
 */
@org.jspecify.annotations.NullMarked
package contactpoint.demo.programme;
