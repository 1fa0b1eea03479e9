package contactpoint.involvements;

import contactpoint.database.Tx;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Day;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Own entries and offers of the lead, in SQL. */
final class EntryRows {

  private static final String PUT =
      """
      insert into involvements.entry (account, child, since, until, lead)
      values (:account, :child, :since, :until, :lead)
      on conflict (account, child) do update
         set since = excluded.since, until = excluded.until, lead = excluded.lead
      """;

  private static final String ONE =
      """
      select account, child, since, until, lead
        from involvements.entry
       where account = :account and child = :child
         for update
      """;

  private static final String LEADER =
      """
      select account, child, since, until, lead
        from involvements.entry
       where child = :child and lead and until is null
         for update
      """;

  private static final String ASK =
      """
      insert into involvements.lead_request (child, wants, leads)
      values (:child, :wants, :leads)
      on conflict (child, wants) do update set leads = excluded.leads
      """;

  private static final String ASKED =
      """
      select wants
        from involvements.lead_request
       where child = :child and leads = :leads
       order by wants
      """;

  private static final String GOING =
      """
      select account, child, since, until, lead
        from involvements.entry
       where child = :child and until is null
       order by since, account
      """;

  private static final String OFFER =
      """
      insert into involvements.lead_offer (child, leads, offered)
      values (:child, :leads, :offered)
      on conflict (child, leads) do update set offered = excluded.offered
      """;

  private static final String OFFERED =
      """
      select exists (
        select from involvements.lead_offer
         where child = :child and leads = :leads and offered = :offered)
      """;

  private static final String OFFER_SETTLED =
      """
      delete from involvements.lead_offer
       where child = :child and (leads = :account or offered = :account)
      """;

  private static final String SETTLED =
      """
      delete from involvements.lead_request
       where child = :child and (wants = :account or leads = :account)
      """;

  private EntryRows() {}

  static void put(Tx tx, Entry entry) {
    tx.sql(PUT)
        .param("account", entry.account())
        .param("child", entry.child().value())
        .param("since", entry.since().date())
        .param("until", entry.until().map(Day::date).orElse(null), java.sql.Types.DATE)
        .param("lead", entry.lead())
        .update();
  }

  static Optional<Entry> one(Tx tx, long account, ChildNumber child) {
    return tx.sql(ONE)
        .param("account", account)
        .param("child", child.value())
        .query((row, i) -> entry(row))
        .optional();
  }

  static Optional<Entry> leader(Tx tx, ChildNumber child) {
    return tx
        .sql(LEADER)
        .param("child", child.value())
        .query((row, i) -> entry(row))
        .list()
        .stream()
        .findFirst();
  }

  static void ask(Tx tx, ChildNumber child, long wants, long leads) {
    tx.sql(ASK).param("child", child.value()).param("wants", wants).param("leads", leads).update();
  }

  /** Who has asked this leader for the lead. */
  static List<Long> asked(Tx tx, ChildNumber child, long leads) {
    return tx.sql(ASKED)
        .param("child", child.value())
        .param("leads", leads)
        .query(Long.class)
        .list();
  }

  /** Every own entry that goes on. */
  static List<Entry> going(Tx tx, ChildNumber child) {
    return tx.sql(GOING).param("child", child.value()).query((row, i) -> entry(row)).list();
  }

  static void offer(Tx tx, ChildNumber child, long leads, long offered) {
    tx.sql(OFFER)
        .param("child", child.value())
        .param("leads", leads)
        .param("offered", offered)
        .update();
  }

  static boolean isOffered(Tx tx, ChildNumber child, long leads, long offered) {
    return Boolean.TRUE.equals(
        tx.sql(OFFERED)
            .param("child", child.value())
            .param("leads", leads)
            .param("offered", offered)
            .query(Boolean.class)
            .single());
  }

  static void settled(Tx tx, ChildNumber child, long account) {
    tx.sql(SETTLED).param("child", child.value()).param("account", account).update();
    tx.sql(OFFER_SETTLED).param("child", child.value()).param("account", account).update();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("account"),
        new ChildNumber(row.getLong("child")),
        new Day(row.getObject("since", LocalDate.class)),
        Optional.ofNullable(row.getObject("until", LocalDate.class)).map(Day::new),
        row.getBoolean("lead"));
  }
}
