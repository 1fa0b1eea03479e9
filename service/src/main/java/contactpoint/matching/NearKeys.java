package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import contactpoint.keys.KeyedHash;
import contactpoint.linkage.NameForms;
import contactpoint.vocabulary.Name;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The wider keys of concealed children. One fact in common is enough to be compared with one of
 * them: the date of birth, a number, a postcode, an address; or two names by sound, one name by
 * sound with the initial of the other, one name by sound with the year or the day of birth. Given
 * and family names stand for one another.
 */
final class NearKeys {

  private final KeyedHash hash;

  NearKeys(KeyedHash hash) {
    this.hash = hash;
  }

  Set<Long> of(Collection<ChildStatement> statements) {
    var keys = new LinkedHashSet<Long>();
    statements.forEach(statement -> add(keys, statement));
    return keys;
  }

  private void add(Set<Long> keys, ChildStatement statement) {
    var who = statement.identity();
    var where = statement.place();
    var born = who.born();
    if (born != null) {
      put(keys, "b|" + born.day());
      for (String sound : sounds(who.given(), who.knownAs(), who.family(), who.formerFamily())) {
        for (int year : years(born.day())) {
          put(keys, "sy|" + sound + '|' + year);
        }
        put(
            keys,
            "sd|" + sound + '|' + born.day().getMonthValue() + '-' + born.day().getDayOfMonth());
      }
    }
    if (who.nhsNumber() != null) {
      put(keys, "n|" + who.nhsNumber().digits());
    }
    if (where.upn() != null) {
      put(keys, "u|" + where.upn().text());
    }
    if (where.address() != null) {
      put(
          keys,
          "a|" + where.address().text().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT));
    }
    if (where.postcode() != null) {
      put(keys, "p|" + where.postcode().text());
    }
    soundAndInitial(keys, sounds(who.given(), who.knownAs()), who.family(), who.formerFamily());
    soundAndInitial(keys, sounds(who.family(), who.formerFamily()), who.given(), who.knownAs());
    for (String one : sounds(who.given(), who.knownAs())) {
      for (String other : sounds(who.family(), who.formerFamily())) {
        put(keys, "ss|" + (one.compareTo(other) <= 0 ? one + '|' + other : other + '|' + one));
      }
    }
  }

  /** The year, and the other one if the day lies within three of its beginning or end. */
  private static Set<Integer> years(LocalDate born) {
    var years = new TreeSet<Integer>();
    for (int days : new int[] {-3, 0, 3}) {
      years.add(born.plusDays(days).getYear());
    }
    return years;
  }

  /** A name with a slip in it may sound otherwise; it begins alike nearly always. */
  private void soundAndInitial(Set<Long> keys, Set<String> sounds, @Nullable Name... others) {
    for (var other : others) {
      String plain = other == null ? "" : NameForms.plain(other.text());
      if (!plain.isEmpty()) {
        sounds.forEach(sound -> put(keys, "si|" + sound + '|' + plain.charAt(0)));
      }
    }
  }

  private void put(Set<Long> keys, String text) {
    keys.add(hash.eightBytesOf(text));
  }

  private static Set<String> sounds(@Nullable Name... names) {
    var found = new LinkedHashSet<String>();
    for (var name : names) {
      if (name != null) {
        found.addAll(NameForms.sounds(name.text()));
      }
    }
    return found;
  }
}
