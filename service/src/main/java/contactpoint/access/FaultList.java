package contactpoint.access;

import java.util.ArrayList;
import java.util.List;

/** Collects faults while a form is read. */
final class FaultList {

  private final List<FieldFault> all = new ArrayList<>();

  void add(String field, String sentence) {
    add(field, sentence, sentence);
  }

  void add(String field, String sentence, String beside) {
    all.add(new FieldFault(field, sentence, beside));
  }

  int size() {
    return all.size();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<FieldFault> all() {
    return List.copyOf(all);
  }
}
