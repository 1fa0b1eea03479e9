package contactpoint.access;

/**
 * Which records a question can find. A concealed child is found by what its shielded view shows and
 * by nothing else: never by a question that bears place, never if anything that was typed differs
 * from the name in use, sex and date of birth; so not by a former name that is typed beside the
 * right given name and birthday, nor by half of a compound name, which may be the former one.
 * (Design: "Shield"; statutory instrument 2007/2182, regulation 6.)
 */
final class Projection {

  private Projection() {}

  static boolean mayBeFound(Criteria criteria, Judged judged) {
    return !judged.candidate().concealed()
        || (!criteria.bearsPlace() && judged.uncontradicted() && !judged.partly());
  }
}
