package contactpoint.accounts;

import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.keys.Keys;
import contactpoint.keys.Vault;
import contactpoint.notices.Notice;
import contactpoint.notices.Notices;
import contactpoint.pages.Dates;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import contactpoint.vocabulary.Typed;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** The people who may sign in: opened, held, released, closed. */
@Component
public final class Accounts {

  /** How long an activation code works. */
  public static final Duration ACTIVATION_LASTS = Duration.ofDays(3);

  private static final int MOST_LISTED = 500;
  private static final String CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_LENGTH = 20;
  private static final int CODE_GROUP = 5;

  /** What account managers may open; the roll-out's own people are opened at the server. */
  private static final Set<Role> OPENED_BY_AUTHORITIES =
      EnumSet.of(
          Role.PRACTITIONER,
          Role.DATA_ADMINISTRATOR,
          Role.MANAGEMENT_TEAM,
          Role.PRIVACY_OFFICER,
          Role.ACCOUNT_MANAGER);

  private final Database database;
  private final Vault seeds;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Audit audit;
  private final Clock clock;
  private final RandomGenerator chance;

  public Accounts(Database database, Keys keys, Audit audit, Clock clock, RandomGenerator chance) {
    this.database = database;
    this.seeds = keys.vaultFor("totp seeds");
    this.passwords = new Passwords();
    this.throttle = new Throttle(keys.hashFor("failed sign-ins"));
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /** What came of opening an account. */
  public sealed interface Opening {

    /**
     * It is open.
     *
     * @param account its number
     * @param activation what the person types to choose a password, told once, good for 72 hours
     */
    record Opened(long account, String activation) implements Opening {
      @Override
      public String toString() {
        return "account " + account + " opened";
      }
    }

    /** Somebody has this e-mail already. */
    record Taken() implements Opening {}

    /** Whoever asks may not open such an account. */
    record Refused() implements Opening {}
  }

  /** What came of changing an account. */
  public enum Outcome {
    DONE,
    /** Hidden and absent alike. */
    NOT_FOUND,
    /** It is not in a state in which that can happen. */
    TOO_LATE,
    /** Nobody changes an own account this way. */
    OWN
  }

  /** Opens an account of the own authority; the person activates it. */
  public Opening open(NewAccount account, Actor by) {
    boolean own = account.authority().isPresent() && account.authority().equals(by.authority());
    boolean manager = Change.HOLD.mayBeMadeBy(by.role()) && own;
    if (!(by.role() == Role.SYSTEM
        || (manager && OPENED_BY_AUTHORITIES.contains(account.role())))) {
      return new Opening.Refused();
    }
    String code = newCode();
    return database
        .programme()
        .transaction(tx ->
            AccountRows.insert(tx, account, clock.instant())
                .<Opening>map(id -> {
                  AccountRows.activation(
                      tx, id, digestOf(code), clock.instant().plus(ACTIVATION_LASTS));
                  audit.write(
                      tx, Deeds.done(by, Deeds.OPEN, id).detail("role", account.role().code()));
                  return new Opening.Opened(id, code);
                })
                .orElseGet(Opening.Taken::new));
  }

  /**
   * Opens an account that is ready to sign in, for a training copy or a test: in operation a person
   * chooses the password, and nobody else ever knows it. Does nothing to an e-mail already there.
   *
   * @param seed 20 bytes, shared with the person's token
   * @return the account's number
   */
  public long openReady(NewAccount account, Typed password, byte[] seed) {
    String hash = passwords.hash(password.text());
    return database
        .programme()
        .transaction(tx -> {
          var known = AccountRows.byEmail(tx, account.email());
          if (known.isPresent()) {
            return known.get().id();
          }
          long id = AccountRows.insert(tx, account, clock.instant()).orElseThrow();
          AccountRows.change(tx, id, State.INVITED, State.ACTIVE, clock.instant());
          AccountRows.password(tx, id, hash);
          AccountRows.seed(tx, id, seal(id, seed), 0);
          audit.write(
              tx,
              Deeds.done(Actor.system(Route.COMMAND), Deeds.OPEN, id)
                  .detail("role", account.role().code()));
          return id;
        });
  }

  /** A person of the authority; empty for everybody else's. */
  public Optional<Account> account(long id, Actor by) {
    return database.programme().transaction(tx -> AccountRows.byId(tx, id)).filter(of(by));
  }

  /** Whoever asks, as an account. */
  public Account own(Actor actor) {
    return database
        .programme()
        .transaction(tx -> AccountRows.byId(tx, actor.account()).orElseThrow());
  }

  /** What whoever asks has been told and has not put away. */
  public List<Notice> told(Actor actor) {
    return database.programme().transaction(tx -> Notices.waiting(tx, actor));
  }

  /** Puts an own notice away. */
  public void putAway(long notice, Actor actor) {
    database.programme().transaction(tx -> Notices.putAway(tx, notice, actor, clock.instant()));
  }

  /** The person behind the number of an account that a feature has kept, such as a colleague's. */
  public Account colleague(long account) {
    return database.programme().transaction(tx -> AccountRows.byId(tx, account).orElseThrow());
  }

  /** The people of an authority, by name; at most 500. */
  public List<Account> of(AuthorityNumber authority) {
    return database.programme().transaction(tx -> AccountRows.of(tx, authority, MOST_LISTED));
  }

  /**
   * Holds, releases or closes an account of the own authority. Whoever is signed in with it is
   * signed out by the same transaction.
   */
  public Outcome change(long account, Change change, Actor by) {
    if (account == by.account()) {
      return Outcome.OWN;
    }
    return database
        .programme()
        .transaction(tx -> {
          var found = AccountRows.byId(tx, account).filter(of(by));
          if (found.isEmpty() || !change.mayBeMadeBy(by.role())) {
            return Outcome.NOT_FOUND;
          }
          var state = AccountRows.lock(tx, account);
          var next = change.after(state);
          if (next.isEmpty()) {
            return Outcome.TOO_LATE;
          }
          AccountRows.change(tx, account, state, next.get(), clock.instant());
          SessionRows.endAll(tx, account);
          throttle.forget(tx, Devices.strangers(found.get().email().text()));
          throttle.forget(tx, Throttle.second(account));
          audit.write(tx, Deeds.done(by, Deeds.of(change), account));
          return Outcome.DONE;
        });
  }

  /** Writes down a new criminal-record check and training. */
  public Outcome clear(
      long account, Optional<LocalDate> checkedOn, Optional<LocalDate> trainedOn, Actor by) {
    if (account == by.account()) {
      return Outcome.OWN;
    }
    return database
        .programme()
        .transaction(tx -> {
          var found = AccountRows.byId(tx, account).filter(of(by));
          if (found.isEmpty() || !(isSystem(by) || Change.HOLD.mayBeMadeBy(by.role()))) {
            return Outcome.NOT_FOUND;
          }
          AccountRows.dates(tx, account, checkedOn, trainedOn, clock.instant());
          audit.write(
              tx,
              Deeds.done(by, Deeds.CLEAR, account)
                  .detail("checked", checkedOn.map(LocalDate::toString).orElse("none"))
                  .detail("trained", trainedOn.map(LocalDate::toString).orElse("none")));
          return Outcome.DONE;
        });
  }

  /** A seed as people type it into a token. */
  public static String seedAsText(byte[] seed) {
    return Base32.of(seed);
  }

  /** The code that a token shows at a moment, from the seed as people type it into one. */
  public static String codeAt(String seedText, java.time.Instant moment) {
    return Totp.codeAt(Base32.bytes(seedText), moment);
  }

  /** The code that a token with this seed shows now, for the demo's people and for tests. */
  public String codeNow(byte[] seed) {
    return Totp.codeAt(seed, clock.instant());
  }

  LocalDate today() {
    return clock.instant().atZone(Dates.HERE).toLocalDate();
  }

  Passwords passwords() {
    return passwords;
  }

  byte[] seal(long account, byte[] seed) {
    return seeds.seal(seed, place(account));
  }

  byte[] unseal(long account, byte[] sealed) {
    return seeds.open(sealed, place(account));
  }

  static byte[] digestOf(String code) {
    return Token.sha256(
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }

  private static java.util.function.Predicate<Account> of(Actor by) {
    return account ->
        isSystem(by)
            || (account.authority().isPresent() && account.authority().equals(by.authority()));
  }

  private static boolean isSystem(Actor by) {
    return by.role() == Role.SYSTEM;
  }

  private static byte[] place(long account) {
    return ByteBuffer.allocate(Long.BYTES).putLong(account).array();
  }

  private String newCode() {
    var text = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      if (i > 0 && i % CODE_GROUP == 0) {
        text.append('-');
      }
      text.append(CODE_LETTERS.charAt(chance.nextInt(CODE_LETTERS.length())));
    }
    return text.toString();
  }
}
