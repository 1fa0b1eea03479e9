package contactpoint.intake;

import org.jspecify.annotations.Nullable;

/** Whether a child who left England is expected back within three years. */
public enum Returns {
  YES("yes"),
  NO("no"),
  UNKNOWN("unknown");

  private final String code;

  Returns(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static @Nullable Returns ofCode(String code) {
    return switch (code) {
      case "yes" -> YES;
      case "no" -> NO;
      case "unknown" -> UNKNOWN;
      default -> null;
    };
  }
}
