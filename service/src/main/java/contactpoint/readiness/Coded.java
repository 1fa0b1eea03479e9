package contactpoint.readiness;

/** A choice from a closed list, as the database and addresses write it. */
public interface Coded {

  String code();

  /** The choice with this code. */
  static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
    return find(list, code)
        .orElseThrow(() -> new IllegalArgumentException(list.getSimpleName() + " has no " + code));
  }

  /** The choice with this code, if there is one. */
  static <E extends Enum<E> & Coded> java.util.Optional<E> find(Class<E> list, String code) {
    for (E one : list.getEnumConstants()) {
      if (one.code().equals(code)) {
        return java.util.Optional.of(one);
      }
    }
    return java.util.Optional.empty();
  }
}
