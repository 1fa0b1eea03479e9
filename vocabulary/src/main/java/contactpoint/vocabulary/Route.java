package contactpoint.vocabulary;

/** The way by which somebody reached the directory. */
public enum Route {
  WEB("web"),
  CASE_SYSTEM("case-system"),
  MEDIATED("mediated"),
  COMMAND("command");

  private final String code;

  Route(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
