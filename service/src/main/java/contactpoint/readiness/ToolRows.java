package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of the tools' tables. */
final class ToolRows {

  private ToolRows() {}

  private static final Map<Tool, String> FORGET =
      Map.of(
          Tool.POSTS, "delete from readiness.post where authority = :number",
          Tool.TRAINING, "delete from readiness.training_event where authority = :number",
          Tool.SYSTEMS, "delete from readiness.case_system where authority = :number",
          Tool.BENEFITS, "delete from readiness.benefit where authority = :number",
          Tool.COMMUNICATIONS, "delete from readiness.cascade where authority = :number");

  private static final Map<Tool, String> KEEP =
      Map.of(
          Tool.POSTS,
          """
          insert into readiness.post (authority, kind, recruitment_begun, filled)
          values (:number, :kind, cast(:recruitment_begun as date), cast(:filled as date))
          """,
          Tool.TRAINING,
          """
          insert into readiness.training_event (authority, day, place, route, places, attended, passed)
          values (:number, cast(:day as date), :place, :route, cast(:places as integer),
            cast(:attended as integer), cast(:passed as integer))
          """,
          Tool.SYSTEMS,
          """
          insert into readiness.case_system
            (authority, name, vendor, release, records, quality, wants, feed, connect_by,
             configuration_pounds)
          values (:number, :name, :vendor, :release, cast(:records as integer), :quality, :wants,
            coalesce(:feed, ''), cast(:connect_by as date), cast(:configuration_pounds as integer))
          """,
          Tool.BENEFITS,
          """
          insert into readiness.benefit
            (authority, name, kind, unit, baseline, target, measured, owner, handed_to)
          values (:number, :name, :kind, :unit, cast(:baseline as numeric), cast(:target as numeric),
            cast(:measured as numeric), :owner, coalesce(:handed_to, ''))
          """,
          Tool.COMMUNICATIONS,
          """
          insert into readiness.cascade
            (authority, stakeholders, channel, planned, sent, reached, message_version)
          values (:number, :stakeholders, :channel, cast(:planned as date), cast(:sent as date),
            cast(:reached as integer), cast(:message_version as smallint))
          """);

  private static final Map<Tool, String> OF_ONE =
      Map.of(
          Tool.POSTS,
          """
          select kind, recruitment_begun, filled from readiness.post
          where authority = :number order by kind, id
          """,
          Tool.TRAINING,
          """
          select day, place, route, places, attended, passed from readiness.training_event
          where authority = :number order by day, place
          """,
          Tool.SYSTEMS,
          """
          select name, vendor, release, records, quality, wants, feed, connect_by,
                 configuration_pounds
          from readiness.case_system where authority = :number order by name
          """,
          Tool.BENEFITS,
          """
          select name, kind, unit, baseline, target, measured, owner, handed_to
          from readiness.benefit where authority = :number order by name
          """,
          Tool.COMMUNICATIONS,
          """
          select stakeholders, channel, planned, sent, reached, message_version
          from readiness.cascade where authority = :number order by planned, stakeholders
          """);

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
      select 'benefits', authority, count(*), count(measured) from readiness.benefit group by authority
      union all
      select 'communications', authority, count(*), count(sent)
      from readiness.cascade group by authority
      """;

  /** So many of all, of so many authorities, and so many of them where they should be. */
  record Figure(int authorities, long all, long of) {
    static final Figure NONE = new Figure(0, 0, 0);

    Figure and(long more, long part) {
      return new Figure(authorities + 1, all + more, of + part);
    }
  }

  static void replace(Tx tx, AuthorityNumber number, Tool tool, List<ToolTable.Row> rows) {
    tx.sql(sql(FORGET, tool)).param("number", number.number()).update();
    for (var row : rows) {
      var statement = tx.sql(sql(KEEP, tool)).param("number", number.number());
      for (int at = 0; at < tool.columns().size(); at++) {
        @Nullable String cell = row.cells().get(at).isEmpty() ? null : row.cells().get(at);
        statement = statement.param(tool.columns().get(at).name(), cell, java.sql.Types.VARCHAR);
      }
      statement.update();
    }
  }

  static List<ToolTable.Row> of(Tx tx, AuthorityNumber number, Tool tool) {
    return tx.sql(sql(OF_ONE, tool))
        .param("number", number.number())
        .query((row, at) -> row(tool, row))
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

  private static String sql(Map<Tool, String> statements, Tool tool) {
    return java.util.Objects.requireNonNull(statements.get(tool));
  }
}
