package contactpoint.intake;

import java.util.Optional;

/** Whether a delivery says everything the source knows, or only what has changed. */
public enum DeliveryKind {
  /** Everything: what it leaves out is withdrawn. */
  FULL("full"),
  /** Changes only: what it leaves out stands. */
  DELTA("delta");

  private final String code;

  DeliveryKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<DeliveryKind> ofCode(String code) {
    for (DeliveryKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
