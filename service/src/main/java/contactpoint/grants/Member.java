package contactpoint.grants;

import contactpoint.vocabulary.AuthorityNumber;

/**
 * An authority of a scheme that was sent as data.
 *
 * @param authority its name as the scheme writes it
 * @param group the code of its group
 * @param children by which it shares the balance, 0 or more
 */
public record Member(String authority, AuthorityNumber number, String group, long children) {

  public Member {
    if (authority.isBlank() || children < 0) {
      throw new IllegalArgumentException("A member has a name, and 0 children or more");
    }
  }
}
