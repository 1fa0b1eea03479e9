package contactpoint.commands;

/** The program was started without something it cannot do without. */
public final class SettingMissing extends RuntimeException {

  /**
   * Names what is missing.
   *
   * @param setting a variable of the environment
   * @param what to set it to
   */
  public SettingMissing(String setting, String what) {
    super("Set %s to %s. Nothing was started.".formatted(setting, what));
  }
}
