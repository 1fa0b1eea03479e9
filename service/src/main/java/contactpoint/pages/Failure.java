package contactpoint.pages;

/** The sentences for whoever asked for what cannot be given, one for each status. */
enum Failure {
  NOT_UNDERSTOOD(
      400, "We could not read this request", "Go back and try again from the page you came from."),
  REFUSED(
      403,
      "You may not use this page",
      "Your access does not include it, or the page was open for too long. Go back to Home and try"
          + " again from there."),
  NOT_FOUND(
      404,
      "There is no such page",
      "If you typed the address, check it. If you followed a link, it has ended."),
  OUTDATED(
      409,
      "This has changed meanwhile",
      "Somebody else was faster. Go back, look again, and decide again."),
  TOO_LARGE(
      413, "This file is too large", "Send it in parts, or ask the national desk for another way."),
  TOO_OFTEN(429, "Too many tries", "Wait a few minutes, then try again."),
  FAILED(
      500,
      "Something went wrong",
      "Nothing was saved and nothing was shown. Try again; if it happens again, tell the national"
          + " desk the reference number."),
  BUSY(
      503,
      "ContactPoint is busy",
      "Nothing was saved and nothing was shown. Try again in a few seconds.");

  private final int status;
  private final String heading;
  private final String advice;

  Failure(int status, String heading, String advice) {
    this.status = status;
    this.heading = heading;
    this.advice = advice;
  }

  static Failure of(int status) {
    for (Failure failure : values()) {
      if (failure.status == status) {
        return failure;
      }
    }
    return status >= 500 ? FAILED : NOT_UNDERSTOOD;
  }

  /** The page that says so, with a reference number where one was written into the log. */
  Page.Shown page(String reference) {
    return Page.of("pages/failure", heading)
        .status(status)
        .with("advice", advice)
        .with("reference", reference);
  }
}
