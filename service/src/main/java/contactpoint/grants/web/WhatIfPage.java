package contactpoint.grants.web;

import contactpoint.database.Database;
import contactpoint.grants.Grants;
import contactpoint.grants.PublishedTable;
import contactpoint.grants.Scheme;
import contactpoint.grants.SumsCheck;
import contactpoint.grants.WhatIf;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What if? A plain GET form, so that a question can be kept as an address. */
@Controller
@Needs(Right.GRANTS)
class WhatIfPage {

  private final Database database;
  private final Grants grants;
  private final SchemeBook schemes;

  WhatIfPage(Database database, Grants grants, SchemeBook schemes) {
    this.database = database;
    this.grants = grants;
    this.schemes = schemes;
  }

  @GetMapping("/grants/{code}/what-if")
  Page ask(@PathVariable("code") String code, @RequestParam Map<String, String> typed) {
    var table = schemes.table(code);
    if (table.isEmpty()) {
      return Page.notFound();
    }
    var group = group(table.get(), typed.getOrDefault("group", ""));
    var start = WhatIfForm.unchanged(group);
    var form =
        new WhatIfForm(
            group.code(),
            typed.getOrDefault("flatRate", start.flatRate()),
            typed.getOrDefault("total", start.total()),
            typed.getOrDefault("population", start.population()),
            typed.getOrDefault("rounding", start.rounding()),
            typed.getOrDefault("moved", ""));
    return answer(table.get(), group, form, typed.containsKey("all"));
  }

  @PostMapping("/grants/{code}/what-if")
  Page keep(
      Actor actor,
      @PathVariable("code") String code,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "question", defaultValue = "") String question) {
    var scheme = schemes.find(code);
    if (scheme.isEmpty()
        || !question.matches(
            "(group|flatRate|total|population|rounding|moved)=[A-Za-z0-9=&%+.,-]{0,400}")) {
      return Page.notFound();
    }
    var outcome =
        database
            .programme()
            .<Grants.Outcome>transaction(
                tx -> grants.keep(tx, actor, scheme.get(), name, question));
    return switch (outcome) {
      case Grants.Outcome.Done done -> Page.goTo("/grants/" + code + "/what-if?" + question);
      case Grants.Outcome.Refused(String sentence) ->
          Page.of("grants/refused", "It was not kept")
              .with("sentence", sentence)
              .with("back", "/grants/" + code + "/what-if?" + question)
              .in("/grants")
              .status(422);
    };
  }

  private Page answer(PublishedTable table, Scheme.Group group, WhatIfForm form, boolean all) {
    return switch (form.parse(group)) {
      case WhatIfForm.Unclear(FormErrors errors) ->
          page(table, group, form, "What if?", null, all).errors(errors);
      case WhatIfForm.Asked(WhatIf question) ->
          switch (question.ask(table, SumsCheck.independentChildren())) {
            case WhatIf.Impossible(String sentence) ->
                page(table, group, form, question(question), null, all)
                    .errors(FormErrors.NONE.and("flatRate", sentence));
            case WhatIf.Compared compared ->
                page(table, group, form, question(question), compared, all);
          };
    };
  }

  private Page.Shown page(
      PublishedTable table,
      Scheme.Group group,
      WhatIfForm form,
      String heading,
      WhatIf.@Nullable Compared compared,
      boolean all) {
    var scheme = table.scheme();
    Map<String, String> kept = database.programme().transaction(tx -> grants.whatIfs(tx, scheme));
    return Page.of("grants/whatif", heading)
        .with("scheme", scheme)
        .with("group", group)
        .with("form", form)
        .with("address", address(form))
        .with("kept", kept)
        .with("view", compared == null ? List.of() : List.of(WhatIfView.of(group, compared, all)))
        .below("Implementation grant " + scheme.code(), "/grants/" + scheme.code())
        .in("/grants");
  }

  /** The question in words: the first thing that differs. */
  private static String question(WhatIf asked) {
    var group = asked.group();
    if (!asked.flatRate().equals(group.flatRate())) {
      return "What if the flat rate were %s?".formatted(asked.flatRate());
    }
    if (!asked.total().equals(group.total())) {
      return "What if the total were %s?".formatted(asked.total());
    }
    if (asked.moved().isPresent()) {
      return "What if one authority changed its group?";
    }
    return asked.population() == WhatIf.Population.INDEPENDENT
        ? "What if the balance were shared by another population?"
        : "What if something were different?";
  }

  private static Scheme.Group group(PublishedTable table, String code) {
    return table.scheme().groups().stream()
        .filter(one -> one.code().equals(code))
        .findAny()
        .orElse(table.scheme().groups().getLast());
  }

  private static String address(WhatIfForm form) {
    return "group=%s&flatRate=%s&total=%s&population=%s&rounding=%s&moved=%s"
        .formatted(
            encoded(form.group()),
            encoded(form.flatRate()),
            encoded(form.total()),
            encoded(form.population()),
            encoded(form.rounding()),
            encoded(form.moved()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
