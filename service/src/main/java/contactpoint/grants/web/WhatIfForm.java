package contactpoint.grants.web;

import contactpoint.england.England;
import contactpoint.grants.Money;
import contactpoint.grants.Rounding;
import contactpoint.grants.Scheme;
import contactpoint.grants.WhatIf;
import contactpoint.pages.FormErrors;
import contactpoint.vocabulary.AuthorityNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** What somebody asks, as typed. Nothing of it is personal. */
public record WhatIfForm(
    String group, String flatRate, String total, String population, String rounding, String moved) {

  /** The question, or everything that hinders it. */
  sealed interface Parsed {}

  record Asked(WhatIf question) implements Parsed {}

  record Unclear(FormErrors errors) implements Parsed {}

  /** The question that changes nothing. */
  static WhatIfForm unchanged(Scheme.Group group) {
    return new WhatIfForm(
        group.code(),
        plain(group.flatRate()),
        plain(group.total()),
        WhatIf.Population.AS_DETERMINED.code(),
        Rounding.LARGEST_REMAINDER.code(),
        "");
  }

  Parsed parse(Scheme.Group known) {
    var errors = FormErrors.NONE;
    var rate = pounds(flatRate);
    if (rate.isEmpty()) {
      errors = errors.and("flatRate", "Enter a flat rate in pounds, like 120,625");
    }
    var sum = pounds(total);
    if (sum.isEmpty()) {
      errors = errors.and("total", "Enter a total in pounds, like 25,669,000");
    }
    var who =
        moved.isBlank()
            ? Optional.<AuthorityNumber>empty()
            : England.named(moved).map(one -> one.number());
    if (!moved.isBlank() && who.isEmpty()) {
      errors = errors.and("moved", "There is no authority called “" + shown(moved) + "”");
    }
    if (rate.isEmpty() || sum.isEmpty() || !errors.isEmpty()) {
      return new Unclear(errors);
    }
    return new Asked(
        new WhatIf(
            known,
            Money.ofPounds(sum.getAsLong()),
            Money.ofPounds(rate.getAsLong()),
            Arrays.stream(WhatIf.Population.values())
                .filter(one -> one.code().equals(population))
                .findAny()
                .orElse(WhatIf.Population.AS_DETERMINED),
            Rounding.ofCode(rounding).orElse(Rounding.LARGEST_REMAINDER),
            who));
  }

  private static OptionalLong pounds(String typed) {
    String figures = typed.replace("£", "").replace(",", "").replace(" ", "");
    return figures.matches("\\d{1,12}")
        ? OptionalLong.of(Long.parseLong(figures))
        : OptionalLong.empty();
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  static String plain(Money money) {
    return money.text().replace("£", "");
  }
}
