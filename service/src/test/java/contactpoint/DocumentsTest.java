package contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  @TempDir Path elsewhere;

  @Test
  void no_link_in_a_document_is_dead() throws IOException {
    assertThat(deadLinksBelow(HOUSE)).isEmpty();
  }

  @Test
  void a_dead_link_is_seen() throws IOException {
    Files.writeString(elsewhere.resolve("there.md"), "[here](here.md) [far](https://example.org)");
    Files.writeString(elsewhere.resolve("here.md"), "[there](there.md) [gone](gone.md#part)");
    assertThat(deadLinksBelow(elsewhere)).containsExactly("here.md -> gone.md");
  }

  @Test
  void the_readme_is_short() throws IOException {
    assertThat(Files.readAllLines(HOUSE.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
  }

  private static List<String> deadLinksBelow(Path house) throws IOException {
    var dead = new ArrayList<String>();
    for (Path document : documents(house)) {
      var links = LINK.matcher(Files.readString(document));
      while (links.find()) {
        String target = links.group(1);
        if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
          dead.add(house.relativize(document) + " -> " + target);
        }
      }
    }
    return dead;
  }

  private static List<Path> documents(Path house) throws IOException {
    try (Stream<Path> all = Files.walk(house)) {
      return all.filter(path -> path.toString().endsWith(".md"))
          .filter(path -> !path.toString().matches(".*/(target|node_modules|\\.git|data)/.*"))
          .toList();
    }
  }
}
