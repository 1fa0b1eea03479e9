package contactpoint.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own, where
 * it is nobody in particular while its files stay where they are.
 */
final class AsOrdinaryUser {

  private AsOrdinaryUser() {}

  static List<String> wrap(List<String> command) throws IOException, InterruptedException {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    if (!works("unshare", "-U", "true")) {
      throw new CannotStart(
          "PostgreSQL does not run as root, and this machine does not let root step down (unshare"
              + " -U). Start the program as an ordinary user.");
    }
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
