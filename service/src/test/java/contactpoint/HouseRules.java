package contactpoint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The laws of the house over compiled classes, each for any root package: the tests hold the house
 * to them, and a broken house against them.
 */
final class HouseRules {

  private static final Pattern PERSONAL =
      Pattern.compile(
          "given|family|knownAs|formerFamily|surname|forename|givenName|familyName|born|birth|"
              + "dateOfBirth|address|homeAddress|postcode|phone|telephone|email|nhsNumber|upn|"
              + "practitioner|carer");

  /** What a heart's feature shows beside its facade, and why. */
  private static final Map<String, String> BESIDE_THE_FACADE =
      Map.of(
          "contactpoint.access.OfferedReasons", "which reasons a form may offer, by role",
          "contactpoint.feeds.PlacingWorker", "the thread that places, started by the wiring",
          "contactpoint.matching.Ready", "statements made ready in parallel before their turn",
          "contactpoint.register.ShownKeys", "the words of shown keys, which access asks by");

  private HouseRules() {}

  static ArchRule noClassIsNamedForWhatItIsNot() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Processor|Handler|DTO)");
  }

  static ArchRule onlyProtectionJudgementGatesAndRetentionUseTheRegister(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".register")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(
            root, // the composition root: it puts the heart together and hands it on
            root + ".register..",
            root + ".shielding..",
            root + ".matching..",
            root + ".access..",
            root + ".feeds..",
            root + ".retention..")
        .allowEmptyShould(true);
  }

  /** Pages' views show what they are given; the libraries below know no vocabulary of ours. */
  static ArchRule nothingPersonalIsHeldBare(String root) {
    return noFields()
        .that(are(personal()))
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(
            root + ".vocabulary..",
            root + "..web..",
            root + ".linkage..",
            root + ".population..",
            root + ".demo..")
        .should()
        .haveRawType(bare());
  }

  private static DescribedPredicate<JavaField> personal() {
    return describe(
        "named for a personal value",
        field ->
            PERSONAL.matcher(field.getName()).matches()
                && !field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static DescribedPredicate<JavaClass> bare() {
    return describe(
        "bare String or LocalDate",
        type -> type.isEquivalentTo(String.class) || type.isEquivalentTo(LocalDate.class));
  }

  static ArchRule timeIsAnArgument(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".demo..", root + ".benchmarks..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now");
  }

  /** From shielding to the gates, other features see one class, and records and interfaces. */
  static ArchRule aFeatureOfTheHeartHasOneFacade(String root) {
    return classes()
        .that()
        .resideInAnyPackage(
            root + ".register",
            root + ".shielding",
            root + ".matching",
            root + ".access",
            root + ".feeds",
            root + ".audit",
            root + ".involvements",
            root + ".notices",
            root + ".measures")
        .and(are(offered()))
        .should(standAloneInTheirPackage());
  }

  private static DescribedPredicate<JavaClass> offered() {
    return describe(
        "public classes that do something",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !type.isAssignableTo(Throwable.class)
                && type.tryGetMethod("main", String[].class).isEmpty()
                && !BESIDE_THE_FACADE.containsKey(type.getName()));
  }

  private static ArchCondition<JavaClass> standAloneInTheirPackage() {
    return new ArchCondition<>("stand alone in their package") {
      private final Map<String, Set<String>> byPackage = new TreeMap<>();

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        byPackage
            .computeIfAbsent(type.getPackageName(), one -> new TreeSet<>())
            .add(type.getSimpleName());
      }

      @Override
      public void finish(ConditionEvents events) {
        byPackage.forEach((name, facades) ->
            events.add(
                new SimpleConditionEvent(
                    facades, facades.size() == 1, name + " offers " + facades)));
      }
    };
  }
}
