package contactpoint.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame for a page from what the request carries. */
@Component
class Frames {

  private static final int LONGEST_TITLE = 120;

  private final List<NavigationItem> navigation;
  private final boolean training;
  private final Clock clock;
  private final Assets assets = Assets.onClassPath();

  Frames(
      ObjectProvider<NavigationItem> navigation,
      @Value("${contactpoint.training-copy:false}") boolean training,
      Clock clock) {
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
    this.training = training;
    this.clock = clock;
  }

  Frame around(Page.Shown page, HttpServletRequest request) {
    var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE));
    return new Frame(
        page.heading(),
        title(page),
        training,
        visitor,
        visitor
            .map(someone -> items(someone, page.section().orElse(pathOf(request))))
            .orElse(List.of()),
        page.parent(),
        page.errors(),
        page.address(),
        SecurityHeaders.nonceOf(request),
        tokenOf(request),
        assets,
        visitor.map(someone -> Dates.time(someone.until())).orElse(""),
        visitor
            .map(someone -> Duration.between(clock.instant(), someone.until()).toSeconds())
            .orElse(0L));
  }

  private String title(Page.Shown page) {
    String words = page.title();
    String title = words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE) : words;
    return (training ? "Training copy: " : "")
        + (page.errors().isEmpty() ? "" : "Error: ")
        + title
        + " – ContactPoint";
  }

  private List<Frame.Item> items(Visitor visitor, String path) {
    return navigation.stream()
        .filter(item -> visitor.may(item.right()))
        .map(item ->
            new Frame.Item(
                item.caption(),
                item.path(),
                belongs(path, item.path()),
                item.waiting().count(visitor.actor())))
        .toList();
  }

  private static boolean belongs(String path, String item) {
    return path.equals(item) || (!item.equals("/") && path.startsWith(item + "/"));
  }

  private static String pathOf(HttpServletRequest request) {
    return request.getRequestURI();
  }

  private static Frame.Token tokenOf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Frame.Token(token.getParameterName(), token.getToken())
        : new Frame.Token("_csrf", "");
  }
}
