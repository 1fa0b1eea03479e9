package contactpoint.access.web;

import contactpoint.access.Access;
import contactpoint.access.FieldFault;
import contactpoint.access.OfferedReasons;
import contactpoint.access.SearchForm;
import contactpoint.access.Understood;
import contactpoint.pages.FormErrors;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Find a child: type what is known, say why, search. Nothing typed stands in an address. */
@Controller
class FindPage {

  static final String PATH = "/find";
  static final String HEADING = "Find a child";

  private final Access access;

  FindPage(Access access) {
    this.access = access;
  }

  @Bean
  static NavigationItem find() {
    return new NavigationItem(10, HEADING, PATH, Right.SEARCH);
  }

  @GetMapping(PATH)
  @Needs(Right.SEARCH)
  Page show(Actor actor) {
    return page(actor, SearchForm.EMPTY, List.of());
  }

  @PostMapping(PATH)
  @Needs(Right.SEARCH)
  Page search(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    var form = Fields.read(sent);
    return switch (access.understand(actor, form)) {
      case Understood.Faulty(var faults) -> page(actor, form, faults);
      case Understood.Question question -> AnswerPages.of(access.search(actor, form, question));
    };
  }

  static Page page(Actor actor, SearchForm form, List<FieldFault> faults) {
    var errors = FormErrors.NONE;
    for (FieldFault fault : faults) {
      errors = errors.and(fault.field(), fault.sentence(), fault.beside());
    }
    return Page.of("access/find", HEADING)
        .in(PATH)
        .errors(errors)
        .with("view", FindView.of(form, OfferedReasons.to(actor.role()), faults));
  }
}
