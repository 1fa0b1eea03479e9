package contactpoint.accounts.web;

import contactpoint.accounts.Change;
import java.util.List;

/**
 * A person in the list.
 *
 * @param standing in words
 * @param good whether the person can sign in
 * @param checkedUntil last day of the criminal-record check, in words
 * @param changes that can be made now
 */
public record PersonRow(
    long id,
    String name,
    String job,
    String role,
    String standing,
    boolean good,
    String checkedUntil,
    List<Change> changes) {

  public PersonRow {
    changes = List.copyOf(changes);
  }

  @Override
  public String toString() {
    return "account " + id;
  }
}
