package contactpoint.benchmarks.drill;

import contactpoint.vocabulary.NhsNumber;
import java.time.LocalDate;
import java.util.List;

/** A child made up by number, plainly distinct from every other: name, day of birth, NHS number. */
record Made(int index) {

  static final String HEADER =
      "ref,as_of,action,given,family,known_as,former_family,sex,born,expected,died,nhs_number,upn,"
          + "address,postcode,address_from,no_fixed_address,setting,setting_from,practice,left_england,returns";

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Bella", "Conrad", "Dmitri", "Esther", "Farouk", "Gwen", "Hugo", "Imogen",
          "Jakub");
  private static final List<String> FAMILY =
      List.of("Okonkwo", "Marsh", "Pemberton", "Szymanski", "Trelawney", "Vaughan", "Quigley");

  private static final List<String> STREETS =
      List.of("Tannery Row", "Quay Street", "Orchard Close", "Mill Lane", "Beacon Hill");

  String given() {
    return GIVEN.get(index % GIVEN.size());
  }

  String family() {
    return FAMILY.get(index % FAMILY.size());
  }

  LocalDate born() {
    return LocalDate.of(2010, 1, 1).plusDays(5L * index);
  }

  /** From the range that is never issued. */
  String nhsNumber() {
    for (int check = 0; check < 10; check++) {
      var number = NhsNumber.parse("999%06d%d".formatted(index, check));
      if (number.isPresent()) {
        return number.get().digits();
      }
    }
    return "";
  }

  /** A line about this child; a greater version lives elsewhere. */
  String line(String ref, LocalDate asOf, String nhs, int version) {
    return "%s,%s,say,%s,%s,,,%s,%s,,,%s,,%d %s,WX%d %dQP,,,,,,,"
        .formatted(
            ref,
            asOf,
            given(),
            family(),
            index % 2 == 0 ? "F" : "M",
            born(),
            nhs,
            1 + version,
            STREETS.get(index % STREETS.size()),
            1 + index % 89,
            version % 10);
  }
}
