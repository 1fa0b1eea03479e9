package contactpoint.accounts.web;

import contactpoint.pages.Needs;
import contactpoint.pages.Right;
import contactpoint.pages.Visitor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** "Stay signed in": asking anything keeps a session alive; this asks nothing else. */
@Controller
class SessionPage {

  private final Clock clock;

  SessionPage(Clock clock) {
    this.clock = clock;
  }

  /** Answers how many seconds are left. */
  @PostMapping("/session")
  @Needs(Right.SIGNED_IN)
  ResponseEntity<String> stay(Visitor visitor) {
    long seconds = Duration.between(clock.instant(), visitor.until()).toSeconds();
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(Long.toString(seconds));
  }
}
