package contactpoint.access.web;

import contactpoint.access.SearchForm;
import contactpoint.access.TypedDate;
import contactpoint.vocabulary.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** The fields of a search as a form sends them, and back again. */
final class Fields {

  private Fields() {}

  static SearchForm read(MultiValueMap<String, String> sent) {
    return new SearchForm(
        one(sent, "family"),
        one(sent, "given"),
        date(sent, "born"),
        one(sent, "sex"),
        one(sent, "postcode"),
        one(sent, "setting"),
        one(sent, "age"),
        date(sent, "from"),
        date(sent, "to"),
        one(sent, "number"),
        one(sent, "reason"));
  }

  /** Every field with its value, for inputs. */
  static Map<String, String> of(SearchForm form) {
    var values = new LinkedHashMap<String, String>();
    values.put("family", form.family().text());
    values.put("given", form.given().text());
    put(values, "born", form.born());
    values.put("sex", form.sex().text());
    values.put("postcode", form.postcode().text());
    values.put("setting", form.setting().text());
    values.put("age", form.age().text());
    put(values, "from", form.from());
    put(values, "to", form.to());
    values.put("number", form.number().text());
    values.put("reason", form.reason().text());
    return values;
  }

  private static void put(Map<String, String> values, String field, TypedDate date) {
    values.put(field + "-day", date.day().text());
    values.put(field + "-month", date.month().text());
    values.put(field + "-year", date.year().text());
  }

  private static TypedDate date(MultiValueMap<String, String> sent, String field) {
    return new TypedDate(
        one(sent, field + "-day"), one(sent, field + "-month"), one(sent, field + "-year"));
  }

  private static Typed one(MultiValueMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? Typed.NOTHING : new Typed(value);
  }
}
