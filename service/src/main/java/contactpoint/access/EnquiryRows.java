package contactpoint.access;

import contactpoint.database.Tx;
import contactpoint.keys.Vault;
import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Enquiries in SQL. What was typed is encrypted and bound to its row. */
final class EnquiryRows {

  private static final String ADD =
      """
      insert into access.enquiry
        (id, account, signed_in, reason, shown, listed, typed, created, expires, authority)
      values
        (:id, :account, :signed_in, :reason, :shown, :listed, :typed, :created, :expires, :authority)
      """;

  private static final String ONE =
      """
      select account, signed_in, reason, shown, listed, typed, created, expires
        from access.enquiry
       where id = :id
      """;

  private final Vault vault;

  EnquiryRows(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param authority whose people ask; empty for those of national bodies
   */
  void add(Tx tx, Enquiry enquiry, Optional<AuthorityNumber> authority) {
    byte[] id = enquiry.id().bytes();
    tx.sql(ADD)
        .param("id", id)
        .param("account", enquiry.account())
        .param("signed_in", Timestamp.from(enquiry.signedIn()))
        .param("reason", enquiry.reason().code())
        .param("shown", enquiry.shown().name().toLowerCase(Locale.ROOT))
        .param("listed", enquiry.listed().stream().map(ChildNumber::value).toArray(Long[]::new))
        .param("typed", vault.seal(FormBytes.encode(enquiry.form()), id))
        .param("created", Timestamp.from(enquiry.created()))
        .param("expires", Timestamp.from(enquiry.expires()))
        .param("authority", authority.map(AuthorityNumber::number).orElse(null), Types.INTEGER)
        .update();
  }

  Optional<Enquiry> one(Tx tx, EnquiryId id) {
    return tx.sql(ONE).param("id", id.bytes()).query((row, i) -> enquiry(id, row)).optional();
  }

  private Enquiry enquiry(EnquiryId id, ResultSet row) throws SQLException {
    return new Enquiry(
        id,
        row.getLong("account"),
        row.getTimestamp("signed_in").toInstant(),
        AccessReason.ofCode(row.getString("reason")).orElseThrow(),
        FormBytes.decode(vault.open(row.getBytes("typed"), id.bytes())),
        Enquiry.Shown.valueOf(row.getString("shown").toUpperCase(Locale.ROOT)),
        Arrays.stream((Long[]) row.getArray("listed").getArray()).map(ChildNumber::new).toList(),
        row.getTimestamp("created").toInstant(),
        row.getTimestamp("expires").toInstant());
  }
}
