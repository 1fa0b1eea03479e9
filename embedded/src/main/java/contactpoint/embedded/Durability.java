package contactpoint.embedded;

/** Whether what the database has acknowledged must survive the machine. */
public enum Durability {
  /** Data that is kept: every commit is on the disk before it is acknowledged. */
  KEPT("on"),
  /** Data of one test run, thrown away with it. */
  THROWN_AWAY("off");

  private final String setting;

  Durability(String setting) {
    this.setting = setting;
  }

  String setting() {
    return setting;
  }
}
