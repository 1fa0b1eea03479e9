package contactpoint.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Prints a template. It must be well-formed XHTML without links to anything outside itself; what it
 * asks for is not fetched.
 */
public final class Paper {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private Paper() {}

  /** A template below {@code src/main/jte}, without {@code .jte}, as PDF. */
  public static byte[] pdf(String template, Map<String, Object> values) {
    var html = new StringOutput();
    TEMPLATES.render(template + ".jte", values, html);
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useUriResolver((base, uri) -> null);
    builder.withHtmlContent(html.toString(), null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return pdf.toByteArray();
  }
}
