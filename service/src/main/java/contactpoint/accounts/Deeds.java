package contactpoint.accounts;

import contactpoint.audit.Action;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Outcome;
import contactpoint.audit.Subject;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Factor;
import contactpoint.vocabulary.Route;
import java.util.List;
import java.util.Locale;

/** What is done to accounts and with them, as it stands in the log. */
final class Deeds {

  static final Action SIGN_IN = new Action("accounts.sign-in");
  static final Action SIGN_OUT = new Action("accounts.sign-out");
  static final Action OPEN = new Action("accounts.open");
  static final Action CLEAR = new Action("accounts.clear");
  static final Action ACTIVATE = new Action("accounts.activate");
  static final Action ADD_PASSKEY = new Action("accounts.add-passkey");
  static final Action REMOVE_PASSKEY = new Action("accounts.remove-passkey");
  static final Action REPLACE_TOKEN = new Action("accounts.replace-token");

  private static final String ACCOUNT = "account";

  private Deeds() {}

  static Action of(Change change) {
    return new Action("accounts." + change.name().toLowerCase(Locale.ROOT));
  }

  /** Somebody acts with the own account, having proven so much. */
  static Actor actor(Account account, List<Factor> proofs) {
    return new Actor(
        account.id(),
        account.role(),
        account.organisation(),
        account.authority(),
        Route.WEB,
        proofs);
  }

  /** Nobody is signed in. */
  static Actor nobody() {
    return Actor.system(Route.WEB);
  }

  /** Something was done to an account. */
  static AuditEntry done(Actor actor, Action action, long account) {
    return AuditEntry.of(actor, action, Outcome.DONE)
        .about(Subject.of(ACCOUNT, account, Exposure.CHANGED));
  }

  /** Somebody tried to get in and may not; nobody is told why, but the log. */
  static AuditEntry refused(Action action, long account, String step, String why) {
    var entry =
        AuditEntry.of(nobody(), action, Outcome.REFUSED).detail("step", step).detail("why", why);
    return account == 0 ? entry : entry.about(Subject.of(ACCOUNT, account, Exposure.WITHHELD));
  }
}
