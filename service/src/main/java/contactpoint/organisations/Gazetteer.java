package contactpoint.organisations;

import contactpoint.database.Way;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Code;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the heart must know of organisations for every statement, kept in memory and read again
 * every minute: in which authority a setting or practice lies, and which services are sensitive.
 */
public final class Gazetteer {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final String AUTHORITIES =
      """
      select code, authority from organisations.setting
      union all
      select code, authority from organisations.practice
      """;

  private static final String SENSITIVE =
      """
      select code
        from organisations.service
       where sensitive
      """;

  private final Way way;
  private final Clock clock;
  private volatile @Nullable Reading last;

  /** Reads through a role that may select organisations. */
  public Gazetteer(Way way, Clock clock) {
    this.way = way;
    this.clock = clock;
  }

  private record Reading(
      Map<String, AuthorityNumber> authorities, Set<String> sensitive, Instant at) {}

  /** The authority in which a setting or practice lies; null if nobody has that code. */
  public @Nullable AuthorityNumber authorityOf(Code code) {
    return reading().authorities().get(code.text());
  }

  /** Whether a service is marked as sensitive, whatever kind its supplier gives it. */
  public boolean isSensitive(Code service) {
    return reading().sensitive().contains(service.text());
  }

  private Reading reading() {
    var known = last;
    if (known == null || known.at().plus(FRESH).isBefore(clock.instant())) {
      known = Objects.requireNonNull(way.transaction(this::read));
      last = known;
    }
    return known;
  }

  private Reading read(contactpoint.database.Tx tx) {
    var authorities = new HashMap<String, AuthorityNumber>();
    tx.sql(AUTHORITIES)
        .query(row -> {
          authorities.put(row.getString(1), new AuthorityNumber(row.getInt(2)));
        });
    var sensitive = new HashSet<>(tx.sql(SENSITIVE).query(String.class).list());
    return new Reading(authorities, sensitive, clock.instant());
  }
}
