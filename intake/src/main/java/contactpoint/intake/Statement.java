package contactpoint.intake;

import contactpoint.vocabulary.Reference;
import java.time.LocalDate;

/**
 * What one source says about one child, carer or involvement, once. Its key is the source, the kind
 * and the reference; of two with the same key the one with the later as-of counts.
 */
public sealed interface Statement
    permits ChildStatement, CarerStatement, InvolvementStatement, Withdrawal {

  /** The file it came in. */
  FileKind kind();

  /** The source's own reference. */
  Reference ref();

  /** The day as of which the source says it. */
  LocalDate asOf();

  /**
   * The statement in its stored form: a version, then the facts, about 100 to 250 bytes. Equal
   * statements have equal bytes.
   */
  default byte[] encode() {
    return StoredForm.encode(this);
  }

  /** The first 16 bytes of SHA-256 over the stored form without the as-of date. */
  default ContentDigest digest() {
    return StoredForm.digest(encode());
  }

  /**
   * A statement from its stored form.
   *
   * @throws IllegalArgumentException if these bytes were not made by {@link #encode}
   */
  static Statement decode(byte[] bytes) {
    return StoredForm.decode(bytes);
  }

  /** The content digest of a statement in its stored form, without decoding it. */
  static ContentDigest digestOf(byte[] encoded) {
    return StoredForm.digest(encoded);
  }
}
