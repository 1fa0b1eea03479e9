package contactpoint.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyingPageTest {

  @Test
  void the_page_lists_every_finding_with_its_exit_code_in_the_order_of_gravity()
      throws IOException {
    var rows =
        Files.readAllLines(Path.of("../docs/verifying.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\| [A-Z_]+ \\|.*"))
            .map(line -> List.of(line.split(" *\\| *")).subList(1, 3))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            List.of(Finding.values()).stream()
                .map(finding -> List.of("" + finding.exitCode(), finding.name()))
                .toList());
  }
}
