package contactpoint.access;

import contactpoint.organisations.Source;
import contactpoint.register.Origin;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.SensitiveService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one record: what they are called and how fresh they are. A source of a sensitive
 * service is "another source" here and stands in no table, since its name alone would tell.
 */
final class SourceBook {

  private static final String UNNAMED = "another source";

  private final Map<String, Source> sources;
  private final @Nullable AuthorityNumber own;
  private final Map<String, LocalDate> lastSent;
  private final LocalDate today;

  /**
   * @param own the authority responsible for the record; null if it is not known
   * @param lastSent as of which day each source last spoke
   */
  SourceBook(
      Collection<Source> sources,
      @Nullable AuthorityNumber own,
      Map<String, LocalDate> lastSent,
      LocalDate today) {
    this.own = own;
    this.sources =
        sources.stream()
            .filter(source -> !isSensitive(source.code()))
            .collect(Collectors.toMap(Source::code, Function.identity(), (one, _) -> one));
    this.lastSent = lastSent;
    this.today = today;
  }

  static boolean isSensitive(String source) {
    return Code.parse(source).filter(SensitiveService::is).isPresent();
  }

  Disclosure.From from(Origin origin) {
    var source = sources.get(origin.source());
    if (source == null) {
      String name = origin.source().equals(Access.OWN_ENTRIES) ? "the practitioner" : UNNAMED;
      return new Disclosure.From(name, origin.asOf(), age(origin.asOf()), false);
    }
    var sent = lastSent.getOrDefault(source.code(), origin.asOf());
    return new Disclosure.From(said(source), sent, age(sent), daysLate(source, sent) > 0);
  }

  /** In a fixed order: the own authority's first, then other local ones, by name. */
  List<Source> all() {
    return sources.values().stream()
        .sorted(
            java.util.Comparator.comparing((Source source) -> !isOwn(source))
                .thenComparing(source -> source.authority().isEmpty())
                .thenComparing(Source::caption))
        .toList();
  }

  Optional<LocalDate> lastSent(Source source) {
    return Optional.ofNullable(lastSent.get(source.code()));
  }

  long daysLate(Source source) {
    return lastSent(source).map(sent -> daysLate(source, sent)).orElse(0L);
  }

  private long daysLate(Source source, LocalDate sent) {
    return Math.max(0, age(sent) - source.refreshDays());
  }

  long age(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(day, today));
  }

  Disclosure.SourceLine line(Source source) {
    return new Disclosure.SourceLine(
        source.caption(), source.tells(), lastSent(source), daysLate(source), sends(source));
  }

  /** Whether it belongs to the authority responsible for the record. */
  boolean isOwn(Source source) {
    return own != null && source.authority().filter(own::equals).isPresent();
  }

  /** As a sentence says it: "social care", or "social care in Bolton" if Bolton is elsewhere. */
  String said(Source source) {
    String caption = source.caption();
    int comma = caption.indexOf(", ");
    boolean elsewhere = comma > 0 && source.authority().isPresent() && !isOwn(source);
    return inSentence(source) + (elsewhere ? " in " + caption.substring(comma + 2) : "");
  }

  /** As a sentence says it: "social care", "the NHS register", "Child Benefit". */
  private static String inSentence(Source source) {
    String caption = source.caption();
    int comma = caption.indexOf(", ");
    String name = comma < 0 ? caption : caption.substring(0, comma);
    boolean ofPlainWords = name.matches("\\p{Lu}[\\p{Ll}’ -]*");
    String small =
        ofPlainWords ? name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1) : name;
    return name.matches(".*(register|census)") ? "the " + small : small;
  }

  private static String sends(Source source) {
    int days = source.refreshDays();
    if (days <= 1) {
      return "Every day";
    }
    if (days <= 7) {
      return "Every week";
    }
    return days <= 31 ? "Every month" : days <= 123 ? "Every term" : "Every year";
  }
}
