package contactpoint;

/** The program was started without something it cannot do without. */
final class SettingMissing extends RuntimeException {

  SettingMissing(String setting, String what) {
    super("Set %s to %s. Nothing was started.".formatted(setting, what));
  }
}
