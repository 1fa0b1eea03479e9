package contactpoint.readiness;

import static contactpoint.readiness.ToolColumn.Kind.COUNT;
import static contactpoint.readiness.ToolColumn.Kind.DAY;
import static contactpoint.readiness.ToolColumn.Kind.MAYBE_COUNT;
import static contactpoint.readiness.ToolColumn.Kind.MAYBE_DAY;
import static contactpoint.readiness.ToolColumn.Kind.MAYBE_TEXT;
import static contactpoint.readiness.ToolColumn.Kind.TEXT;
import static contactpoint.readiness.ToolColumn.choice;
import static contactpoint.readiness.ToolColumn.maybeChoice;

import java.util.List;

/**
 * The tools of key tasks whose content is one table an authority sends or types: posts, training,
 * case systems, quality, benefits, communications, costs, checks, tokens.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are List.of
public enum Tool implements Coded {
  POSTS(
      "posts",
      "Posts",
      "posts, %,d of them filled",
      List.of(
          choice(
              "Post", "kind", "local-manager", "data-administrator", "trainer", "administrative"),
          ToolColumn.of("Recruitment begun", "recruitment_begun", MAYBE_DAY),
          ToolColumn.of("Filled", "filled", MAYBE_DAY)),
      List.of()),
  TRAINING(
      "training",
      "Training",
      "places planned, %,d people have passed",
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
      "case systems, %,d of them with a feed",
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
      "benefits, %,d of them with a measure",
      List.of(
          ToolColumn.of("Benefit", "name", TEXT),
          choice("Kind", "kind", "financial", "other"),
          ToolColumn.of("Unit", "unit", TEXT),
          ToolColumn.of("Baseline", "baseline", COUNT),
          ToolColumn.of("Target", "target", COUNT),
          ToolColumn.of("Measured", "measured", MAYBE_COUNT),
          ToolColumn.of("Owner", "owner", TEXT),
          ToolColumn.of("Handed to", "handed_to", MAYBE_TEXT),
          maybeChoice(
              "Measured by",
              "measured_by",
              "seconds-to-record",
              "in-vain-in-a-hundred",
              "colleagues-found",
              "enquiries")),
      List.of("Benefit")),
  COMMUNICATIONS(
      "communications",
      "Communications",
      "messages planned, %,d of them sent",
      List.of(
          ToolColumn.of("Stakeholders", "stakeholders", TEXT),
          ToolColumn.of("Channel", "channel", TEXT),
          ToolColumn.of("Planned", "planned", DAY),
          ToolColumn.of("Sent", "sent", MAYBE_DAY),
          ToolColumn.of("Reached", "reached", COUNT),
          ToolColumn.of("Message version", "message_version", COUNT)),
      List.of("Stakeholders", "Channel")),
  QUALITY(
      "quality",
      "Data quality",
      "faults found, %,d of them put right",
      List.of(
          ToolColumn.of("System", "system", TEXT),
          choice(
              "Measure",
              "measure",
              "completeness",
              "internal-consistency",
              "usefulness",
              "validity"),
          ToolColumn.of("Found", "found", TEXT),
          ToolColumn.of("Done in the system", "done_about_it", MAYBE_TEXT),
          ToolColumn.of("By whom", "by_whom", TEXT),
          ToolColumn.of("Until", "until_day", DAY),
          ToolColumn.of("Put right", "put_right", MAYBE_DAY)),
      List.of("System", "Measure", "Found")),
  CURRICULUM(
      "curriculum",
      "Curriculum",
      "subjects, %,d of them with local material",
      List.of(
          ToolColumn.of("Subject", "subject", TEXT),
          choice("Access route", "route", "web", "case-system", "mediated", "all"),
          choice("Format", "format", "classroom", "e-learning", "workplace", "self-study"),
          ToolColumn.of("Style", "style", TEXT),
          ToolColumn.of("Minutes", "minutes", COUNT),
          ToolColumn.of("Local version", "local_version", MAYBE_TEXT)),
      List.of("Subject", "Access route")),
  FACILITIES(
      "facilities",
      "Training facilities",
      "rooms, %,d of them booked",
      List.of(
          ToolColumn.of("Place", "place", TEXT),
          choice("Whose", "whose", "own", "external"),
          ToolColumn.of("Seats", "seats", COUNT),
          ToolColumn.of("From", "from_day", DAY),
          ToolColumn.of("Until", "until_day", DAY),
          ToolColumn.of("Cost, £", "pounds", COUNT),
          ToolColumn.of("Booked", "booked", MAYBE_DAY)),
      List.of("Place", "From")),
  CONFIGURATION(
      "configuration",
      "Configuration",
      "pieces of work on case systems, %,d of them done",
      List.of(
          ToolColumn.of("System", "system", TEXT),
          ToolColumn.of("Work", "work", TEXT),
          choice("Paid by", "paid_by", "authority", "centre"),
          ToolColumn.of("Estimate, £", "estimate_pounds", COUNT),
          ToolColumn.of("Spent, £", "spent_pounds", MAYBE_COUNT),
          ToolColumn.of("Done", "done", MAYBE_DAY)),
      List.of("System", "Work")),
  CHECKS(
      "checks",
      "Enhanced checks",
      "checks asked for, %,d of them returned",
      List.of(
          ToolColumn.of("Organisation", "organisation", TEXT),
          ToolColumn.of("Asked on", "asked_on", DAY),
          ToolColumn.of("Asked", "asked", COUNT),
          ToolColumn.of("Returned", "returned", MAYBE_COUNT),
          ToolColumn.of("Last returned", "last_returned", MAYBE_DAY),
          ToolColumn.of("Cost, £", "pounds", COUNT)),
      List.of("Organisation", "Asked on")),
  TOKENS(
      "tokens",
      "Tokens",
      "tokens ordered, %,d of them issued",
      List.of(
          choice("Kind", "kind", "token", "card", "key"),
          ToolColumn.of("Ordered on", "ordered_on", DAY),
          ToolColumn.of("Ordered", "ordered", COUNT),
          ToolColumn.of("Delivered", "delivered", MAYBE_COUNT),
          ToolColumn.of("Issued", "issued", MAYBE_COUNT)),
      List.of("Kind", "Ordered on")),
  SURVEY(
      "survey",
      "Benefits survey",
      "people asked, %,d of them after opening",
      List.of(
          choice("Round", "round", "baseline", "after-opening"),
          ToolColumn.of("Day", "day", DAY),
          ToolColumn.of("Job", "job", TEXT),
          ToolColumn.of("People asked", "asked", COUNT),
          ToolColumn.of("Minutes to find a colleague", "minutes", COUNT),
          ToolColumn.of("Searches a month", "searches_a_month", COUNT),
          ToolColumn.of("Never found, in a hundred", "never_found", COUNT)),
      List.of("Round", "Day", "Job")),
  OFFICERS(
      "officers",
      "Officers",
      "officers named, %,d of them with an e-mail",
      List.of(
          choice(
              "Office",
              "office",
              "chief-executive",
              "director-of-social-services",
              "director-childrens-services",
              "director-of-education",
              "finance-director"),
          ToolColumn.of("Name", "name", TEXT),
          ToolColumn.of("E-mail", "email", MAYBE_TEXT)),
      List.of("Office"));

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

  /** The columns of its table, in order. */
  public List<ToolColumn> columns() {
    return columns;
  }

  /** The headings by which no two rows may be alike; empty where they may. */
  public List<String> key() {
    return key;
  }
}
