package contactpoint.access;

import contactpoint.vocabulary.Code;
import java.util.Locale;
import java.util.Map;

/** What somebody of a kind of service is called. */
final class JobWords {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("health-visiting", "Health visitor"),
          Map.entry("school-nursing", "School nurse"),
          Map.entry("social-care", "Social worker"),
          Map.entry("youth-offending", "Youth offending worker"),
          Map.entry("education-welfare", "Education welfare officer"),
          Map.entry("speech-therapy", "Speech and language therapist"),
          Map.entry("school", "School contact"),
          Map.entry("gp", "GP"));

  private JobWords() {}

  /** Of a kind that has no word of its own, the code in words. */
  static String of(Code kind) {
    return KNOWN.getOrDefault(kind.text(), spelt(kind.text()));
  }

  private static String spelt(String code) {
    String words = code.replace('-', ' ').replace('_', ' ').strip();
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
