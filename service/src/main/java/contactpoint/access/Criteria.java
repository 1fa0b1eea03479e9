package contactpoint.access;

import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Sex;
import java.util.Optional;

/**
 * What a child is looked for by: one number; or a family name, a birth and at least one fact more.
 * Whatever else was typed beside a number is compared too.
 *
 * @param setting the name of a setting as the asker calls it
 */
public record Criteria(
    Optional<SearchNumber> number,
    Optional<Name> family,
    Optional<Name> given,
    Optional<Birth> birth,
    Optional<Sex> sex,
    Optional<PostcodeAsked> postcode,
    Optional<Name> setting) {

  public Criteria {
    if (number.isEmpty() && !enough(family, given, birth, sex, postcode, setting)) {
      throw new IllegalArgumentException("Not enough to search");
    }
  }

  /** Whether a search is possible without a number. */
  public boolean enoughWithoutNumber() {
    return enough(family, given, birth, sex, postcode, setting);
  }

  /** Whether it says where the child is. Such a question never finds a child who is concealed. */
  public boolean bearsPlace() {
    return postcode.isPresent()
        || setting.isPresent()
        || number.filter(SearchNumber.OfPupil.class::isInstance).isPresent();
  }

  private static boolean enough(
      Optional<Name> family,
      Optional<Name> given,
      Optional<Birth> birth,
      Optional<Sex> sex,
      Optional<PostcodeAsked> postcode,
      Optional<Name> setting) {
    return family.isPresent()
        && birth.isPresent()
        && (given.isPresent() || sex.isPresent() || postcode.isPresent() || setting.isPresent());
  }
}
