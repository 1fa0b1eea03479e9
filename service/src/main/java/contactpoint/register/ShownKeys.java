package contactpoint.register;

import contactpoint.keys.KeyedHash;
import contactpoint.linkage.NameForms;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Upn;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which shown records are found, each a narrow equality over what a record shows. The
 * same words make them for a record and for a question. Names stand in them by their sound; a
 * question may ask for several spellings. The methods under "place" are never called for a
 * concealed child.
 */
public final class ShownKeys {

  private final KeyedHash hash;

  public ShownKeys(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * One name by sound, and the date of birth. Family and given names share these keys, so that
   * names the other way round meet.
   */
  public Set<Long> nameAndBirth(@Nullable Name name, BirthDate born) {
    return keys("nb", sounds(name), born.day().toString());
  }

  /** Both names by sound, in either order, and the year of birth. */
  public Set<Long> namesAndYear(@Nullable Name given, @Nullable Name family, int year) {
    return pairs("ny", given, family, Integer.toString(year));
  }

  /** Both names by sound, in either order, and day and month of birth. */
  public Set<Long> namesAndDay(@Nullable Name given, @Nullable Name family, BirthDate born) {
    return pairs(
        "nd", given, family, born.day().getMonthValue() + "-" + born.day().getDayOfMonth());
  }

  /** The NHS number. */
  public long nhsNumber(NhsNumber number) {
    return hash.eightBytesOf("n|" + number.digits());
  }

  /** Place: the UPN, since its digits name an authority. */
  public long upn(Upn upn) {
    return hash.eightBytesOf("u|" + upn.text());
  }

  /** Place: one name by sound, and the first half of the postcode. */
  public Set<Long> nameAndOutward(@Nullable Name name, String outward) {
    return keys("no", sounds(name), outward);
  }

  /** Place: the whole postcode, and the year of birth. */
  public long postcodeAndYear(Postcode postcode, int year) {
    return hash.eightBytesOf("py|" + postcode.text() + '|' + year);
  }

  /** Place: one name by sound, and the setting. */
  public Set<Long> nameAndSetting(@Nullable Name name, Code setting) {
    return keys("ns", sounds(name), setting.text());
  }

  private static Set<String> sounds(@Nullable Name name) {
    return name == null ? Set.of() : NameForms.sounds(name.text());
  }

  private Set<Long> keys(String rule, Set<String> words, String other) {
    var made = new LinkedHashSet<Long>();
    words.forEach(word -> made.add(hash.eightBytesOf(rule + '|' + word + '|' + other)));
    return made;
  }

  private Set<Long> pairs(String rule, @Nullable Name one, @Nullable Name other, String rest) {
    var made = new LinkedHashSet<Long>();
    for (String left : sounds(one)) {
      for (String right : sounds(other)) {
        boolean inOrder = left.compareTo(right) <= 0;
        made.add(
            hash.eightBytesOf(
                rule
                    + '|'
                    + (inOrder ? left : right)
                    + '|'
                    + (inOrder ? right : left)
                    + '|'
                    + rest));
      }
    }
    return made;
  }
}
