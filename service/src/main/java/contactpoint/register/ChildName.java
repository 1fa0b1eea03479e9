package contactpoint.register;

import contactpoint.vocabulary.Name;
import org.jspecify.annotations.Nullable;

/** A name of a child: given, family, or one of them where the other is not known. */
public record ChildName(@Nullable Name given, @Nullable Name family) {

  /** Nobody has named the child yet. */
  public static final ChildName NONE = new ChildName(null, null);
}
