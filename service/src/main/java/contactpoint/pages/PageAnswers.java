package contactpoint.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Turns a {@link Page} into a reply. A page is rendered whole before its first byte is sent, so a
 * template that fails never leaves half a page behind.
 */
@Component
class PageAnswers implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Frames frames;

  PageAnswers(Frames frames) {
    this.frames = frames;
  }

  @Override
  public boolean supportsReturnType(MethodParameter method) {
    return Page.class.isAssignableFrom(method.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter method,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var response =
        java.util.Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    switch ((Page) java.util.Objects.requireNonNull(answer)) {
      case Page.Elsewhere elsewhere -> {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", elsewhere.path());
      }
      case Page.Shown page -> write(page, request, response);
    }
  }

  /** Writes a page outside a page's method, such as from a filter. */
  void write(Page.Shown page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> values = new HashMap<>(page.values());
    values.put("frame", frames.around(page, request));
    var output = new Utf8ByteOutput();
    templates.render(page.template() + ".jte", values, output);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(this);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(
            CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable());
  }
}
