package contactpoint.register;

import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * Where a child lives, or what is known instead: no fixed address, gone from England.
 *
 * @param returns for a child who left England: "yes" within three years, "no", or "unknown"
 */
public record Home(
    @Nullable Address address,
    @Nullable Postcode postcode,
    @Nullable Day from,
    boolean noFixedAddress,
    boolean leftEngland,
    @Nullable String returns,
    Origin origin) {

  @Override
  public String toString() {
    return "home";
  }
}
