package contactpoint.grants;

import contactpoint.database.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The SQL of schemes, payments and kept what-ifs. */
final class GrantRows {

  private GrantRows() {}

  private static final String STATE = "select state from grants.scheme where code = :code";

  private static final String SET_STATE =
      """
      insert into grants.scheme (code, state, since) values (:code, :state, :day)
      on conflict (code) do update set state = excluded.state, since = excluded.since
      """;

  private static final String PAY =
      """
      insert into grants.payment (scheme, instalment, authority, pence, paid_on, account)
      values (:scheme, :instalment, :authority, :pence, :day, :account)
      on conflict do nothing
      """;

  private static final String PAID =
      """
      select instalment, sum(pence) as pence, count(*) as authorities, max(paid_on) as paid_on
      from grants.payment where scheme = :scheme group by instalment order by instalment
      """;

  private static final String KEEP_WHAT_IF =
      """
      insert into grants.what_if (scheme, name, question, kept_on, account)
      values (:scheme, :name, :question, :day, :account) on conflict do nothing
      """;

  private static final String WHAT_IFS =
      "select name, question from grants.what_if where scheme = :scheme order by name";

  private static final String KEEP_DOCUMENT =
      """
      insert into grants.document (scheme, document, taken_on, account)
      values (:scheme, :document, :day, :account)
      on conflict (scheme) do update
      set document = excluded.document, taken_on = excluded.taken_on, account = excluded.account
      """;

  private static final String DOCUMENT =
      "select document from grants.document where scheme = :scheme";

  private static final String DOCUMENTS = "select document from grants.document order by scheme";

  static void document(Tx tx, Scheme scheme, LocalDate day, long account) {
    tx.sql(KEEP_DOCUMENT)
        .param("scheme", scheme.code())
        .param("document", SchemeJson.written(scheme))
        .param("day", day)
        .param("account", account)
        .update();
  }

  static Optional<Scheme> document(Tx tx, String code) {
    return tx.sql(DOCUMENT)
        .param("scheme", code)
        .query(String.class)
        .optional()
        .map(GrantRows::scheme);
  }

  static List<Scheme> documents(Tx tx) {
    return tx.sql(DOCUMENTS).query(String.class).list().stream().map(GrantRows::scheme).toList();
  }

  private static Scheme scheme(String document) {
    return Schemes.parse(document.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<SchemeState> state(Tx tx, String code) {
    return tx.sql(STATE)
        .param("code", code)
        .query(String.class)
        .optional()
        .map(SchemeState::ofCode);
  }

  static void state(Tx tx, String code, SchemeState state, LocalDate day) {
    tx.sql(SET_STATE).param("code", code).param("state", state.code()).param("day", day).update();
  }

  static void pay(
      Tx tx, Scheme scheme, Instalment part, Published line, LocalDate day, long account) {
    tx.sql(PAY)
        .param("scheme", scheme.code())
        .param("instalment", part.number())
        .param("authority", line.number().number())
        .param("pence", part.amount().pence())
        .param("day", day)
        .param("account", account)
        .update();
  }

  static Map<Integer, Grants.Paid> paid(Tx tx, String scheme) {
    var paid = new TreeMap<Integer, Grants.Paid>();
    tx.sql(PAID)
        .param("scheme", scheme)
        .query((ResultSet row) -> {
          paid.put(
              row.getInt("instalment"),
              new Grants.Paid(
                  new Money(row.getLong("pence")),
                  row.getInt("authorities"),
                  row.getObject("paid_on", LocalDate.class)));
        });
    return paid;
  }

  static boolean keep(
      Tx tx, String scheme, String name, String question, LocalDate day, long account) {
    return tx.sql(KEEP_WHAT_IF)
            .param("scheme", scheme)
            .param("name", name)
            .param("question", question)
            .param("day", day)
            .param("account", account)
            .update()
        == 1;
  }

  static Map<String, String> whatIfs(Tx tx, String scheme) {
    var kept = new TreeMap<String, String>();
    tx.sql(WHAT_IFS)
        .param("scheme", scheme)
        .query((ResultSet row) -> {
          kept.put(row.getString("name"), row.getString("question"));
        });
    return kept;
  }
}
