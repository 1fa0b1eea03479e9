package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of the tools' tables. */
final class ToolRows {

  private ToolRows() {}

  /** Where each tool's rows lie, and in which order people read them. */
  private record Table(String name, String order) {}

  private static Table table(Tool tool) {
    return switch (tool) {
      case POSTS -> new Table("post", "kind, id");
      case TRAINING -> new Table("training_event", "day, place");
      case SYSTEMS -> new Table("case_system", "name");
      case BENEFITS -> new Table("benefit", "name");
      case COMMUNICATIONS -> new Table("cascade", "planned, stakeholders");
      case QUALITY -> new Table("quality_action", "put_right nulls first, until_day, system");
      case CURRICULUM -> new Table("curriculum", "subject, route");
      case FACILITIES -> new Table("facility", "from_day, place");
      case CONFIGURATION -> new Table("configuration", "system, work");
      case CHECKS -> new Table("check_batch", "asked_on, organisation");
      case TOKENS -> new Table("token_batch", "ordered_on, kind");
      case SURVEY -> new Table("survey", "day, job");
      case OFFICERS -> new Table("officer", "office");
    };
  }

  private static final String FIGURES =
      """
      select 'posts' as tool, authority, count(*) as whole, count(filled) as part
      from readiness.post group by authority
      union all
      select 'training', authority, sum(places), coalesce(sum(passed), 0)
      from readiness.training_event group by authority
      union all
      select 'systems', authority, count(*), count(*) filter (where feed <> '')
      from readiness.case_system group by authority
      union all
      select 'benefits', authority, count(*),
             count(*) filter (where measured is not null or measured_by <> '')
      from readiness.benefit group by authority
      union all
      select 'communications', authority, count(*), count(sent)
      from readiness.cascade group by authority
      union all
      select 'quality', authority, count(*), count(put_right)
      from readiness.quality_action group by authority
      union all
      select 'curriculum', authority, count(*), count(*) filter (where local_version <> '')
      from readiness.curriculum group by authority
      union all
      select 'facilities', authority, count(*), count(booked) from readiness.facility group by authority
      union all
      select 'configuration', authority, count(*), count(done)
      from readiness.configuration group by authority
      union all
      select 'checks', authority, sum(asked), coalesce(sum(returned), 0)
      from readiness.check_batch group by authority
      union all
      select 'tokens', authority, sum(ordered), coalesce(sum(issued), 0)
      from readiness.token_batch group by authority
      union all
      select 'survey', authority, sum(asked), coalesce(sum(asked) filter (where round = 'after-opening'), 0)
      from readiness.survey group by authority
      union all
      select 'officers', authority, count(*), count(*) filter (where email <> '')
      from readiness.officer group by authority
      """;

  /** So many of all, of so many authorities, and so many of them where they should be. */
  record Figure(int authorities, long all, long of) {
    static final Figure NONE = new Figure(0, 0, 0);

    Figure and(long more, long part) {
      return new Figure(authorities + 1, all + more, of + part);
    }
  }

  static void replace(Tx tx, AuthorityNumber number, Tool tool, List<ToolTable.Row> rows) {
    tx.sql("delete from readiness." + table(tool).name() + " where authority = :number")
        .param("number", number.number())
        .update();
    String keep = keep(tool);
    for (var row : rows) {
      var statement = tx.sql(keep).param("number", number.number());
      for (int at = 0; at < tool.columns().size(); at++) {
        @Nullable String cell = row.cells().get(at).isEmpty() ? null : row.cells().get(at);
        statement = statement.param(tool.columns().get(at).name(), cell, java.sql.Types.VARCHAR);
      }
      statement.update();
    }
  }

  static List<ToolTable.Row> of(Tx tx, AuthorityNumber number, Tool tool) {
    var table = table(tool);
    return tx.sql(
            "select %s from readiness.%s where authority = :number order by %s"
                .formatted(names(tool), table.name(), table.order()))
        .param("number", number.number())
        .query((row, at) -> row(tool, row))
        .list();
  }

  private static final String TRAINED_BY_MONTH =
      """
      select authority, date_trunc('month', day)::date as month, sum(places) as places,
             coalesce(sum(passed), 0) as passed
      from readiness.training_event group by 1, 2
      """;

  /** What every authority trained, month by month. */
  static List<BurnUp.Trained> trainedByMonth(Tx tx) {
    return tx.sql(TRAINED_BY_MONTH)
        .query((row, at) ->
            new BurnUp.Trained(
                new AuthorityNumber(row.getInt("authority")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("places"),
                row.getLong("passed")))
        .list();
  }

  /** Every tool's figure over all authorities. */
  static Map<Tool, Figure> figures(Tx tx) {
    var figures = new EnumMap<Tool, Figure>(Tool.class);
    tx.sql(FIGURES)
        .query((ResultSet row) -> {
          var tool = Coded.of(Tool.class, row.getString("tool"));
          figures.put(
              tool,
              figures
                  .getOrDefault(tool, Figure.NONE)
                  .and(row.getLong("whole"), row.getLong("part")));
        });
    return figures;
  }

  private static ToolTable.Row row(Tool tool, ResultSet row) throws SQLException {
    var cells = new ArrayList<String>();
    for (int at = 1; at <= tool.columns().size(); at++) {
      @Nullable String cell = row.getString(at);
      cells.add(cell == null ? "" : cell);
    }
    return new ToolTable.Row(cells);
  }

  /** The statement that keeps a row: each cell is text, and becomes what its column is. */
  private static String keep(Tool tool) {
    var values =
        tool.columns().stream()
            .map(column -> column.kind().sql().formatted(":" + column.name()))
            .toList();
    return "insert into readiness.%s (authority, %s) values (:number, %s)"
        .formatted(table(tool).name(), names(tool), String.join(", ", values));
  }

  private static String names(Tool tool) {
    return String.join(", ", tool.columns().stream().map(ToolColumn::name).toList());
  }
}
