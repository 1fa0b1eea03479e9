package contactpoint.shielding;

import contactpoint.database.Tx;
import contactpoint.keys.Keys;
import contactpoint.keys.Vault;
import contactpoint.register.Register;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Role;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * The shields. A shield belongs to the child, not to a row: from the transaction that sets it,
 * nothing is shown or found that bears place, and whatever joins or merges inherits it.
 */
public final class Shields {

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private static final String SET =
      """
      insert into shielding.shield (child, authority, reason, set_by, set_at, holds_from)
      values (?, ?, ?, ?, ?, ?)
      on conflict (child) where state = 'set' do nothing
      """;

  private static final String OF_AUTHORITY =
      """
      select child, authority, reason, set_by, set_at
        from shielding.shield
       where authority = ? and state = 'set'
       order by set_at desc, child
      """;

  private static final String KEEP_NEAR =
      """
      insert into shielding.near (source, ref, child, weight, model, said, submission, since)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (source, ref) do update
         set child = excluded.child, weight = excluded.weight, model = excluded.model, said = excluded.said,
             submission = excluded.submission
      """;

  private static final String SETTLED =
      """
      delete from shielding.near
       where source = ? and ref = any(?)
      """;

  private static final String WAITING =
      """
      select ref
        from shielding.near
       where source = ?
       order by ref
      """;

  private static final String SHIELD_GOES_ALONG =
      """
      update shielding.shield s
         set child = ?
       where child = ?
         and (state <> 'set' or not exists (
           select from shielding.shield o where o.child = ? and o.state = 'set'))
      """;

  private static final String NEAR_GOES_ALONG =
      """
      update shielding.near
         set child = ?
       where child = ?
      """;

  private static final String HOW_MANY_NEAR =
      """
      select count(*)
        from shielding.near n
        join shielding.shield s on s.child = n.child and s.state = 'set'
       where s.authority = ?
      """;

  private final Register register;
  private final Vault vault;
  private final Supplier<Collection<WhenConcealed>> followers;
  private final Clock clock;

  /**
   * The shields over a register.
   *
   * @param followers what else is done in the transaction that conceals a child
   */
  public Shields(
      Register register, Keys keys, Supplier<Collection<WhenConcealed>> followers, Clock clock) {
    this.register = register;
    this.vault = keys.vaultFor("statements near a shield");
    this.followers = followers;
    this.clock = clock;
  }

  /**
   * Shields a child, in the transaction of the role {@code intake}, since the whole record is
   * rebuilt. A management team shields the children of its own authority, those that its social
   * care works with, and those for whom nobody is responsible; a list that is applied at the server
   * was decided elsewhere.
   *
   * @param authority whose shield it will be
   * @param holdsFrom the day from which it holds; for the reader, since it holds at once
   */
  public Shielding shield(
      Tx tx,
      Actor by,
      ChildNumber number,
      ShieldReason reason,
      AuthorityNumber authority,
      LocalDate holdsFrom) {
    register.takeTurn(tx);
    register.rebuildWaiting(tx, List.of(number));
    var child = register.child(tx, number);
    if (child.isEmpty()) {
      return new Shielding.NoSuchChild();
    }
    var current = child.get().number();
    if (by.role() != Role.SYSTEM && !InCare.of(tx, child.get(), authority, today())) {
      return new Shielding.OfAnotherAuthority(current);
    }
    boolean set =
        tx.sql(SET)
                .param(current.value())
                .param(authority.number())
                .param(reason.code())
                .param(by.account())
                .param(Timestamp.from(clock.instant()))
                .param(holdsFrom)
                .update()
            == 1;
    if (!set && child.get().concealed()) {
      return new Shielding.AlreadyShielded(current);
    }
    register.conceal(tx, current, true);
    followers.get().forEach(follower -> follower.concealed(tx, current));
    return new Shielding.Shielded(current);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HERE);
  }

  /** The shields of an authority that hold, for its management team. */
  public List<Shield> of(Tx tx, AuthorityNumber authority) {
    return tx.sql(OF_AUTHORITY)
        .param(authority.number())
        .query((row, i) ->
            new Shield(
                new ChildNumber(row.getLong("child")),
                new AuthorityNumber(row.getInt("authority")),
                ShieldReason.ofCode(row.getString("reason")).orElse(ShieldReason.OTHER_HARM),
                row.getLong("set_by"),
                row.getTimestamp("set_at").toInstant()))
        .list();
  }

  /** Keeps a statement that came near a shielded child where only the shield's own team sees it. */
  public void keepNear(Tx tx, NearStatement near) {
    tx.sql(KEEP_NEAR)
        .param(near.source())
        .param(near.ref().text())
        .param(near.child().value())
        .param(near.weight())
        .param(near.model())
        .param(
            vault.seal(
                near.encoded(),
                (near.source() + '|' + near.ref().text()).getBytes(StandardCharsets.UTF_8)))
        .param(near.submission())
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** Statements under these references wait near no shield any more. */
  public void settled(Tx tx, String source, Collection<Reference> references) {
    if (!references.isEmpty()) {
      tx.sql(SETTLED)
          .param(source)
          .param(references.stream().map(Reference::text).toArray(String[]::new))
          .update();
    }
  }

  /** The references of a source under which something waits near a shield. */
  public List<Reference> waiting(Tx tx, String source) {
    return tx.sql(WAITING)
        .param(source)
        .query((row, i) -> new Reference(row.getString("ref")))
        .list();
  }

  /**
   * The record of one child went into another's: shields and what waits near them go along. Where
   * both are shielded, each keeps the shield it was given.
   */
  public void merged(Tx tx, ChildNumber from, ChildNumber into) {
    tx.sql(SHIELD_GOES_ALONG).param(into.value()).param(from.value()).param(into.value()).update();
    tx.sql(NEAR_GOES_ALONG).param(into.value()).param(from.value()).update();
  }

  /** How many shields hold. */
  public long count(Tx tx) {
    return tx.sql("select count(*) from shielding.shield where state = 'set'")
        .query(Long.class)
        .single();
  }

  /** How many statements wait near the shields of an authority. */
  public long waitingNear(Tx tx, AuthorityNumber authority) {
    return tx.sql(HOW_MANY_NEAR).param(authority.number()).query(Long.class).single();
  }
}
