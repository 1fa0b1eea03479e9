package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.vocabulary.AuthorityNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private final Scheme scheme = Schemes.find("2007-08").orElseThrow();
  private final PublishedTable table = Schemes.published(scheme).orElseThrow();
  private final Scheme.Group others = scheme.group("non-early-adopter");

  @Test
  void a_lower_flat_rate_moves_money_to_where_the_children_are() {
    var compared = (WhatIf.Compared) ask(100_000, WhatIf.Population.AS_DETERMINED);
    assertThat(compared.sum()).isEqualTo(others.total());
    assertThat(compared.gaining()).isEqualTo(37);
    assertThat(compared.losing()).isEqualTo(96);
    assertThat(compared.byChange().getFirst().authority()).isEqualTo("Kent");
    assertThat(compared.byChange().getFirst().change()).isEqualTo(Money.ofPounds(64_983));
    assertThat(compared.byChange().getLast().authority()).isEqualTo("Isles of Scilly");
    assertThat(compared.byChange().getLast().change()).isEqualTo(Money.ofPounds(-20_511));
  }

  @Test
  void a_flat_rate_that_is_more_than_the_money_is_impossible() {
    assertThat(ask(210_000, WhatIf.Population.AS_DETERMINED))
        .isEqualTo(
            new WhatIf.Impossible("The flat rates alone come to £27,930,000, more than the total"));
  }

  @Test
  void the_independent_population_shares_the_same_money_otherwise() {
    var compared = (WhatIf.Compared) ask(120_625, WhatIf.Population.INDEPENDENT);
    assertThat(compared.sum()).isEqualTo(others.total());
    assertThat(compared.changes()).hasSize(133).anyMatch(one -> one.change().pence() != 0);
  }

  @Test
  void an_authority_can_change_its_group() {
    var bury = Optional.of(new AuthorityNumber(351));
    var question =
        new WhatIf(
            others,
            others.total(),
            others.flatRate(),
            WhatIf.Population.INDEPENDENT,
            Rounding.LARGEST_REMAINDER,
            bury);
    var compared = (WhatIf.Compared) question.ask(table, SumsCheck.independentChildren());
    assertThat(compared.changes()).hasSize(134);
    assertThat(compared.sum()).isEqualTo(others.total());
  }

  private WhatIf.Answer ask(long flatRate, WhatIf.Population population) {
    return new WhatIf(
            others,
            others.total(),
            Money.ofPounds(flatRate),
            population,
            Rounding.LARGEST_REMAINDER,
            Optional.empty())
        .ask(table, SumsCheck.independentChildren());
  }
}
