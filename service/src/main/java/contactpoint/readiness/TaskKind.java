package contactpoint.readiness;

/** What a key task is about, and which page of this site is its tool. */
public enum TaskKind implements Coded {
  LOCAL_MANAGER("local-manager", "Posts", "posts"),
  COMMUNICATIONS("communications", "Communications plan", "communications"),
  CHECKPOINTS("checkpoints", "Checkpoints", ""),
  WORKFORCE("workforce", "Workforce tool", "workforce"),
  CASE_SYSTEMS("case-systems", "Systems and feeds", "systems"),
  CONNECTION_PLAN("connection-plan", "Systems and feeds", "systems"),
  DATA_QUALITY("data-quality", "Systems and feeds", "systems"),
  DATA_ADMINISTRATORS("data-administrators", "Posts", "posts"),
  BENEFITS("benefits", "Benefits", "benefits"),
  TRAINERS("trainers", "Posts", "posts"),
  TRAINING_PLAN("training-plan", "Training", "training"),
  CONFIGURATION("configuration", "Systems and feeds", "systems"),
  FACILITIES("facilities", "Training", "training"),
  CHECKS("checks", "Workforce tool", "workforce"),
  TOKENS("tokens", "Workforce tool", "workforce");

  private final String code;
  private final String tool;
  private final String path;

  TaskKind(String code, String tool, String path) {
    this.code = code;
    this.tool = tool;
    this.path = path;
  }

  @Override
  public String code() {
    return code;
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
