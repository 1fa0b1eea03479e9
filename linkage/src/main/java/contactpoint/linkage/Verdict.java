package contactpoint.linkage;

/** What the engine says about a description and those it was compared with. */
public enum Verdict {
  /** It describes the same person. */
  SAME,
  /** It describes somebody not yet known. */
  NEW,
  /** A person must look. */
  DOUBTFUL
}
