package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.Dates;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.print.Paper;
import contactpoint.readiness.NationalPicture;
import contactpoint.readiness.Readiness;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the programme stands: one sentence, then where, why and until when. */
@Controller
@Needs(Right.NATIONAL_PICTURE)
class NationalPage {

  private final Database database;
  private final Readiness readiness;

  NationalPage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/national")
  Page show(
      @RequestParam(name = "show", defaultValue = "") String show,
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "checkpoint", defaultValue = "") String checkpoint) {
    var picture = picture();
    var filter = NationalFilter.of(region, checkpoint);
    return Page.of("readiness/national", picture.headline())
        .titled("National picture")
        .with("view", NationalView.of(picture, NationalView.Show.ofCode(show), filter));
  }

  @GetMapping("/national.csv")
  ResponseEntity<byte[]> table(
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "checkpoint", defaultValue = "") String checkpoint) {
    var filter = NationalFilter.of(region, checkpoint);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"national-picture.csv\"")
        .body(NationalTable.csv(picture(), filter).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/national.pdf")
  ResponseEntity<byte[]> paper() {
    var picture = picture();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"national-picture.pdf\"")
        .body(
            Paper.pdf(
                "readiness/nationalpaper",
                Map.of("picture", picture, "today", Dates.weekday(picture.today()))));
  }

  private NationalPicture picture() {
    return database.programme().transaction(readiness::national);
  }
}
