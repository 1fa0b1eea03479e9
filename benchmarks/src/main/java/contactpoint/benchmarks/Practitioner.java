package contactpoint.benchmarks;

import contactpoint.accounts.Accounts;
import contactpoint.accounts.NewAccount;
import contactpoint.database.Database;
import contactpoint.demo.Visitor;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Typed;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A school nurse of an authority, who has an account and comes to a running service.
 *
 * @param password which is invented, as all of this person is
 * @param seed of the codes that are the second factor, 20 bytes
 */
public record Practitioner(String email, String password, byte[] seed) {

  /** Opens the account, ready to be used. */
  public void open(
      Accounts accounts, Database database, AuthorityNumber authority, LocalDate today) {
    long organisation =
        database
            .programme()
            .<Long>transaction(
                tx -> Organisations.organisation(tx, "authority-" + authority).orElseThrow().id());
    accounts.openReady(
        new NewAccount(
            new Email(email),
            new Name("Tom Hallworth"),
            "School nurse",
            organisation,
            Optional.of(authority),
            Role.PRACTITIONER,
            Optional.empty(),
            Optional.of(today.minusYears(1)),
            Optional.of(today.minusMonths(2))),
        new Typed(password),
        seed);
  }

  /** Signs a visitor in as this person, who is then at the page for finding a child. */
  public Visitor come(Accounts accounts, Visitor visitor) {
    visitor.signIn(email, password, () -> accounts.codeNow(seed));
    visitor.get("/find");
    return visitor;
  }

  @Override
  public String toString() {
    return email;
  }
}
