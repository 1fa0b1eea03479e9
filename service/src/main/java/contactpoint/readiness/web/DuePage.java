package contactpoint.readiness.web;

import contactpoint.database.Database;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.readiness.Due;
import contactpoint.readiness.Readiness;
import contactpoint.vocabulary.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is late and what is due within two weeks, in all authorities that one sees. */
@Controller
@Needs(Right.READINESS)
class DuePage {

  private static final int MOST = 200;

  private final Database database;
  private final Readiness readiness;

  DuePage(Database database, Readiness readiness) {
    this.database = database;
    this.readiness = readiness;
  }

  @GetMapping("/readiness/due")
  Page show(Actor actor) {
    var today = readiness.today();
    List<Due> dues = database.programme().transaction(tx -> readiness.dues().of(tx, actor, today));
    long late = dues.stream().filter(due -> due.isLate(today)).count();
    return Page.of(
            "readiness/due",
            dues.isEmpty()
                ? "Nothing is due within two weeks"
                : "%,d late, %,d due within two weeks".formatted(late, dues.size() - late))
        .titled("What is due")
        .with("dues", dues.stream().limit(MOST).toList())
        .with("more", Math.max(0, dues.size() - MOST))
        .with("today", today)
        .in("/readiness");
  }
}
