package contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  @Test
  void no_link_in_a_document_is_dead() throws IOException {
    var dead = new ArrayList<String>();
    for (Path document : documents()) {
      var links = LINK.matcher(Files.readString(document));
      while (links.find()) {
        String target = links.group(1);
        if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
          dead.add(HOUSE.relativize(document) + " -> " + target);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void the_readme_is_short() throws IOException {
    assertThat(Files.readAllLines(HOUSE.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
  }

  private static Iterable<Path> documents() throws IOException {
    try (Stream<Path> all = Files.walk(HOUSE)) {
      return all.filter(path -> path.toString().endsWith(".md"))
          .filter(path -> !path.toString().matches(".*/(target|node_modules|\\.git|data)/.*"))
          .toList();
    }
  }
}
