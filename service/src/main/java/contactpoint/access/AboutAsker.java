package contactpoint.access;

import contactpoint.linkage.NameForms;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Postcode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever asks, as far as rules about misuse must compare them with a child.
 *
 * @param name the person's whole name, given name first
 * @param area the letters with which postcodes begin where the person works; empty if not known
 */
public record AboutAsker(Optional<Name> name, Optional<String> area) {

  /** Nothing is known: the software itself, or a body without a place. */
  public static final AboutAsker UNKNOWN = new AboutAsker(Optional.empty(), Optional.empty());

  /** The letters with which a postcode begins: WX of WX4 7QP. */
  public static String area(Postcode postcode) {
    return postcode.outward().replaceAll("[0-9].*", "");
  }

  /**
   * Whether a family name is the person's own, or one half of a double one; empty if the person's
   * name is not known.
   */
  Optional<Boolean> bears(List<Name> families) {
    return name.map(AboutAsker::surname)
        .filter(own -> !own.isEmpty())
        .map(own ->
            families.stream()
                .map(AboutAsker::surname)
                .anyMatch(other -> other.stream().anyMatch(own::contains)));
  }

  /** Whether a postcode lies in the area where the person works; empty if that is not known. */
  Optional<Boolean> worksNear(Postcode postcode) {
    return area.map(own -> own.equals(area(postcode)));
  }

  /** The last word of a name, and its halves where it is a double one. */
  private static Set<String> surname(Name name) {
    String[] words = name.text().strip().split("\\s+");
    String last = NameForms.plain(words[words.length - 1]);
    return last.isEmpty() ? Set.of() : Set.copyOf(List.of(last.split(" "))); // halves may be alike
  }

  @Override
  public String toString() {
    return "asker";
  }
}
