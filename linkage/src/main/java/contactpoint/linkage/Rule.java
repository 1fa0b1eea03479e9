package contactpoint.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * The hard cases of children, each a named rule. Rules overrule the sum of the evidence, always to
 * the side of caution; a model says whether they apply ({@code rules children}).
 */
public enum Rule {
  /** Identifiers with valid check digits that differ. */
  CONFLICTING_NUMBERS(
      "Each has a valid number of the same kind, and the numbers differ: never the same without a"
          + " person's look."),
  /** Twins with different names. */
  TWINS(
      "Born the same day into one household, with different given names: two children, unless a"
          + " number says otherwise."),
  /** Twins with near-equal names. */
  TWINS_NAMED_ALIKE(
      "Born the same day into one household, given names alike but not the same, and their numbers"
          + " differ: two children."),
  /** Twins told apart by sex. */
  TWINS_OF_TWO_SEXES(
      "Born the same day into one household, a boy and a girl, given names not the same: two"
          + " children."),
  /** Babies not yet named, of different birth order. */
  UNNAMED_OF_OTHER_ORDER("Not yet named, and born first and second: two children."),
  /** One of several born together, not yet named. */
  UNNAMED_TWIN(
      "One of several born together and not yet named: it may be either, so a person decides."),
  /** A baby not yet named. */
  UNNAMED(
      "Not yet named, and no number in common: the household may have another child, so a person"
          + " decides."),
  /** A closed identity. */
  CLOSED_IDENTITY("The identity was closed: it takes part in no comparison.");

  /** Far below any threshold: a million to one against. */
  static final double NEVER = -20;

  private final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }

  /** The rule in a sentence that a person can check. */
  public String sentence() {
    return sentence;
  }

  /** Whether the rule leaves the case to a person; otherwise it says: not the same. */
  public boolean leavesToPerson() {
    return this == CONFLICTING_NUMBERS || this == UNNAMED_TWIN || this == UNNAMED;
  }

  /** The rules that hold for a pair whose evidence was just weighed. */
  static List<Rule> holding(Model model, Evidence evidence, Profile a, Profile b) {
    if (a.closed || b.closed) {
      return List.of(CLOSED_IDENTITY);
    }
    if (!model.children) {
      return List.of();
    }
    var rules = new ArrayList<Rule>(2);
    boolean numberAgrees = numbersAgree(model, evidence);
    boolean numberClashes = numbers(model, evidence, 1, true);
    if (numberClashes) {
      rules.add(CONFLICTING_NUMBERS);
    }
    if (at(evidence, model.born) == 0 && !numberAgrees && household(model, evidence)) {
      bornTogether(rules, model, evidence, numberClashes, a, b);
    }
    return rules;
  }

  /** Whether some number is the same. */
  static boolean numbersAgree(Model model, Evidence evidence) {
    return numbers(model, evidence, 0, false);
  }

  /** Whether two were born the same day into one household and are given different names. */
  static boolean bornTogether(Model model, Evidence evidence) {
    int given = at(evidence, model.given);
    return at(evidence, model.born) == 0
        && (given == 5 || given == 7)
        && household(model, evidence);
  }

  private static void bornTogether(
      List<Rule> rules, Model model, Evidence evidence, boolean clash, Profile a, Profile b) {
    int given = at(evidence, model.given);
    if (given < 0) {
      if (a.birthOrder > 0 && b.birthOrder > 0 && a.birthOrder != b.birthOrder) {
        rules.add(UNNAMED_OF_OTHER_ORDER);
      } else if ((a.birthOrder > 0) != (b.birthOrder > 0)) {
        rules.add(UNNAMED_TWIN);
      } else if (a.unnamed != b.unnamed) {
        rules.add(UNNAMED);
      }
    } else if (given == 5 || given == 7) {
      rules.add(TWINS);
    } else if (given > 0 && clash) {
      rules.add(TWINS_NAMED_ALIKE);
    } else if (given > 1 && at(evidence, model.sex) == 1) {
      rules.add(TWINS_OF_TWO_SEXES);
    }
  }

  private static int at(Evidence evidence, int comparison) {
    return comparison < 0 ? -1 : evidence.level[comparison];
  }

  /** Whether surname, address or postcode say that the two share a household. */
  private static boolean household(Model model, Evidence evidence) {
    return shared(evidence, model.family, 3)
        || shared(evidence, model.address, 1)
        || shared(evidence, model.postcode, 1);
  }

  private static boolean shared(Evidence evidence, int comparison, int weakest) {
    int at = at(evidence, comparison);
    return at >= 0 && at <= weakest;
  }

  /** Whether some identifier stands at a level or weaker (or exactly there), both being proven. */
  private static boolean numbers(Model model, Evidence evidence, int level, boolean orWeaker) {
    for (int i = 0; i < model.comparisons.length; i++) {
      int at = evidence.level[i];
      if (model.comparisons[i].kind == Kind.IDENTIFIER
          && (orWeaker ? at >= level : at == level)
          && (!orWeaker || (evidence.left[i].proven && evidence.right[i].proven))) {
        return true;
      }
    }
    return false;
  }

  /** The weight after the rules: never above what a person must look at, or far below. */
  static double overruled(double weight, List<Rule> rules, Thresholds thresholds) {
    double result = weight;
    for (var rule : rules) {
      double most = rule.leavesToPerson() ? thresholds.same() - .01 : NEVER;
      result = Math.min(result, most);
    }
    return result;
  }
}
