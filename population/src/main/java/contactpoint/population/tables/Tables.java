package contactpoint.population.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that come with the program; lines that begin with # say where they are from. */
public final class Tables {

  private Tables() {}

  /** The lines of a table, without remarks and empty lines. */
  public static List<String> lines(String name) {
    try (InputStream bytes = Tables.class.getResourceAsStream("/contactpoint/population/" + name)) {
      if (bytes == null) {
        throw new IllegalArgumentException("There is no table " + name);
      }
      var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
