package contactpoint.grants.web;

import contactpoint.grants.PublishedTable;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.print.Paper;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The determination in the circular's form, as page and on paper. */
@Controller
@Needs(Right.GRANTS)
class DeterminationPage {

  private final SchemeBook schemes;

  DeterminationPage(SchemeBook schemes) {
    this.schemes = schemes;
  }

  @GetMapping("/grants/{code}/determination")
  Page show(@PathVariable("code") String code) {
    var table = table(code);
    return table.isEmpty()
        ? Page.notFound()
        : Page.of("grants/determination", "Determination " + table.get().scheme().reference())
            .with("table", table.get())
            .below("Implementation grant " + code, "/grants/" + code)
            .in("/grants");
  }

  @GetMapping("/grants/{code}/determination.pdf")
  ResponseEntity<byte[]> print(@PathVariable("code") String code) {
    return table(code)
        .map(table ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                    "Content-Disposition", "inline; filename=\"determination-" + code + ".pdf\"")
                .body(Paper.pdf("grants/determinationpaper", Map.of("table", table))))
        .orElse(ResponseEntity.notFound().build());
  }

  private Optional<PublishedTable> table(String code) {
    return schemes.table(code);
  }
}
