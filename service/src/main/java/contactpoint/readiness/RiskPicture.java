package contactpoint.readiness;

import java.util.List;

/**
 * An authority's risks and issues.
 *
 * @param risks open ones first, by the day they are due
 * @param mayWork whether whoever looks may also change them
 */
public record RiskPicture(Standing standing, List<Risk> risks, boolean mayWork) {

  public RiskPicture {
    risks = List.copyOf(risks);
  }

  public List<Risk> open() {
    return risks.stream().filter(one -> one.closed().isEmpty()).toList();
  }

  public List<Risk> closed() {
    return risks.stream().filter(one -> one.closed().isPresent()).toList();
  }
}
