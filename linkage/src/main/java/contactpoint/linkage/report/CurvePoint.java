package contactpoint.linkage.report;

/**
 * A point of the precision and recall curve.
 *
 * @param recall share of true pairs found, 0 to 1
 * @param precision share of found pairs that are true, 0 to 1
 */
public record CurvePoint(double recall, double precision) {}
