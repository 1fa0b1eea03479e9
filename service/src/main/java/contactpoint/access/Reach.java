package contactpoint.access;

/** How far a search went for the children that it lists. */
public enum Reach {
  /** What agrees exactly was enough. */
  EXACT,
  /** Similar names and near dates were looked for too, since nothing exact was sure. */
  NEAR,
  /** More than ten may be meant: those most likely are listed, and the rest is left out. */
  LIKELIEST
}
