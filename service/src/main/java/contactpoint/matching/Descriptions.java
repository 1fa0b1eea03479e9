package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import contactpoint.linkage.Description;
import contactpoint.linkage.Field;
import contactpoint.linkage.Kind;
import contactpoint.vocabulary.Sex;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The match profile: the few facts by which two descriptions of a child are compared. Nothing else
 * of a statement reaches the engine.
 */
final class Descriptions {

  private static final Field NHS = Field.of(Kind.IDENTIFIER, "nhs");
  private static final Field UPN = Field.of(Kind.IDENTIFIER, "upn");

  private Descriptions() {}

  /** What all these statements of one child say together. */
  static Description of(Collection<ChildStatement> statements) {
    var builder = Description.builder();
    statements.forEach(statement -> add(builder, statement));
    return builder.build();
  }

  /** The facts of a statement that blocking keys are made of: equal facts, equal keys. */
  static List<@Nullable Object> foundBy(ChildStatement statement) {
    var who = statement.identity();
    var where = statement.place();
    return Arrays.asList(
        who.given(),
        who.knownAs(),
        who.family(),
        who.formerFamily(),
        who.born(),
        who.nhsNumber(),
        where.upn(),
        where.address(),
        where.postcode());
  }

  private static void add(Description.Builder builder, ChildStatement statement) {
    var who = statement.identity();
    var where = statement.place();
    if (who.given() != null) {
      builder.with(Kind.GIVEN, who.given().text());
    }
    if (who.knownAs() != null) {
      builder.with(Kind.GIVEN, who.knownAs().text());
    }
    if (who.family() != null) {
      builder.with(Kind.FAMILY, who.family().text());
    }
    if (who.formerFamily() != null) {
      builder.with(Kind.FORMER, who.formerFamily().text());
    }
    if (who.sex() != null && who.sex() != Sex.NOT_SPECIFIED) {
      builder.with(Kind.SEX, who.sex().code());
    }
    if (who.born() != null) {
      builder.born(who.born().day());
    }
    if (who.nhsNumber() != null) {
      builder.with(NHS, who.nhsNumber().digits());
    }
    if (where.upn() != null) {
      builder.with(UPN, where.upn().text());
    }
    if (where.address() != null) {
      builder.with(Kind.ADDRESS, where.address().text());
    }
    if (where.postcode() != null) {
      builder.with(Kind.POSTCODE, where.postcode().text());
    }
  }
}
