package contactpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The law of the house. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("contactpoint");

  @Test
  void a_feature_uses_only_what_its_package_declares() {
    ApplicationModules.of(ContactPoint.class).verify();
  }

  @Test
  void no_class_is_named_for_what_it_is_not() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Processor|Handler|DTO)")
        .check(HOUSE);
  }

  @Test
  void only_protection_judgement_gates_and_retention_use_the_register() {
    classes()
        .that()
        .resideInAPackage("contactpoint.register")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(
            "contactpoint", // the composition root: it puts the heart together and hands it on
            "contactpoint.register..",
            "contactpoint.shielding..",
            "contactpoint.matching..",
            "contactpoint.access..",
            "contactpoint.feeds..",
            "contactpoint.retention..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }
}
