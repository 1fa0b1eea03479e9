package contactpoint.accounts;

import contactpoint.accounts.CeremonyRows.Purpose;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Outcome;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.keys.Keys;
import contactpoint.pages.Visitor;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Factor;
import contactpoint.vocabulary.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Lets people in: first by password, then by passkey or code, always both; and knows who is in.
 *
 * <p>Whoever is refused learns nothing from it: unknown, wrong, on hold, lapsed, uncleared and
 * tried too often are one outcome after equal work. An account is judged again at each step and at
 * each request afterwards, whatever proofs were given.
 */
@Component
public final class SignIns {

  /** A session nobody uses ends after this time. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** Every session ends after this time. */
  public static final Duration ABSOLUTE = Duration.ofHours(12);

  /** From the first proof to the second. */
  static final Duration CEREMONY = Duration.ofMinutes(10);

  private static final Duration CHALLENGE = Duration.ofMinutes(5);
  private static final Duration SEEN_WRITTEN_EVERY = Duration.ofMinutes(1);
  private static final int CHALLENGE_BYTES = 32;
  private static final int MOST_SESSIONS = 3;
  private static final int LONGEST_KEPT = 254;

  private final Database database;
  private final Accounts accounts;
  private final Passkeys passkeys = new Passkeys();
  private final Throttle throttle;
  private final Devices devices;
  private final Audit audit;
  private final Clock clock;
  private final RandomGenerator chance;

  public SignIns(
      Database database,
      Keys keys,
      Accounts accounts,
      Audit audit,
      Clock clock,
      RandomGenerator chance) {
    this.database = database;
    this.accounts = accounts;
    this.throttle = new Throttle(keys.hashFor("failed sign-ins"));
    this.devices = new Devices(keys.hashFor("known devices"));
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /** What came of the first proof. */
  public sealed interface First {
    /** Go on to the second, with this token. */
    record Confirmed(Token token) implements First {}

    /** One refusal for every reason. */
    record Refused() implements First {}
  }

  /** What came of the second proof. */
  public sealed interface Second {
    /**
     * Signed in.
     *
     * @param session what the browser carries from now on
     * @param device by which the browser is known next time
     */
    record SignedIn(Token session, Token device) implements Second {}

    /** It proves nothing; another may. */
    record Refused() implements Second {}

    /** The first proof is too old, or the account may no longer sign in: start again. */
    record Over() implements Second {}
  }

  /**
   * What the second step may ask for.
   *
   * @param passkey options for the browser, if the person has a passkey
   * @param code whether the person has a token
   */
  public record Asked(Optional<String> passkey, boolean code) {}

  /** Judges e-mail and password. */
  public First first(Typed email, Typed password, Optional<Token> device) {
    var tried = database.programme().transaction(tx -> tried(tx, email, device));
    boolean right = accounts.passwords().matches(password.text(), tried.hash().orElse(null));
    return database.programme().transaction(tx -> judged(tx, email, tried, right));
  }

  private First judged(Tx tx, Typed email, Tried tried, boolean right) {
    var account = tried.account().flatMap(one -> AccountRows.byId(tx, one.id()));
    String why = whyNot(tx, tried, account, right);
    if (!why.isEmpty()) {
      var entry =
          Deeds.refused(Deeds.SIGN_IN, account.map(Account::id).orElse(0L), "password", why);
      audit.write(tx, account.isEmpty() ? entry.typed("email", shortened(email)) : entry);
      return new First.Refused();
    }
    throttle.forget(tx, tried.bucket());
    var token = Token.made(chance);
    CeremonyRows.endOld(tx, clock.instant().minus(CEREMONY));
    CeremonyRows.begin(
        tx, token, account.orElseThrow().id(), Purpose.SIGN_IN, null, clock.instant());
    return new First.Confirmed(token);
  }

  /** Why the first proof does not count: a word for the log; empty if it does. */
  private String whyNot(Tx tx, Tried tried, Optional<Account> account, boolean right) {
    if (!tried.admitted()) {
      return "too-often";
    }
    if (account.isEmpty()) {
      return "unknown";
    }
    if (!right) {
      return "wrong";
    }
    var standing = account.get().standing(accounts.today());
    if (standing != Standing.GOOD) {
      return standing.name().toLowerCase(Locale.ROOT);
    }
    long id = account.get().id();
    boolean second =
        AccountRows.secrets(tx, id).seed().isPresent() || !PasskeyRows.of(tx, id).isEmpty();
    return second ? "" : "no-second-proof";
  }

  private static Typed shortened(Typed email) {
    String text = email.text();
    return new Typed(text.length() > LONGEST_KEPT ? text.substring(0, LONGEST_KEPT) : text);
  }

  private record Tried(
      boolean admitted, String bucket, Optional<Account> account, Optional<String> hash) {
    @Override
    public String toString() {
      return "a try";
    }
  }

  private Tried tried(Tx tx, Typed typed, Optional<Token> device) {
    var account = Email.parse(typed.text()).flatMap(email -> AccountRows.byEmail(tx, email));
    String bucket = devices.bucket(typed, account, device);
    boolean admitted = throttle.admits(tx, bucket, clock.instant());
    long id = account.map(Account::id).orElse(0L);
    return new Tried(admitted, bucket, account, AccountRows.secrets(tx, id).password());
  }

  /** What the second step asks for, with a challenge of its own; empty if it must start again. */
  public Optional<Asked> asked(Token token, Site site) {
    return database
        .programme()
        .transaction(
            tx -> under(tx, token, Purpose.SIGN_IN).map(row -> asked(tx, token, row, site)));
  }

  private Asked asked(Tx tx, Token token, CeremonyRows.Row row, Site site) {
    var known =
        PasskeyRows.of(tx, row.account()).stream().map(PasskeyRows.Row::credential).toList();
    boolean code = AccountRows.secrets(tx, row.account()).seed().isPresent();
    return known.isEmpty()
        ? new Asked(Optional.empty(), code)
        : new Asked(
            Optional.of(passkeys.requestOptions(site, newChallenge(tx, token), known)), code);
  }

  /** Judges a six-digit code. Of a hundred at once with the same code, one signs in. */
  public Second byCode(Token token, Typed code) {
    return database
        .programme()
        .transaction(tx ->
            under(tx, token, Purpose.SIGN_IN)
                .map(row -> byCode(tx, token, row.account(), code))
                .orElseGet(Second.Over::new));
  }

  private Second byCode(Tx tx, Token token, long id, Typed code) {
    boolean admitted = throttle.admits(tx, Throttle.second(id), clock.instant());
    var sealed = AccountRows.secrets(tx, id).seed();
    if (!admitted || sealed.isEmpty()) {
      return refused(tx, id, "code", "too-often");
    }
    var step = Totp.stepOf(code.text(), accounts.unseal(id, sealed.get()), clock.instant());
    if (step.isEmpty()) {
      return refused(tx, id, "code", "wrong");
    }
    if (!AccountRows.use(tx, id, step.getAsLong())) {
      return refused(tx, id, "code", "used-before");
    }
    return enter(tx, token, id, Factor.Kind.TOTP);
  }

  /** Judges the browser's answer to a passkey's challenge. */
  public Second byPasskey(Token token, String answer, Site site) {
    return database
        .programme()
        .transaction(tx ->
            under(tx, token, Purpose.SIGN_IN)
                .map(row -> byPasskey(tx, token, row.account(), answer, site))
                .orElseGet(Second.Over::new));
  }

  private Second byPasskey(Tx tx, Token token, long id, String answer, Site site) {
    boolean admitted = throttle.admits(tx, Throttle.second(id), clock.instant());
    var challenge = CeremonyRows.takeChallenge(tx, token, clock.instant().minus(CHALLENGE));
    var passkey = passkeys.named(answer).flatMap(named -> PasskeyRows.of(tx, id, named));
    if (!admitted || challenge.isEmpty() || passkey.isEmpty()) {
      return refused(tx, id, "passkey", admitted ? "unknown" : "too-often");
    }
    var proof = passkeys.proven(site, challenge.get(), answer, passkey.get());
    boolean counts =
        proof.isPresent()
            && PasskeyRows.use(
                tx,
                id,
                proof.get().credential(),
                proof.get().counter(),
                proof.get().backedUp(),
                clock.instant());
    return counts ? enter(tx, token, id, Factor.Kind.PASSKEY) : refused(tx, id, "passkey", "wrong");
  }

  private Second refused(Tx tx, long id, String step, String why) {
    audit.write(tx, Deeds.refused(Deeds.SIGN_IN, id, step, why));
    return new Second.Refused();
  }

  private Second enter(Tx tx, Token token, long id, Factor.Kind second) {
    var account = AccountRows.byId(tx, id).orElseThrow();
    if (!maySignIn(account)) {
      audit.write(tx, Deeds.refused(Deeds.SIGN_IN, id, second.code(), "standing"));
      return new Second.Over();
    }
    throttle.forget(tx, Throttle.second(id));
    CeremonyRows.end(tx, token);
    return new Second.SignedIn(begin(tx, id, second), devices.made(id, chance));
  }

  /** Begins a session with both proofs, given just now; it stands in the log. */
  Token begin(Tx tx, long id, Factor.Kind second) {
    var now = clock.instant();
    var session = Token.made(chance);
    var proofs = List.of(new Factor(Factor.Kind.PASSWORD, now), new Factor(second, now));
    SessionRows.begin(tx, session, id, new SessionContent(proofs), MOST_SESSIONS, now);
    var account = AccountRows.byId(tx, id).orElseThrow();
    audit.write(tx, Deeds.done(Deeds.actor(account, proofs), Deeds.SIGN_IN, id));
    return session;
  }

  /**
   * Who carries this session, if it still counts and the account may be used at this moment. The
   * session of an account that may not is ended.
   */
  public Optional<Visitor> visitor(Token session) {
    return database.programme().transaction(tx -> visitor(tx, session));
  }

  private Optional<Visitor> visitor(Tx tx, Token session) {
    var found = SessionRows.find(tx, session);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var now = clock.instant();
    var row = found.get();
    if (!maySignIn(row.account())) {
      SessionRows.end(tx, session);
      return Optional.empty();
    }
    if (hasRunOut(row)) {
      return Optional.empty();
    }
    var seen = row.seen();
    if (Duration.between(seen, now).compareTo(SEEN_WRITTEN_EVERY) >= 0) {
      SessionRows.see(tx, session, now);
      seen = now;
    }
    return Optional.of(visitor(row, end(row.began(), seen)));
  }

  /** Whose session has run out by time alone; it lets nobody in, ever again. */
  Optional<Long> lapsed(Token session) {
    return database
        .programme()
        .<Optional<SessionRows.Row>>transaction(tx -> SessionRows.find(tx, session))
        .filter(row -> hasRunOut(row) && maySignIn(row.account()))
        .map(row -> row.account().id());
  }

  private boolean hasRunOut(SessionRows.Row row) {
    return !clock.instant().isBefore(end(row.began(), row.seen()));
  }

  private static Visitor visitor(SessionRows.Row row, Instant until) {
    var account = row.account();
    return new Visitor(
        Deeds.actor(account, row.content().factors()),
        account.name(),
        account.job() + ", " + account.organisationName(),
        Rights.of(account.role()),
        until);
  }

  private static Instant end(Instant began, Instant seen) {
    var idle = seen.plus(IDLE);
    var absolute = began.plus(ABSOLUTE);
    return idle.isBefore(absolute) ? idle : absolute;
  }

  /** Ends a session on every machine at once. */
  public void signOut(Token session) {
    database
        .programme()
        .inTransaction(tx -> {
          var found = SessionRows.find(tx, session);
          SessionRows.end(tx, session);
          found.ifPresent(row -> audit.write(tx, leaving(row)));
        });
  }

  private static AuditEntry leaving(SessionRows.Row row) {
    var actor = Deeds.actor(row.account(), row.content().factors());
    return AuditEntry.of(actor, Deeds.SIGN_OUT, Outcome.DONE);
  }

  private boolean maySignIn(Account account) {
    return account.standing(accounts.today()) == Standing.GOOD;
  }

  Optional<CeremonyRows.Row> under(Tx tx, Token token, Purpose purpose) {
    return CeremonyRows.find(tx, token, purpose, clock.instant().minus(CEREMONY));
  }

  byte[] newChallenge(Tx tx, Token token) {
    var challenge = new byte[CHALLENGE_BYTES];
    chance.nextBytes(challenge);
    CeremonyRows.challenge(tx, token, challenge, clock.instant());
    return challenge;
  }

  Optional<byte[]> takeChallenge(Tx tx, Token token) {
    return CeremonyRows.takeChallenge(tx, token, clock.instant().minus(CHALLENGE));
  }

  Passkeys passkeys() {
    return passkeys;
  }

  Token device(long account) {
    return devices.made(account, chance);
  }
}
