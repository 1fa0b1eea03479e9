package contactpoint.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes descriptions ready for a model, reading each value as its kind is read. */
final class Preparation {
  /** Where equal values become one object; the plain way makes a new one each time. */
  interface Dictionary {
    @Nullable Term term(int comparison, Kind kind, String typed);

    /** The value, if exactly this was typed before and was found to say something. */
    default @Nullable Term known(int comparison, String typed) {
      return null;
    }
  }

  /** The values of a field, as typed. */
  interface Values {
    List<String> of(Field field);
  }

  private static final Field FORMER = Field.of(Kind.FORMER);
  private static final Field FULL_NAME = Field.of(Kind.FULL_NAME);

  private final Model model;
  private final Dictionary dictionary;

  Preparation(Model model) {
    this(
        model,
        (comparison, kind, typed) -> {
          var term = Reading.term(kind, typed);
          if (term != null) {
            model.comparisons[comparison].frequencies.mark(term);
          }
          return term;
        });
  }

  Preparation(Model model, Dictionary dictionary) {
    this.model = model;
    this.dictionary = dictionary;
  }

  Profile profile(Description description, Optional<LocalDate> otherBegins) {
    return profile(field -> description.values(field, otherBegins), description.closed());
  }

  Profile profile(Values said, boolean closed) {
    var comparisons = model.comparisons;
    var values = new Term[comparisons.length][];
    boolean unnamed = false;
    int order = 0;
    for (int i = 0; i < comparisons.length; i++) {
      var field = comparisons[i].field;
      var terms = new ArrayList<Term>(2);
      for (var typed : said.of(field)) {
        var known = dictionary.known(i, typed);
        if (known != null) {
          add(terms, known);
          continue;
        }
        var stand = field.kind() == Kind.GIVEN ? Unnamed.read(typed) : Optional.<Unnamed>empty();
        if (stand.isPresent()) {
          unnamed = true;
          order = Math.max(order, stand.get().order());
        } else {
          add(terms, dictionary.term(i, field.kind(), typed));
        }
      }
      if (field.kind() == Kind.FAMILY) {
        for (var typed : said.of(FORMER)) {
          add(terms, dictionary.term(i, Kind.FAMILY, typed));
        }
      }
      values[i] = array(terms);
    }
    boolean lone = readFullNames(said, values);
    boolean named = model.given >= 0 && values[model.given].length > 0;
    return new Profile(values, unnamed && !named, named ? 0 : order, closed, lone);
  }

  /** Fills names that are not given from a full name; answers whether all is one lone name. */
  private boolean readFullNames(Values said, Term[][] values) {
    if (model.given < 0 || model.family < 0) {
      return false;
    }
    boolean noGiven = values[model.given].length == 0;
    boolean noFamily = values[model.family].length == 0;
    if (!noGiven && !noFamily) {
      return false;
    }
    boolean alone = true;
    var given = new ArrayList<Term>(1);
    var family = new ArrayList<Term>(1);
    for (var typed : said.of(FULL_NAME)) {
      var name = FullName.read(typed);
      if (name != null) {
        alone &= name.given().isEmpty();
        var first = name.given().isEmpty() ? name.family() : name.given();
        add(given, dictionary.term(model.given, Kind.GIVEN, first));
        add(family, dictionary.term(model.family, Kind.FAMILY, name.family()));
      }
    }
    if (noGiven) {
      values[model.given] = array(given);
    }
    if (noFamily) {
      values[model.family] = array(family);
    }
    return alone && lone(values[model.given], values[model.family]);
  }

  private static boolean lone(Term[] given, Term[] family) {
    return given.length == 1 && family.length == 1 && given[0].text.equals(family[0].text);
  }

  private static void add(List<Term> terms, @Nullable Term term) {
    if (term == null) {
      return;
    }
    for (var known : terms) {
      if (known.same(term)) {
        return;
      }
    }
    terms.add(term);
  }

  private static Term[] array(List<Term> terms) {
    return switch (terms.size()) {
      case 0 -> Term.NONE;
      case 1 -> terms.getFirst().alone();
      default -> terms.toArray(Term[]::new);
    };
  }
}
