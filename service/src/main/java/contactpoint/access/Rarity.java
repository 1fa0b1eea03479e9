package contactpoint.access;

import contactpoint.linkage.Description;
import contactpoint.linkage.Kind;
import contactpoint.linkage.Model;
import contactpoint.linkage.Part;
import contactpoint.vocabulary.Name;
import java.util.Optional;

/**
 * How much it says that a name agrees: the rarer, the more. The shares of names come with {@code
 * linkage}'s model; no record of ours, and so no concealed one, has a part in them.
 */
final class Rarity {

  private static final double UNKNOWN = 11;

  /** Years of birth in the register. */
  private static final double YEARS = 18;

  private final Model model;

  Rarity(Model model) {
    this.model = model;
  }

  /** Bits for a given name that agrees. */
  double given(Optional<Name> name) {
    return bits(Kind.GIVEN, name);
  }

  /** Bits for a family name that agrees. */
  double family(Optional<Name> name) {
    return bits(Kind.FAMILY, name);
  }

  /** How many children of one year of birth bear a family name, as far as its share tells. */
  double bearersBornInAYear(Optional<Name> family) {
    return model.people() / (YEARS * Math.pow(2, family(family)));
  }

  /**
   * Bits of evidence from which a record is very likely the child: among so many children chance
   * alone brings as much to fewer than one question in 250.
   */
  double veryLikelyFrom() {
    return Math.max(
        Likelihood.VERY_LIKELY.from(), Math.log(model.people()) / Math.log(2) + Weights.CERTAIN);
  }

  private double bits(Kind kind, Optional<Name> name) {
    if (name.isEmpty()) {
      return 0;
    }
    var said = Description.builder().with(kind, name.get().text()).build();
    return model.predict(said, said).parts().stream()
        .filter(part -> part.field().equals(kind.word()))
        .mapToDouble(Part::bits)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
