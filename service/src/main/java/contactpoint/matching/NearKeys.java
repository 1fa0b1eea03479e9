package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import contactpoint.keys.KeyedHash;
import contactpoint.linkage.NameForms;
import contactpoint.vocabulary.Name;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wider keys of concealed children. One fact in common is enough to be compared with one of
 * them: the date of birth, a number, a postcode, two names by sound, or one name and the year or
 * the day of birth.
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
        put(keys, "sy|" + sound + '|' + born.day().getYear());
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
    for (String one : sounds(who.given(), who.knownAs())) {
      for (String other : sounds(who.family(), who.formerFamily())) {
        put(keys, "ss|" + (one.compareTo(other) <= 0 ? one + '|' + other : other + '|' + one));
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
