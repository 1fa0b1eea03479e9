package contactpoint.database;

/** The roles that a program in operation takes in PostgreSQL, and how many connections each has. */
public enum Role {
  ASKING("asking", 12),
  INTAKE("intake", 8),
  TEAM("team", 4),
  PROGRAMME("programme", 8),
  SEALER("sealer", 2);

  private final String login;
  private final int connections;

  Role(String login, int connections) {
    this.login = login;
    this.connections = connections;
  }

  /** Its name in PostgreSQL. */
  public String login() {
    return login;
  }

  int connections() {
    return connections;
  }
}
