package contactpoint.intake;

import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Reference;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one row after the other: what it states, and what is wrong with it. */
final class Judgement {

  private final FileKind kind;
  private final Reading reading;
  private final Fields fields;

  Judgement(Header header, FileMapping mapping, Reading reading) {
    this.kind = mapping.kind();
    this.reading = reading;
    this.fields = new Fields(header, mapping, reading);
  }

  Line of(long row, String[] values, boolean plain) {
    fields.begin(values, plain);
    Reference ref = fields.reference(Column.REF);
    LocalDate asOf = asOf();
    Statement statement = statement(ref, asOf);
    return statement == null || fields.unreadable()
        ? new Line.Unreadable(row, Optional.ofNullable(ref), fields.faults())
        : new Line.Read(row, statement, fields.faults());
  }

  private @Nullable Statement statement(@Nullable Reference ref, @Nullable LocalDate asOf) {
    return switch (fields.choice(Column.ACTION, "say", "withdraw")) {
      case "say" ->
          switch (kind) {
            case CHILDREN -> child(ref, asOf);
            case CARERS -> carer(ref, asOf);
            case INVOLVEMENTS -> involvement(ref, asOf);
          };
      case "withdraw" -> ref == null || asOf == null ? null : new Withdrawal(kind, ref, asOf);
      default -> {
        fields.missingIfEmpty(Column.ACTION);
        yield null;
      }
    };
  }

  private @Nullable LocalDate asOf() {
    if (!fields.has(Column.AS_OF)) {
      return reading.asOf();
    }
    fields.missingIfEmpty(Column.AS_OF);
    LocalDate asOf = fields.date(Column.AS_OF);
    fields.blameIf(asOf != null && asOf.isAfter(reading.today()), Column.AS_OF, Rule.FUTURE);
    return asOf;
  }

  private @Nullable Statement child(@Nullable Reference ref, @Nullable LocalDate asOf) {
    ChildIdentity identity = identity();
    ChildPlace place = place();
    return ref == null || asOf == null ? null : new ChildStatement(ref, asOf, identity, place);
  }

  private ChildIdentity identity() {
    var identity =
        new ChildIdentity(
            fields.name(Column.GIVEN),
            fields.name(Column.FAMILY),
            fields.name(Column.KNOWN_AS),
            fields.name(Column.FORMER_FAMILY),
            fields.sex(),
            fields.born(),
            fields.expected(),
            fields.past(Column.DIED),
            fields.nhsNumber());
    fields.blameIf(
        identity.died() != null
            && identity.born() != null
            && identity.died().date().isBefore(identity.born().day()),
        Column.DIED,
        Rule.DATE_ORDER);
    return identity;
  }

  private ChildPlace place() {
    return new ChildPlace(
        fields.upn(),
        fields.address(),
        fields.postcode(),
        fields.past(Column.ADDRESS_FROM),
        fields.mark(Column.NO_FIXED_ADDRESS),
        fields.code(Column.SETTING),
        fields.past(Column.SETTING_FROM),
        fields.code(Column.PRACTICE),
        fields.past(Column.LEFT_ENGLAND),
        Returns.ofCode(fields.choice(Column.RETURNS, "yes", "no", "unknown")));
  }

  private @Nullable Statement carer(@Nullable Reference ref, @Nullable LocalDate asOf) {
    Reference childRef = fields.reference(Column.CHILD_REF);
    Relation relation = Relation.ofCode(fields.choice(Column.RELATION, "responsibility", "care"));
    fields.missingIfEmpty(Column.RELATION);
    var given = fields.name(Column.GIVEN);
    var family = fields.name(Column.FAMILY);
    var phone = fields.telephone();
    var email = fields.email();
    boolean same = fields.mark(Column.SAME_ADDRESS);
    return ref == null || asOf == null || childRef == null || relation == null
        ? null
        : new CarerStatement(ref, childRef, asOf, given, family, relation, phone, email, same);
  }

  private @Nullable Statement involvement(@Nullable Reference ref, @Nullable LocalDate asOf) {
    Reference childRef = fields.reference(Column.CHILD_REF);
    Code service = fields.required(Column.SERVICE);
    Code serviceKind = fields.required(Column.KIND);
    var practitioner = fields.name(Column.PRACTITIONER);
    var phone = fields.telephone();
    var email = fields.email();
    Day from = fields.past(Column.FROM);
    Day to = fields.ahead(Column.TO);
    fields.blameIf(reversed(from, to), Column.TO, Rule.DATE_ORDER);
    boolean lead = fields.mark(Column.LEAD);
    boolean assessment = fields.mark(Column.ASSESSMENT);
    LegalGround ground = ground();
    fields.blameIf(
        ground == null
            && serviceKind != null
            && fields.isEmpty(Column.GROUND)
            && reading.sensitive().test(serviceKind),
        Column.GROUND,
        Rule.GROUND_MISSING);
    return ref == null || asOf == null || childRef == null || service == null || serviceKind == null
        ? null
        : new InvolvementStatement(
            ref,
            childRef,
            asOf,
            service,
            serviceKind,
            practitioner,
            phone,
            email,
            from,
            to,
            lead,
            assessment,
            ground);
  }

  private @Nullable LegalGround ground() {
    return switch (fields.choice(Column.GROUND, "consent", "harm")) {
      case "consent" -> consent();
      case "harm" -> new LegalGround.Harm();
      default -> null;
    };
  }

  private @Nullable LegalGround consent() {
    Name by = fields.name(Column.CONSENT_BY);
    Day on = fields.past(Column.CONSENT_ON);
    Day until = fields.ahead(Column.CONSENT_UNTIL);
    fields.blameIf(fields.isEmpty(Column.CONSENT_BY), Column.CONSENT_BY, Rule.CONSENT_INCOMPLETE);
    fields.blameIf(fields.isEmpty(Column.CONSENT_ON), Column.CONSENT_ON, Rule.CONSENT_INCOMPLETE);
    fields.blameIf(reversed(on, until), Column.CONSENT_UNTIL, Rule.DATE_ORDER);
    return by == null || on == null ? null : new LegalGround.Consent(by, on, until);
  }

  /** Whether both days are known and the second lies before the first. */
  private static boolean reversed(@Nullable Day first, @Nullable Day second) {
    return first != null && second != null && second.compareTo(first) < 0;
  }

  boolean isEmpty(Column column) {
    return fields.isEmpty(column);
  }
}
