package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.vocabulary.AuthorityNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the system measures, beside what people wrote. */
class ToolRemarksTest {

  private static final AuthorityNumber BOLTON = new AuthorityNumber(350);
  private static final Instant NOW = Instant.parse("2008-07-14T12:00:00Z");

  private static Figure figure(Measure measure, long value) {
    return Figure.of(BOLTON, measure, value, NOW, "test");
  }

  private static Figure ofFeed(String feed, Measure measure, long value) {
    return Figure.ofFeed(BOLTON, feed, measure, BigDecimal.valueOf(value), NOW, "test");
  }

  private static ToolTable.Row benefit(String unit, String typed, String by) {
    return new ToolTable.Row(
        List.of("Time to find", "other", unit, "210", "30", typed, "Head", "", by));
  }

  @ParameterizedTest
  @CsvSource({
    "3600, 83% of the way.",
    "600, The target is reached.",
    "13000, Nothing of the way yet."
  })
  void a_benefit_is_measured_by_the_system_in_its_own_unit(long seconds, String way) {
    var remarks =
        UseRemarks.benefits(
            List.of(benefit("minutes", "", "seconds-to-record")),
            List.of(figure(Measure.SECONDS_TO_RECORD, seconds)));
    assertThat(remarks.getLast())
        .startsWith("Time to find, minutes: 210 before, 30 wanted, ")
        .contains(" now as the system measures it. ")
        .endsWith(way);
  }

  @Test
  void a_benefit_that_nothing_has_measured_says_so() {
    assertThat(
            UseRemarks.benefits(List.of(benefit("minutes", "", "seconds-to-record")), List.of())
                .getLast())
        .endsWith("Not measured yet.");
    assertThat(UseRemarks.benefits(List.of(benefit("minutes", "", "")), List.of()).getLast())
        .endsWith("Not measured yet.");
    assertThat(UseRemarks.benefits(List.of(benefit("minutes", "120", "")), List.of()).getLast())
        .contains("120 now as was reported. 50% of the way.");
  }

  @Test
  void searches_in_vain_are_told_in_a_hundred() {
    assertThat(
            UseRemarks.benefits(
                    List.of(benefit("in a hundred", "", "in-vain-in-a-hundred")),
                    List.of(figure(Measure.ENQUIRIES, 400), figure(Measure.IN_VAIN, 30)))
                .getLast())
        .contains("8 now as the system measures it.");
  }

  @Test
  void the_connection_plan_is_held_against_the_feeds_that_exist() {
    var plan =
        List.of(system("Social care", "social-care-350"), system("Youth offending", "youth-350"));
    var figures =
        List.of(
            ofFeed("social-care-350", Measure.FEED_STAGE, 3),
            ofFeed("social-care-350", Measure.FEED_SCORE, 96),
            ofFeed("social-care-350", Measure.FEED_GATE, 95),
            ofFeed("health-350", Measure.FEED_STAGE, 1));
    assertThat(FeedRemarks.systems(plan, figures))
        .contains(
            "Social care: feed social-care-350 is live, scoring 96 where it must reach 95.",
            "Youth offending: feed youth-350 is planned, and nothing has been delivered on it.",
            "Feed health-350 stands in no plan: delivered.");
  }

  @Test
  void quality_work_stands_under_what_the_data_quality_tool_said() {
    assertThat(FeedRemarks.quality(List.of("Work"), List.of()))
        .containsExactly(
            "Data Quality Tool: not measured yet, nothing has been delivered.", "Work");
    assertThat(
            FeedRemarks.quality(
                List.of(), List.of(ofFeed("health-350", Measure.FEED_VALIDITY, 99))))
        .containsExactly(
            "Data Quality Tool, health-350: completeness not measured yet, validity 99, internal"
                + " consistency not measured yet, usefulness not measured yet of the not measured"
                + " yet wanted.");
  }

  private static ToolTable.Row system(String name, String feed) {
    return new ToolTable.Row(
        List.of(name, "Maker", "1", "10", "good", "feed", feed, "2008-07-14", "0"));
  }
}
