package contactpoint.matching;

import contactpoint.linkage.Description;
import contactpoint.linkage.Model;
import contactpoint.linkage.Profile;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * The model as many threads use it at once: each with its own memory of values it has read, and its
 * own scratch paper.
 */
final class Engine {

  /** Profiles after which a thread forgets what it has read, lest names of a whole country stay. */
  private static final int REMEMBERS = 2_000;

  private final Model model;
  private final ThreadLocal<Preparer> preparers = ThreadLocal.withInitial(Preparer::new);
  private final ThreadLocal<ToDoubleBiFunction<Profile, Profile>> weighers;

  Engine(Model model) {
    this.model = model;
    this.weighers = ThreadLocal.withInitial(model::weigher);
  }

  Model model() {
    return model;
  }

  /** What a description is compared by. */
  Profile profile(Description description) {
    return preparers.get().profile(description);
  }

  /** The weight of two being one person, in bits. */
  double weight(Profile one, Profile other) {
    return weighers.get().applyAsDouble(one, other);
  }

  private final class Preparer {
    private Function<Description, Profile> prepare = model.preparer();
    private int made;

    Profile profile(Description description) {
      if (++made > REMEMBERS) {
        prepare = model.preparer();
        made = 0;
      }
      return prepare.apply(description);
    }
  }
}
