package contactpoint.intake;

import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Name;
import org.jspecify.annotations.Nullable;

/** Why an involvement of a sensitive service may be held. */
public sealed interface LegalGround {

  /**
   * Consent was given.
   *
   * @param by who gave it, as the source names them
   * @param until the last day it holds; null if it was given without an end
   */
  record Consent(Name by, Day on, @Nullable Day until) implements LegalGround {}

  /** Significant harm is suspected, so that it is held without consent. */
  record Harm() implements LegalGround {}
}
