package contactpoint.population.places;

/** What services there are, and which case system each keeps its involvements in. */
public enum ServiceKind {
  HEALTH_VISITING("health-visiting", "Health visitors", "HV", 15_000, "health-visiting", false),
  SCHOOL_NURSING("school-nursing", "School nurses", "SN", 25_000, "health-visiting", false),
  SOCIAL_CARE("social-care", "Children's social care", "SOC", 12_000, "social-care", false),
  YOUTH_OFFENDING("youth-offending", "Youth offending", "YOT", 60_000, "youth-offending", false),
  EDUCATION_WELFARE(
      "education-welfare", "Education welfare", "EWO", 30_000, "education-welfare", false),
  MENTAL_HEALTH(
      "mental-health", "Child and adolescent mental health", "CAM", 50_000, "mental-health", true),
  SPEECH_THERAPY(
      "speech-therapy", "Speech and language therapy", "SLT", 60_000, "speech-therapy", false),
  DISABILITY("disability", "Disabled children's team", "DIS", 80_000, "social-care", false),
  SEXUAL_HEALTH(
      "sexual-health", "Young people's sexual health", "SEX", 90_000, "sexual-health", true),
  SUBSTANCE_ABUSE(
      "substance-abuse",
      "Young people's drug and alcohol service",
      "DRU",
      90_000,
      "substance-abuse",
      true);

  private final String code;
  private final String caption;
  private final String letters;
  private final int childrenPerTeam;
  private final String system;
  private final boolean sensitive;

  ServiceKind(
      String code,
      String caption,
      String letters,
      int childrenPerTeam,
      String system,
      boolean sensitive) {
    this.code = code;
    this.caption = caption;
    this.letters = letters;
    this.childrenPerTeam = childrenPerTeam;
    this.system = system;
    this.sensitive = sensitive;
  }

  /** The word in services.csv. */
  public String code() {
    return code;
  }

  /** A number for chance to follow from; never changed, so that bytes stay the same. */
  public long key() {
    return code.hashCode();
  }

  public String caption() {
    return caption;
  }

  String letters() {
    return letters;
  }

  /** How many children there are to one team of it; ours. */
  public int childrenPerTeam() {
    return childrenPerTeam;
  }

  /** Sexual health, mental health, substance abuse. */
  public boolean sensitive() {
    return sensitive;
  }

  /** The kind of case system that its work is kept in. */
  public String system() {
    return system;
  }

  /** The source that reports it in an authority. */
  public String source(int authority) {
    return system + "-" + authority;
  }
}
