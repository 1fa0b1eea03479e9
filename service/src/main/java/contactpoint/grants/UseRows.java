package contactpoint.grants;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The SQL of what authorities say of a grant's use, and of what each was paid. */
final class UseRows {

  private UseRows() {}

  private static final String SAY =
      """
      insert into grants.used (scheme, authority, unspent_pence, certified_on, said_on, account)
      values (:scheme, :authority, :pence, :certified, :day, :account)
      on conflict (scheme, authority) do update
      set unspent_pence = excluded.unspent_pence, certified_on = excluded.certified_on,
          said_on = excluded.said_on, account = excluded.account
      """;

  private static final String SAID =
      """
      select authority, unspent_pence, certified_on, said_on from grants.used
      where scheme = :scheme order by authority
      """;

  private static final String PAID =
      "select instalment from grants.payment where scheme = :scheme and authority = :authority";

  static void say(Tx tx, String scheme, GrantUse use, long account) {
    tx.sql(SAY)
        .param("scheme", scheme)
        .param("authority", use.authority().number())
        .param("pence", use.unspent().pence())
        .param("certified", use.certifiedOn().orElse(null), Types.DATE)
        .param("day", use.saidOn())
        .param("account", account)
        .update();
  }

  static List<GrantUse> said(Tx tx, String scheme) {
    return tx.sql(SAID)
        .param("scheme", scheme)
        .query((row, at) ->
            new GrantUse(
                new AuthorityNumber(row.getInt("authority")),
                new Money(row.getLong("unspent_pence")),
                Optional.ofNullable(row.getObject("certified_on", LocalDate.class)),
                row.getObject("said_on", LocalDate.class)))
        .list();
  }

  static Set<Integer> paid(Tx tx, String scheme, AuthorityNumber authority) {
    return new TreeSet<>(
        tx.sql(PAID)
            .param("scheme", scheme)
            .param("authority", authority.number())
            .query(Integer.class)
            .list());
  }
}
