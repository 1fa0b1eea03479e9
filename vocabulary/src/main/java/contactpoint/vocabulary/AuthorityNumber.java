package contactpoint.vocabulary;

/** A children's services authority by the number the Department gives it (Barnet is 302). */
public record AuthorityNumber(int number) implements Comparable<AuthorityNumber> {

  public AuthorityNumber {
    if (number < 200 || number > 999) {
      throw new IllegalArgumentException("An authority's DfE number lies between 200 and 999");
    }
  }

  @Override
  public int compareTo(AuthorityNumber other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
