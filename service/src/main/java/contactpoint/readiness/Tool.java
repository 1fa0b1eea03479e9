package contactpoint.readiness;

import static contactpoint.readiness.ToolColumn.Kind.COUNT;
import static contactpoint.readiness.ToolColumn.Kind.DAY;
import static contactpoint.readiness.ToolColumn.Kind.MAYBE_COUNT;
import static contactpoint.readiness.ToolColumn.Kind.MAYBE_DAY;
import static contactpoint.readiness.ToolColumn.Kind.MAYBE_TEXT;
import static contactpoint.readiness.ToolColumn.Kind.TEXT;
import static contactpoint.readiness.ToolColumn.choice;

import java.util.List;

/**
 * The tools of key tasks whose content is one table an authority sends: posts, training events,
 * case systems, benefits, communications.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are List.of
public enum Tool implements Coded {
  POSTS(
      "posts",
      "Posts",
      "posts, %d of them filled",
      List.of(
          choice(
              "Post", "kind", "local-manager", "data-administrator", "trainer", "administrative"),
          ToolColumn.of("Recruitment begun", "recruitment_begun", MAYBE_DAY),
          ToolColumn.of("Filled", "filled", MAYBE_DAY)),
      List.of()),
  TRAINING(
      "training",
      "Training",
      "places planned, %d people have passed",
      List.of(
          ToolColumn.of("Day", "day", DAY),
          ToolColumn.of("Place", "place", TEXT),
          choice("Access route", "route", "web", "case-system", "mediated"),
          ToolColumn.of("Places", "places", COUNT),
          ToolColumn.of("Attended", "attended", MAYBE_COUNT),
          ToolColumn.of("Passed", "passed", MAYBE_COUNT)),
      List.of("Day", "Place", "Access route")),
  SYSTEMS(
      "systems",
      "Systems",
      "case systems, %d of them with a feed",
      List.of(
          ToolColumn.of("System", "name", TEXT),
          ToolColumn.of("Vendor", "vendor", TEXT),
          ToolColumn.of("Release", "release", TEXT),
          ToolColumn.of("Records", "records", COUNT),
          choice("Quality", "quality", "good", "fair", "poor", "not-tested"),
          choice("Wants", "wants", "feed", "door", "both", "none"),
          ToolColumn.of("Feed", "feed", MAYBE_TEXT),
          ToolColumn.of("Connect by", "connect_by", MAYBE_DAY),
          ToolColumn.of("Configuration, £", "configuration_pounds", COUNT)),
      List.of("System")),
  BENEFITS(
      "benefits",
      "Benefits",
      "benefits, %d of them measured",
      List.of(
          ToolColumn.of("Benefit", "name", TEXT),
          choice("Kind", "kind", "financial", "other"),
          ToolColumn.of("Unit", "unit", TEXT),
          ToolColumn.of("Baseline", "baseline", COUNT),
          ToolColumn.of("Target", "target", COUNT),
          ToolColumn.of("Measured", "measured", MAYBE_COUNT),
          ToolColumn.of("Owner", "owner", TEXT),
          ToolColumn.of("Handed to", "handed_to", MAYBE_TEXT)),
      List.of("Benefit")),
  COMMUNICATIONS(
      "communications",
      "Communications",
      "messages planned, %d of them sent",
      List.of(
          ToolColumn.of("Stakeholders", "stakeholders", TEXT),
          ToolColumn.of("Channel", "channel", TEXT),
          ToolColumn.of("Planned", "planned", DAY),
          ToolColumn.of("Sent", "sent", MAYBE_DAY),
          ToolColumn.of("Reached", "reached", COUNT),
          ToolColumn.of("Message version", "message_version", COUNT)),
      List.of("Stakeholders", "Channel"));

  private final String code;
  private final String caption;
  private final String figure;
  private final List<ToolColumn> columns;
  private final List<String> key;

  Tool(String code, String caption, String figure, List<ToolColumn> columns, List<String> key) {
    this.code = code;
    this.caption = caption;
    this.figure = figure;
    this.columns = columns;
    this.key = key;
  }

  @Override
  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  /** The figure in words: so many of all, and so many of them that are where they should be. */
  public String sentence(long all, long of) {
    return "%,d ".formatted(all) + figure.formatted(of);
  }

  /** The headings of its table, in order. */
  public List<String> headings() {
    return columns.stream().map(ToolColumn::heading).toList();
  }

  List<ToolColumn> columns() {
    return columns;
  }

  /** The headings by which no two rows may be alike; empty where they may. */
  List<String> key() {
    return key;
  }
}
