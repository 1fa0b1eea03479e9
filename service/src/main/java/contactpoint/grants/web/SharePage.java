package contactpoint.grants.web;

import contactpoint.database.Database;
import contactpoint.grants.GrantUse;
import contactpoint.grants.Grants;
import contactpoint.grants.Instalment;
import contactpoint.grants.Money;
import contactpoint.grants.Published;
import contactpoint.grants.Scheme;
import contactpoint.grants.Schemes;
import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One authority's share: its instalments, paid and unpaid, and what it says of their use. */
@Controller
@Needs(Right.GRANTS)
class SharePage {

  private static final Pattern POUNDS = Pattern.compile("£?(\\d{1,9})(?:\\.(\\d{2}))?");

  private final Database database;
  private final Grants grants;
  private final SchemeBook schemes;

  SharePage(Database database, Grants grants, SchemeBook schemes) {
    this.database = database;
    this.grants = grants;
    this.schemes = schemes;
  }

  /** A scheme and one authority's line of its published table. */
  private record Share(Scheme scheme, Published line) {}

  private Optional<Share> share(String code, int number) {
    return schemes
        .find(code)
        .flatMap(scheme ->
            Schemes.published(scheme).stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.number().number() == number)
                .map(line -> new Share(scheme, line))
                .findAny());
  }

  @GetMapping("/grants/{code}/authorities/{number:[0-9]{1,3}}")
  Page show(Actor actor, @PathVariable("code") String code, @PathVariable("number") int number) {
    return share(code, number)
        .<Page>map(share -> shown(actor, share, FormErrors.NONE))
        .orElse(Page.notFound());
  }

  @PostMapping("/grants/{code}/authorities/{number:[0-9]{1,3}}")
  Page use(
      Actor actor,
      @PathVariable("code") String code,
      @PathVariable("number") int number,
      @RequestParam(name = "unspent", defaultValue = "") String unspent,
      @RequestParam(name = "certified", defaultValue = "") String certified) {
    var share = share(code, number);
    if (share.isEmpty()) {
      return Page.notFound();
    }
    var amount = pounds(unspent);
    if (amount.isEmpty()) {
      return shown(
          actor,
          share.get(),
          FormErrors.NONE.and("unspent", "Enter an amount in pounds, like 1,250 or 1,250.50"));
    }
    var outcome =
        database
            .programme()
            .<Grants.Outcome>transaction(tx ->
                grants.use(
                    tx,
                    actor,
                    share.get().scheme(),
                    new AuthorityNumber(number),
                    amount.get(),
                    day(certified)));
    return switch (outcome) {
      case Grants.Outcome.Done done -> Page.goTo("/grants/" + code + "/authorities/" + number);
      case Grants.Outcome.Refused(String sentence) ->
          shown(actor, share.get(), FormErrors.NONE.and("unspent", sentence));
    };
  }

  private Page shown(Actor actor, Share share, FormErrors errors) {
    var scheme = share.scheme();
    var number = share.line().number();
    Set<Integer> paid = database.programme().transaction(tx -> grants.paid(tx, scheme, number));
    List<GrantUse> used = database.programme().transaction(tx -> grants.used(tx, scheme));
    boolean says =
        actor.role() == Role.NATIONAL_TEAM
            || (actor.role() == Role.LOCAL_MANAGER && actor.belongsTo(number));
    return Page.of(
            "grants/share",
            "%s receives %s".formatted(share.line().authority(), share.line().allocation()))
        .with("scheme", scheme)
        .with("group", scheme.group(share.line().group()))
        .with("line", share.line())
        .with("parts", Instalment.equal(share.line().allocation(), scheme.due()))
        .with("paid", paid)
        .with("use", used.stream().filter(one -> one.authority().equals(number)).findAny())
        .with("says", says)
        .below("Implementation grant " + scheme.code(), "/grants/" + scheme.code())
        .in("/grants")
        .errors(errors);
  }

  private static Optional<Money> pounds(String typed) {
    var read = POUNDS.matcher(typed.strip().replace(",", ""));
    if (!read.matches()) {
      return Optional.empty();
    }
    long pence = read.group(2) == null ? 0 : Long.parseLong(read.group(2));
    return Optional.of(new Money(Long.parseLong(read.group(1)) * 100 + pence));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }
}
