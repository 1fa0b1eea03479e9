package contactpoint.register;

import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Upn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All the keys that one record has: what it shows decides, and nothing else. */
final class KeysOf {

  private final ShownKeys words;

  KeysOf(ShownKeys words) {
    this.words = words;
  }

  /**
   * For a concealed child: the keys of its name in use and its NHS number, none that bears place.
   */
  Set<Long> of(Child child) {
    var keys = new TreeSet<Long>();
    for (ChildName name : child.concealed() ? List.of(child.name()) : names(child)) {
      byBirth(keys, child, name);
    }
    numbers(keys, child);
    if (!child.concealed()) {
      byPlace(keys, child);
    }
    return keys;
  }

  private static List<ChildName> names(Child child) {
    var names = new ArrayList<ChildName>();
    names.add(child.name());
    child.details().otherNames().forEach(other -> names.add(other.name()));
    return names;
  }

  private void byBirth(Set<Long> keys, Child child, ChildName name) {
    var born = child.born();
    if (born == null) {
      return;
    }
    keys.addAll(words.nameAndBirth(name.family(), born));
    keys.addAll(words.nameAndBirth(name.given(), born));
    keys.addAll(words.namesAndYear(name.given(), name.family(), born.day().getYear()));
    keys.addAll(words.namesAndDay(name.given(), name.family(), born));
  }

  private void numbers(Set<Long> keys, Child child) {
    for (var issued : child.details().numbers()) {
      if (issued.issuer().equals(IssuedNumber.NHS)) {
        NhsNumber.parse(issued.value().text()).map(words::nhsNumber).ifPresent(keys::add);
      } else if (issued.issuer().equals(IssuedNumber.UPN) && !child.concealed()) {
        Upn.parse(issued.value().text()).map(words::upn).ifPresent(keys::add);
      }
    }
  }

  private void byPlace(Set<Long> keys, Child child) {
    var postcodes = postcodes(child);
    var setting = child.details().setting();
    for (ChildName name : names(child)) {
      for (Postcode postcode : postcodes) {
        keys.addAll(words.nameAndOutward(name.family(), postcode.outward()));
      }
      if (setting != null) {
        keys.addAll(words.nameAndSetting(name.family(), setting.code()));
      }
    }
    var born = child.born();
    if (born != null) {
      postcodes.forEach(
          postcode -> keys.add(words.postcodeAndYear(postcode, born.day().getYear())));
    }
  }

  private static Set<Postcode> postcodes(Child child) {
    var found = new HashSet<Postcode>();
    var home = child.details().home();
    if (home != null && home.postcode() != null) {
      found.add(home.postcode());
    }
    for (var other : child.details().otherHomes()) {
      if (other.postcode() != null) {
        found.add(other.postcode());
      }
    }
    return found;
  }
}
