package contactpoint.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who a request comes from. {@code accounts} answers it; asked once for every request. */
public interface Visitors {

  /** Whoever is signed in and may be so at this moment; empty for everybody else. */
  Optional<Visitor> visiting(HttpServletRequest request);

  /**
   * A form arrived from somebody who is signed in no longer. If only time is the reason, what was
   * typed is kept for the same person's next sign-in.
   */
  default void keep(HttpServletRequest request) {}
}
