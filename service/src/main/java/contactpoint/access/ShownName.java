package contactpoint.access;

import contactpoint.register.ChildName;
import contactpoint.vocabulary.Name;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name as it is shown: given and family, or what of it is known. */
public record ShownName(Optional<Name> given, Optional<Name> family) {

  public ShownName {
    given = given.map(Spelling::of);
    family = family.map(Spelling::of);
  }

  static ShownName of(ChildName name) {
    return new ShownName(Optional.ofNullable(name.given()), Optional.ofNullable(name.family()));
  }

  /** The whole name; "Name not supplied" if nothing of it is known. */
  public Name whole() {
    String text =
        Stream.of(given, family)
            .flatMap(Optional::stream)
            .map(Name::text)
            .collect(Collectors.joining(" "));
    return new Name(
        text.isEmpty() ? "Name not supplied" : text.substring(0, Math.min(100, text.length())));
  }

  /** What the child is called in sentences. */
  public Name called() {
    return given.or(() -> family).orElse(new Name("this child"));
  }
}
