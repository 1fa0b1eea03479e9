package contactpoint.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request through to a method if whoever asks has the right that the method {@link Needs}.
 * It asks the same table that dispatches, so no spelling of an address leads around it; what is not
 * in that table, or does not say what it needs, is closed.
 */
final class Gate extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");
  private static final String SIGN_IN = "/sign-in";

  private final RequestMappingHandlerMapping methods;
  private final Visitors visitors;

  Gate(RequestMappingHandlerMapping methods, Visitors visitors) {
    this.methods = methods;
    this.visitors = visitors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR || isAsset(request)) {
      chain.doFilter(request, response);
    } else if (comesFromElsewhere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      judge(request, response, chain);
    }
  }

  private void judge(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var visitor = visitors.visiting(request);
    visitor.ifPresent(someone -> request.setAttribute(Visitor.ATTRIBUTE, someone));
    var method = methodFor(request);
    if (method.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var right = needOf(method.get());
    if (right.filter(Right.ANYBODY::equals).isPresent()
        || (right.isPresent() && visitor.filter(who -> who.may(right.get())).isPresent())) {
      chain.doFilter(request, response);
    } else if (visitor.isEmpty() && right.isPresent()) {
      if (isForm(request)) {
        visitors.keep(request);
      }
      askToSignIn(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** The right that a method asks for, on itself or on its class; empty if it does not say. */
  static Optional<Right> needOf(HandlerMethod method) {
    var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
    var found =
        onMethod != null
            ? onMethod
            : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    return Optional.ofNullable(found).map(Needs::value);
  }

  private Optional<HandlerMethod> methodFor(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      var found = methods.getHandler(request);
      return found != null && found.getHandler() instanceof HandlerMethod method
          ? Optional.of(method)
          : Optional.empty();
    } catch (Exception notMapped) {
      return Optional.empty();
    }
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
    if ("empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", SIGN_IN);
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return "POST".equals(request.getMethod())
        && type != null
        && type.startsWith("application/x-www-form-urlencoded");
  }

  private static boolean isAsset(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && request.getRequestURI().startsWith("/assets/");
  }

  /** A browser says where a request was started: whatever changes something starts on our pages. */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    return site != null && !OWN_PAGES.contains(site) && !SAFE.contains(request.getMethod());
  }
}
