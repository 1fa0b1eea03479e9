package contactpoint.accounts;

import contactpoint.accounts.CeremonyRows.Purpose;
import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.notices.Notices;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Factor;
import contactpoint.vocabulary.Typed;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * How a person comes by a password and a second proof: once with an activation code, later on the
 * own page. Nobody else ever learns either.
 */
@Component
public final class Enrolments {

  private static final int MOST_TRIES = 10;
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Database database;
  private final Accounts accounts;
  private final SignIns signIns;
  private final Audit audit;
  private final Clock clock;
  private final RandomGenerator chance;

  public Enrolments(
      Database database,
      Accounts accounts,
      SignIns signIns,
      Audit audit,
      Clock clock,
      RandomGenerator chance) {
    this.database = database;
    this.accounts = accounts;
    this.signIns = signIns;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /** What came of an activation code with a new password. */
  public sealed interface Activation {
    /** Go on to the second proof, with this token. */
    record Begun(Token token) implements Activation {}

    /** One refusal for every reason. */
    record Refused() implements Activation {}

    /** The code is right, the password may not be chosen. */
    record PasswordRefused(String sentence) implements Activation {}
  }

  /**
   * A second proof to be set up.
   *
   * @param seed as typed into a token, in groups of four
   * @param link that a token on the same device opens
   * @param options for the browser to make a passkey
   */
  public record Offer(String seed, String link, String options) {
    @Override
    public String toString() {
      return "offer of a second proof";
    }
  }

  /** A passkey as its owner sees it. */
  public record Passkey(String id, String label, Instant added) {}

  /** Takes an activation code and the password that the person chose. */
  public Activation activate(Typed email, Typed code, Typed password) {
    var account =
        database
            .programme()
            .transaction(tx ->
                Email.parse(email.text())
                    .flatMap(parsed -> AccountRows.byEmail(tx, parsed))
                    .filter(found -> found.state() == State.INVITED)
                    .filter(found -> isRight(tx, found.id(), code)));
    if (account.isEmpty()) {
      return new Activation.Refused();
    }
    var person = account.get();
    var refusal =
        PasswordRule.against(password, person.email(), person.name(), person.organisationName());
    if (refusal.isPresent()) {
      return new Activation.PasswordRefused(refusal.get());
    }
    String hash = accounts.passwords().hash(password.text());
    return database.programme().transaction(tx -> begun(tx, person.id(), hash));
  }

  private boolean isRight(Tx tx, long account, Typed code) {
    boolean right =
        AccountRows.tryActivation(tx, account, MOST_TRIES, clock.instant())
            .filter(digest -> MessageDigest.isEqual(digest, Accounts.digestOf(code.text())))
            .isPresent();
    if (!right) {
      audit.write(tx, Deeds.refused(Deeds.ACTIVATE, account, "activation-code", "wrong"));
    }
    return right;
  }

  private Activation begun(Tx tx, long account, String hash) {
    AccountRows.password(tx, account, hash);
    return new Activation.Begun(begin(tx, account, Purpose.ACTIVATE));
  }

  private Token begin(Tx tx, long account, Purpose purpose) {
    var token = Token.made(chance);
    var seed = new byte[Totp.SEED_BYTES];
    chance.nextBytes(seed);
    CeremonyRows.begin(tx, token, account, purpose, accounts.seal(account, seed), clock.instant());
    return token;
  }

  /** What a person who activates may set up; empty if it must start again. */
  public Optional<Offer> offered(Token token, Site site) {
    return database
        .programme()
        .transaction(tx ->
            signIns.under(tx, token, Purpose.ACTIVATE).map(row -> offer(tx, token, row, site)));
  }

  private Offer offer(Tx tx, Token token, CeremonyRows.Row row, Site site) {
    var account = AccountRows.byId(tx, row.account()).orElseThrow();
    String seed = Accounts.seedAsText(accounts.unseal(row.account(), row.seed().orElseThrow()));
    var known = PasskeyRows.of(tx, account.id()).stream().map(PasskeyRows.Row::credential).toList();
    return new Offer(
        seed.replaceAll("(.{4})(?=.)", "$1 "),
        "otpauth://totp/ContactPoint:%s?secret=%s&issuer=ContactPoint"
            .formatted(account.email().text(), seed),
        signIns.passkeys().creationOptions(site, signIns.newChallenge(tx, token), account, known));
  }

  /** Ends the activation with a first code from the new token. */
  public SignIns.Second activatedByCode(Token token, Typed code) {
    return database
        .programme()
        .transaction(tx ->
            signIns
                .under(tx, token, Purpose.ACTIVATE)
                .map(row -> byCode(tx, token, row, code))
                .orElseGet(SignIns.Second.Over::new));
  }

  private SignIns.Second byCode(Tx tx, Token token, CeremonyRows.Row row, Typed code) {
    var step =
        Totp.stepOf(
            code.text(), accounts.unseal(row.account(), row.seed().orElseThrow()), clock.instant());
    if (step.isEmpty()) {
      return new SignIns.Second.Refused();
    }
    AccountRows.seed(tx, row.account(), row.seed().orElseThrow(), step.getAsLong());
    return activated(tx, token, row.account(), Factor.Kind.TOTP);
  }

  /** Ends the activation with a first passkey. */
  public SignIns.Second activatedByPasskey(Token token, String answer, Site site) {
    return database
        .programme()
        .transaction(tx ->
            signIns
                .under(tx, token, Purpose.ACTIVATE)
                .map(row ->
                    keep(tx, token, row.account(), answer, site)
                        ? activated(tx, token, row.account(), Factor.Kind.PASSKEY)
                        : new SignIns.Second.Refused())
                .orElseGet(SignIns.Second.Over::new));
  }

  private SignIns.Second activated(Tx tx, Token token, long id, Factor.Kind second) {
    var state = AccountRows.lock(tx, id);
    var next = Change.ACTIVATE.after(state);
    if (next.isEmpty()) {
      return new SignIns.Second.Over();
    }
    AccountRows.change(tx, id, state, next.get(), clock.instant());
    AccountRows.endActivation(tx, id);
    var account = AccountRows.byId(tx, id).orElseThrow();
    audit.write(
        tx,
        Deeds.done(Deeds.actor(account, List.of()), Deeds.ACTIVATE, id)
            .detail("second", second.code()));
    CeremonyRows.end(tx, token);
    return new SignIns.Second.SignedIn(signIns.begin(tx, id, second), signIns.device(id));
  }

  private boolean keep(Tx tx, Token token, long account, String answer, Site site) {
    var challenge = signIns.takeChallenge(tx, token);
    int number = PasskeyRows.of(tx, account).size() + 1;
    return challenge
        .flatMap(bytes ->
            signIns.passkeys().created(site, bytes, answer, "Passkey " + number, clock.instant()))
        .filter(passkey -> PasskeyRows.insert(tx, account, passkey))
        .isPresent();
  }

  /** Whether the person proved who they are just now, as adding a means of signing in asks. */
  public boolean isFresh(Actor actor) {
    return actor.factors().stream()
        .anyMatch(factor -> factor.proven().isAfter(clock.instant().minus(FRESH)));
  }

  /** The passkeys of a person. */
  public List<Passkey> passkeysOf(Actor actor) {
    return database
        .programme()
        .<List<PasskeyRows.Row>>transaction(tx -> PasskeyRows.of(tx, actor.account()))
        .stream()
        .map(row -> new Passkey(idOf(row), row.label(), row.added()))
        .toList();
  }

  private static String idOf(PasskeyRows.Row row) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(row.credential());
  }

  /** One more passkey, or a new token, begun by somebody who is signed in. */
  public record Begun(Token token, Offer offer) {}

  /** Begins to add a means of signing in. */
  public Begun begin(Actor actor, Site site) {
    return database
        .programme()
        .transaction(tx -> {
          var token = begin(tx, actor.account(), Purpose.ENROL);
          var row = signIns.under(tx, token, Purpose.ENROL).orElseThrow();
          return new Begun(token, offer(tx, token, row, site));
        });
  }

  /** Keeps one more passkey of a person; false if the answer proves nothing. */
  public boolean addPasskey(Actor actor, Token token, String answer, Site site) {
    return database
        .programme()
        .transaction(tx ->
            signIns
                .under(tx, token, Purpose.ENROL)
                .filter(row -> row.account() == actor.account())
                .filter(row -> keep(tx, token, row.account(), answer, site))
                .filter(row -> told(tx, actor, Deeds.ADD_PASSKEY))
                .isPresent());
  }

  /** Replaces the token of a person by the one that shows this code; false if it does not. */
  public boolean replaceToken(Actor actor, Token token, Typed code) {
    return database
        .programme()
        .transaction(tx ->
            signIns
                .under(tx, token, Purpose.ENROL)
                .filter(row -> row.account() == actor.account())
                .filter(row -> replaced(tx, token, row, code))
                .filter(row -> told(tx, actor, Deeds.REPLACE_TOKEN))
                .isPresent());
  }

  private boolean replaced(Tx tx, Token token, CeremonyRows.Row row, Typed code) {
    byte[] sealed = row.seed().orElseThrow();
    var step = Totp.stepOf(code.text(), accounts.unseal(row.account(), sealed), clock.instant());
    if (step.isEmpty()) {
      return false;
    }
    AccountRows.seed(tx, row.account(), sealed, step.getAsLong());
    CeremonyRows.end(tx, token);
    return true;
  }

  /** Takes a passkey away; the last means of signing in stays. */
  public boolean removePasskey(Actor actor, String id) {
    return database
        .programme()
        .transaction(tx -> {
          var known = PasskeyRows.of(tx, actor.account());
          boolean other =
              known.size() > 1 || AccountRows.secrets(tx, actor.account()).seed().isPresent();
          return other
              && known.stream()
                  .filter(row -> idOf(row).equals(id))
                  .findFirst()
                  .filter(row -> PasskeyRows.remove(tx, actor.account(), row.credential()))
                  .filter(row -> told(tx, actor, Deeds.REMOVE_PASSKEY))
                  .isPresent();
        });
  }

  private boolean told(Tx tx, Actor actor, Action action) {
    audit.write(tx, Deeds.done(actor, action, actor.account()));
    Notices.tell(
        tx,
        actor.account(),
        "How you sign in has changed",
        "If it was not you, tell your account manager at once.",
        "/own-access",
        clock.instant());
    return true;
  }
}
