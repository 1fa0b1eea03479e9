package contactpoint.ledger;

/**
 * What rules about misuse need to know of one look, asked between who looked and one child, and
 * answered when it happened, since later the values may be gone.
 *
 * @param sameSurname the user and the child, or one of its carers, share a surname
 * @param rareSurname the child's surname is a rare one
 * @param samePostcodeArea the user's and the child's address lie in the same postcode area
 * @param involvementKnown the user's service is, or lately was, recorded as involved
 * @param ownAuthority the child's responsible authority is the user's own
 * @param shielded the child is shielded
 */
public record Facts(
    Answer sameSurname,
    Answer rareSurname,
    Answer samePostcodeArea,
    Answer involvementKnown,
    Answer ownAuthority,
    Answer shielded) {

  /** Nothing was asked: the subject is not a child, or nobody's look is meant. */
  public static final Facts UNKNOWN =
      new Facts(
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN);

  /** Two bits each, the first in the lowest; the four bits above them are zero in format 1. */
  int bits() {
    return sameSurname.bits()
        | rareSurname.bits() << 2
        | samePostcodeArea.bits() << 4
        | involvementKnown.bits() << 6
        | ownAuthority.bits() << 8
        | shielded.bits() << 10;
  }

  static Facts ofBits(int bits) {
    if (bits >>> 12 != 0) {
      throw new IllegalArgumentException("More facts than format 1 has");
    }
    return new Facts(at(bits, 0), at(bits, 2), at(bits, 4), at(bits, 6), at(bits, 8), at(bits, 10));
  }

  private static Answer at(int bits, int place) {
    return Answer.ofBits(bits >>> place & 3);
  }
}
