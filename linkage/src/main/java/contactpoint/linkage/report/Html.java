package contactpoint.linkage.report;

import java.util.Locale;

/** Writes HTML; whatever comes from data is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 14);

  /** Adds markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds markup of our own with numbers in it. */
  @SuppressWarnings("AnnotateFormatMethod") // a dependency for one annotation is too dear
  Html format(String markup, Object... numbers) {
    out.append(String.format(Locale.ROOT, markup, numbers));
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
