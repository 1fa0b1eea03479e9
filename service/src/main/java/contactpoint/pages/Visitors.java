package contactpoint.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who a request comes from. {@code accounts} answers it; asked once for every request. */
public interface Visitors {

  /** Whoever is signed in and may be so at this moment; empty for everybody else. */
  Optional<Visitor> visiting(HttpServletRequest request);
}
