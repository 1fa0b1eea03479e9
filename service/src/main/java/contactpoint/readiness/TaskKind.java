package contactpoint.readiness;

/** What a key task is about, and which page of this site is its tool. */
public enum TaskKind implements Coded {
  LOCAL_MANAGER("local-manager", "Local implementation manager", "Posts", "tools/posts"),
  COMMUNICATIONS("communications", "Communications", "Communications plan", "tools/communications"),
  CHECKPOINTS("checkpoints", "Checkpoints", "Checkpoints", ""),
  WORKFORCE("workforce", "Workforce analysis", "Workforce tool", "workforce"),
  CASE_SYSTEMS("case-systems", "Case systems analysis", "Systems and feeds", "tools/systems"),
  CONNECTION_PLAN("connection-plan", "Connection plans", "Systems and feeds", "tools/systems"),
  DATA_QUALITY("data-quality", "Data quality", "Faults and repairs", "tools/quality"),
  DATA_ADMINISTRATORS("data-administrators", "Data administrators", "Posts", "tools/posts"),
  BENEFITS("benefits", "Benefits", "Benefits", "tools/benefits"),
  TRAINERS("trainers", "Trainers and administrative staff", "Posts", "tools/posts"),
  TRAINING_PLAN("training-plan", "Training", "Training", "tools/training"),
  CONFIGURATION("configuration", "Case systems adapted", "Configuration", "tools/configuration"),
  FACILITIES("facilities", "Training facilities", "Facilities", "tools/facilities"),
  CHECKS("checks", "Enhanced checks", "Checks", "tools/checks"),
  TOKENS("tokens", "Tokens", "Tokens", "tools/tokens");

  private final String code;
  private final String caption;
  private final String tool;
  private final String path;

  TaskKind(String code, String caption, String tool, String path) {
    this.code = code;
    this.caption = caption;
    this.tool = tool;
    this.path = path;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it is about, in a word or two. */
  public String caption() {
    return caption;
  }

  /** What its tool is called. */
  public String tool() {
    return tool;
  }

  /** The tool's page below the authority's own; empty for that page itself. */
  public String path() {
    return path;
  }
}
