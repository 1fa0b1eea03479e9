package contactpoint.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the footer of every page leads to. Anybody may read it. */
@Controller
@Needs(Right.ANYBODY)
class FooterPages {

  @Bean
  static NavigationItem help() {
    return new NavigationItem(90, "Help", "/help", Right.SIGNED_IN);
  }

  @GetMapping("/help")
  Page showHelp() {
    return Page.of("pages/help", "Help");
  }

  @GetMapping("/accessibility")
  Page showAccessibility() {
    return Page.of("pages/accessibility", "Accessibility");
  }

  @GetMapping("/privacy")
  Page showPrivacy() {
    return Page.of("pages/privacy", "Privacy");
  }

  @GetMapping("/concern")
  Page showConcern() {
    return Page.of("pages/concern", "Report a concern about use");
  }
}
