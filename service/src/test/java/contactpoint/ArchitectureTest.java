package contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The law of the house: the house keeps it, and a broken one is seen to break it. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("contactpoint");

  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

  @Test
  void a_feature_uses_only_what_its_package_declares() {
    ApplicationModules.of(ContactPoint.class).verify();
    ImportOption all = location -> true;
    assertThat(ApplicationModules.of("broken", all).detectViolations().getMessages())
        .anyMatch(message -> message.contains("'readiness'") && message.contains("'register'"));
  }

  @Test
  void no_class_is_named_for_what_it_is_not() {
    HouseRules.noClassIsNamedForWhatItIsNot().check(HOUSE);
    seen(HouseRules.noClassIsNamedForWhatItIsNot(), "CountingHelper");
  }

  @Test
  void only_protection_judgement_gates_and_retention_use_the_register() {
    HouseRules.onlyProtectionJudgementGatesAndRetentionUseTheRegister("contactpoint").check(HOUSE);
    seen(HouseRules.onlyProtectionJudgementGatesAndRetentionUseTheRegister("broken"), "Peeping");
  }

  @Test
  void nothing_personal_is_held_as_a_bare_text_or_day() {
    HouseRules.nothingPersonalIsHeldBare("contactpoint").check(HOUSE);
    seen(HouseRules.nothingPersonalIsHeldBare("broken"), "Bare.postcode", "Bare.born");
  }

  @Test
  void time_is_an_argument() {
    HouseRules.timeIsAnArgument("contactpoint").check(HOUSE);
    seen(HouseRules.timeIsAnArgument("broken"), "Late.now()");
  }

  @Test
  void a_feature_of_the_heart_has_one_facade() {
    HouseRules.aFeatureOfTheHeartHasOneFacade("contactpoint").check(HOUSE);
    seen(HouseRules.aFeatureOfTheHeartHasOneFacade("broken"), "MoreShields");
  }

  /** The broken house breaks this law, and the breach is named. */
  private static void seen(ArchRule law, String... breaches) {
    var result = law.evaluate(BROKEN);
    assertThat(result.hasViolation()).as(law.getDescription()).isTrue();
    assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(breaches);
  }
}
