package contactpoint.access;

import contactpoint.database.Tx;
import contactpoint.linkage.NameForms;
import contactpoint.register.Carer;
import contactpoint.register.Child;
import contactpoint.register.Register;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two children at the head of a list who are very alike. They are told apart by what the asker
 * knows and every one of them shows openly; a shielded child is never among them, so that nothing
 * can be learnt of one.
 */
record TellingApart(Child first, Child second) {

  /** Bits by which the likelier of the two may be ahead. */
  private static final double NEARLY_EQUAL = 6;

  /** The two at the head of a list, if they are very alike. */
  static Optional<TellingApart> of(Tx tx, Register register, List<Judged> judged) {
    return judged.size() >= 2 && alike(judged.get(0), judged.get(1))
        ? register
            .child(tx, judged.get(0).candidate().number())
            .flatMap(first ->
                register
                    .child(tx, judged.get(1).candidate().number())
                    .map(second -> new TellingApart(first, second)))
            .filter(two -> !two.first.concealed() && !two.second.concealed())
        : Optional.empty();
  }

  private static boolean alike(Judged one, Judged other) {
    var a = one.candidate();
    var b = other.candidate();
    return !a.concealed()
        && !b.concealed()
        && a.born() != null
        && a.born().equals(b.born())
        && one.likelihood() == Likelihood.VERY_LIKELY
        && other.likelihood() == Likelihood.VERY_LIKELY
        && Math.abs(one.bits() - other.bits()) <= NEARLY_EQUAL;
  }

  /** What would tell them apart; empty if nothing that both show does. */
  Optional<Alike> offered(Criteria criteria, int tries) {
    boolean carer =
        !carers(first).isEmpty()
            && !carers(second).isEmpty()
            && !carers(first).equals(carers(second));
    boolean postcode =
        criteria.postcode().isEmpty()
            && postcode(first).isPresent()
            && postcode(second).isPresent()
            && !postcode(first).equals(postcode(second));
    return (carer || postcode) && tries > 0
        ? Optional.of(new Alike(carer, postcode, tries))
        : Optional.empty();
  }

  /** Which of them what was typed agrees with. */
  ToldApart told(Typed carer, Typed postcode) {
    if (NameForms.plain(carer.text()).isEmpty() && half(postcode).isEmpty()) {
      return ToldApart.NOTHING_TYPED;
    }
    boolean one = agrees(first, carer, postcode);
    boolean other = agrees(second, carer, postcode);
    if (one) {
      return other ? ToldApart.BOTH : ToldApart.FIRST;
    }
    return other ? ToldApart.SECOND : ToldApart.NEITHER;
  }

  private static boolean agrees(Child child, Typed carer, Typed postcode) {
    String name = NameForms.plain(carer.text());
    boolean named =
        name.isEmpty() || NameForms.alike(carer.text()).stream().anyMatch(carers(child)::contains);
    return named && lives(child, postcode);
  }

  private static boolean lives(Child child, Typed typed) {
    var half = half(typed);
    if (half.isEmpty()) {
      return true;
    }
    var full = Postcode.parse(typed.text());
    return postcode(child)
        .filter(
            known -> full.map(known::equals).orElseGet(() -> known.outward().equals(half.get())))
        .isPresent();
  }

  private static Optional<String> half(Typed typed) {
    return Postcode.parse(typed.text())
        .map(Postcode::outward)
        .or(() -> Postcode.parseOutward(typed.text()));
  }

  private static Set<String> carers(Child child) {
    return child.details().carers().stream()
        .map(Carer::given)
        .filter(Objects::nonNull)
        .map(name -> NameForms.plain(name.text()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Optional<Postcode> postcode(Child child) {
    var home = child.details().home();
    return home == null ? Optional.empty() : Optional.ofNullable(home.postcode());
  }

  @Override
  public String toString() {
    return "two alike";
  }
}
