package contactpoint.shielding;

import contactpoint.database.Tx;
import contactpoint.organisations.Organisations;
import contactpoint.organisations.Service;
import contactpoint.register.Child;
import contactpoint.register.Involvement;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Whether an authority answers for a child, or must look after one for whom nobody answers. */
final class InCare {

  private static final String SOCIAL_CARE = "social-care";

  private InCare() {}

  /**
   * Whether the authority is responsible, or nobody is, or its social care works with the child on
   * this day. Of a child that is shielded already nothing is known here, so it does not refuse.
   */
  static boolean of(Tx tx, Child child, AuthorityNumber authority, LocalDate today) {
    var responsible = child.details().authority();
    return responsible == null
        || responsible.equals(authority)
        || socialCareOf(tx, child, authority, today);
  }

  private static boolean socialCareOf(
      Tx tx, Child child, AuthorityNumber authority, LocalDate today) {
    var services =
        child.details().involvements().stream()
            .filter(one -> one.kind().text().equals(SOCIAL_CARE) && !one.endedBefore(today))
            .map(Involvement::service)
            .map(code -> code.text())
            .collect(Collectors.toSet());
    return Organisations.services(tx, services).values().stream()
        .map(Service::authority)
        .anyMatch(authority::equals);
  }
}
