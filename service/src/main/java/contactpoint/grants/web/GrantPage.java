package contactpoint.grants.web;

import contactpoint.database.Database;
import contactpoint.grants.CheckText;
import contactpoint.grants.GrantFiles;
import contactpoint.grants.Grants;
import contactpoint.grants.Money;
import contactpoint.grants.PublishedTable;
import contactpoint.grants.Rounding;
import contactpoint.grants.RoundingLikelihood;
import contactpoint.grants.Schemes;
import contactpoint.grants.SumsCheck;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A grant: formula first, what does not add up next, then every authority's arithmetic. */
@Controller
@Needs(Right.GRANTS)
class GrantPage {

  private final Database database;
  private final Grants grants;
  private final SchemeBook schemes;

  GrantPage(Database database, Grants grants, SchemeBook schemes) {
    this.database = database;
    this.grants = grants;
    this.schemes = schemes;
  }

  @GetMapping("/grants")
  Page all(Actor actor) {
    var all = schemes.all();
    return Page.of("grants/all", all.size() == 1 ? "1 grant" : all.size() + " grants")
        .with("schemes", all)
        .with("national", actor.role() == Role.NATIONAL_TEAM);
  }

  @GetMapping("/grants/{code}")
  Page show(
      @PathVariable("code") String code,
      @RequestParam(name = "group", defaultValue = "") String group,
      @RequestParam(name = "rounding", defaultValue = "") String rounding) {
    var table = table(code);
    if (table.isEmpty()) {
      return Page.notFound();
    }
    var check = SumsCheck.of(table.get(), SumsCheck.independentChildren());
    var ofGroup =
        check.groups().stream()
            .filter(one -> one.group().code().equals(group))
            .findAny()
            .orElse(check.groups().getLast());
    var rule =
        Rounding.ofCode(rounding)
            .or(() ->
                table.get().scheme().isReckoned()
                    ? Optional.of(table.get().scheme().rounding())
                    : Optional.empty())
            .or(() -> ofGroup.explanations().stream().findFirst().map(RoundingLikelihood::rounding))
            .orElse(Rounding.LARGEST_REMAINDER);
    return Page.of("grants/grant", "Implementation grant " + code)
        .with("view", GrantView.of(table.get(), ofGroup, rule))
        .with("check", check)
        .below("All grants", "/grants")
        .in("/grants");
  }

  @GetMapping("/grants/{code}/check")
  Page check(@PathVariable("code") String code) {
    var table = table(code);
    if (table.isEmpty()) {
      return Page.notFound();
    }
    var check = SumsCheck.of(table.get(), SumsCheck.independentChildren());
    return Page.of(
            "grants/check",
            check.missing().equals(Money.NOTHING)
                ? "Everything adds up"
                : check.missing().text() + " does not add up")
        .with("check", check)
        .with("text", CheckText.of(check))
        .below("Implementation grant " + code, "/grants/" + code)
        .in("/grants");
  }

  @GetMapping("/grants/{code}/schedule")
  Page schedule(Actor actor, @PathVariable("code") String code) {
    return scheduled(actor, code, "");
  }

  @PostMapping("/grants/{code}/schedule")
  Page pay(
      Actor actor,
      @PathVariable("code") String code,
      @RequestParam(name = "instalment", defaultValue = "0") int instalment) {
    var scheme = schemes.find(code);
    if (scheme.isEmpty()) {
      return Page.notFound();
    }
    var outcome =
        database
            .programme()
            .<Grants.Outcome>transaction(tx -> grants.pay(tx, actor, scheme.get(), instalment));
    return switch (outcome) {
      case Grants.Outcome.Done done -> Page.goTo("/grants/" + code + "/schedule");
      case Grants.Outcome.Refused(String sentence) -> scheduled(actor, code, sentence);
    };
  }

  private Page scheduled(Actor actor, String code, String problem) {
    var scheme = schemes.find(code);
    if (scheme.isEmpty()) {
      return Page.notFound();
    }
    List<Grants.ScheduleLine> lines =
        database.programme().transaction(tx -> grants.schedule(tx, scheme.get()));
    long paid = lines.stream().filter(line -> line.paid().isPresent()).count();
    var page =
        Page.of("grants/schedule", paid + " of " + lines.size() + " instalments are paid")
            .with("scheme", scheme.get())
            .with("lines", lines)
            .with("determined", Schemes.published(scheme.get()).orElseThrow().sum())
            .with("mayPay", actor.role() == Role.NATIONAL_TEAM)
            .below("Implementation grant " + code, "/grants/" + code)
            .in("/grants");
    return problem.isEmpty()
        ? page
        : page.errors(contactpoint.pages.FormErrors.NONE.and("instalments", problem));
  }

  @GetMapping("/grants/{code}/schedule.csv")
  ResponseEntity<byte[]> scheduleFile(@PathVariable("code") String code) {
    return file(table(code).map(GrantFiles::schedule), "schedule-" + code + ".csv");
  }

  @GetMapping("/grants/{code}/annex.csv")
  ResponseEntity<byte[]> annexFile(@PathVariable("code") String code) {
    return file(table(code).map(GrantFiles::annex), "annex-" + code + ".csv");
  }

  @GetMapping("/grants/{code}/remittance-{instalment}.csv")
  ResponseEntity<byte[]> remittance(
      @PathVariable("code") String code, @PathVariable("instalment") int instalment) {
    return file(
        table(code)
            .filter(table -> instalment >= 1 && instalment <= table.scheme().due().size())
            .map(table -> GrantFiles.remittance(table, instalment)),
        "remittance-" + code + "-" + instalment + ".csv");
  }

  private Optional<PublishedTable> table(String code) {
    return schemes.table(code);
  }

  /** A scheme's file to keep, or nothing under this address. */
  static ResponseEntity<byte[]> file(Optional<String> text, String name) {
    return text.map(content ->
            ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8)))
        .orElse(ResponseEntity.notFound().build());
  }
}
