package contactpoint.protection.web;

import contactpoint.pages.FormErrors;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.protection.FirstShielding;
import contactpoint.vocabulary.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How far first shielding is, and the declaration that it is finished. */
@Controller
@Needs(Right.SHIELD)
class FirstShieldingPage {

  static final String PATH = "/shields/first";

  private final FirstShielding shielding;

  FirstShieldingPage(FirstShielding shielding) {
    this.shielding = shielding;
  }

  @GetMapping(PATH)
  Page show(Actor actor) {
    return shown(actor, FormErrors.NONE);
  }

  @PostMapping(PATH)
  Page declare(Actor actor) {
    if (actor.authority().isEmpty()) {
      return Page.refused();
    }
    return shielding
        .declare(actor, actor.authority().get())
        .<Page>map(sentence -> shown(actor, FormErrors.NONE.and("declare", sentence)))
        .orElse(Page.goTo(PATH));
  }

  private Page shown(Actor actor, FormErrors errors) {
    if (actor.authority().isEmpty()) {
      return Page.refused();
    }
    var progress = shielding.progress(actor.authority().get());
    return Page.of(
            "protection/first",
            progress.finished()
                ? "First shielding is finished"
                : "First shielding is not declared finished")
        .with("progress", progress)
        .below("Shields", ShieldsPage.PATH)
        .in(ShieldsPage.PATH)
        .errors(errors);
  }
}
