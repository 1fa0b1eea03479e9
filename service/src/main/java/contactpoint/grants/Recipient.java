package contactpoint.grants;

import contactpoint.vocabulary.AuthorityNumber;

/**
 * An authority and the weight by which it shares.
 *
 * @param authority its name as the scheme writes it
 * @param number by which the Department knows it
 * @param weight 0 or more; only its proportion to the others' counts (children, or implied pounds)
 */
public record Recipient(String authority, AuthorityNumber number, long weight) {

  public Recipient {
    if (authority.isBlank()) {
      throw new IllegalArgumentException("A recipient has a name");
    }
    if (weight < 0) {
      throw new IllegalArgumentException("A weight is 0 or more");
    }
  }
}
