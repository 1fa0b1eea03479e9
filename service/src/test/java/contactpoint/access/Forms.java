package contactpoint.access;

import contactpoint.vocabulary.Typed;

/** Search forms for tests, filled field by field. */
final class Forms {

  private Forms() {}

  /** A form with fields as {@code name=value}, separated by semicolons; dates as three numbers. */
  static SearchForm typed(String fields) {
    var values = new java.util.HashMap<String, String>();
    for (String field : fields.split(";")) {
      int at = field.indexOf('=');
      if (at > 0) {
        values.put(field.substring(0, at).strip(), field.substring(at + 1).strip());
      }
    }
    return new SearchForm(
        one(values.get("family")),
        one(values.get("given")),
        date(values.get("born")),
        one(values.get("sex")),
        one(values.get("postcode")),
        one(values.get("setting")),
        one(values.get("age")),
        date(values.get("from")),
        date(values.get("to")),
        one(values.get("number")),
        one(values.getOrDefault("reason", "working-with")));
  }

  private static Typed one(@org.jspecify.annotations.Nullable String value) {
    return value == null ? Typed.NOTHING : new Typed(value);
  }

  private static TypedDate date(@org.jspecify.annotations.Nullable String value) {
    if (value == null) {
      return TypedDate.NOTHING;
    }
    String[] parts = (value + " _ _ _").split(" ");
    return new TypedDate(part(parts[0]), part(parts[1]), part(parts[2]));
  }

  private static Typed part(String text) {
    return text.equals("_") ? Typed.NOTHING : new Typed(text);
  }
}
