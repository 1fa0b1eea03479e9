package contactpoint.intake;

import org.jspecify.annotations.Nullable;

/** Which characters may stand in a field. White space of any kind may; it becomes one space. */
final class Characters {

  private Characters() {}

  /** The rule a field's characters break; null if they break none. */
  static @Nullable Rule fault(String text) {
    Rule fault = null;
    for (int i = 0; i < text.length(); ) {
      int symbol = text.codePointAt(i);
      if (isHidden(symbol)) {
        return Rule.HIDDEN_CHARACTER;
      }
      if (symbol == 0xFFFD) {
        fault = Rule.LOST_CHARACTER;
      }
      i += Character.charCount(symbol);
    }
    return fault;
  }

  private static boolean isHidden(int symbol) {
    if (symbol == '\t' || symbol == '\n' || symbol == '\r') {
      return false;
    }
    return switch (Character.getType(symbol)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          true;
      // Joiners are letters' own in several scripts; every other format character hides something.
      case Character.FORMAT -> symbol != 0x200C && symbol != 0x200D;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
