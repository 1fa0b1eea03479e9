package contactpoint.grants;

import contactpoint.vocabulary.AuthorityNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemes that ship with the program, and how a scheme is written down (JSON). */
public final class Schemes {

  private static final List<String> SHIPPED = List.of("2007-08");

  private Schemes() {}

  /** The codes of the schemes that ship. */
  public static List<String> shipped() {
    return SHIPPED;
  }

  /** A scheme that ships, by its code. */
  public static Optional<Scheme> find(String code) {
    return SHIPPED.contains(code)
        ? Optional.of(parse(resource("scheme-" + code + ".json")))
        : Optional.empty();
  }

  /** The table of a scheme's allocations: as published, or reckoned from its own population. */
  public static Optional<PublishedTable> published(Scheme scheme) {
    if (scheme.isReckoned()) {
      return Optional.of(PublishedTable.reckoned(scheme));
    }
    return scheme.published().map(name -> PublishedTable.shipped(scheme, resource(name)));
  }

  /** Reads a scheme. */
  static Scheme parse(byte[] json) {
    JsonNode root = JsonMapper.shared().readTree(json);
    return new Scheme(
        text(root, "code"),
        text(root, "title"),
        text(root, "reference"),
        text(root, "power"),
        text(root, "purpose"),
        Money.ofPounds(whole(root, "total")),
        root.required("ringFenced").booleanValue(),
        text(root, "carryForward"),
        root.required("auditorsCertificate").booleanValue(),
        LocalDate.parse(text(root, "determinedOn")),
        text(root, "signatory"),
        text(root, "office"),
        LocalDate.parse(text(root, "cancelledOn")),
        list(root, "instalmentsOnOrBefore", node -> LocalDate.parse(node.stringValue())),
        list(root, "groups", Schemes::group),
        Optional.ofNullable(root.get("published")).map(JsonNode::stringValue),
        list(
            root,
            "otherYears",
            node -> new Scheme.OtherYear(text(node, "year"), text(node, "sentence"))),
        Optional.ofNullable(root.get("rounding"))
            .flatMap(node -> Rounding.ofCode(node.stringValue()))
            .orElse(Rounding.LARGEST_REMAINDER),
        root.has("authorities") ? list(root, "authorities", Schemes::member) : List.of());
  }

  private static Member member(JsonNode node) {
    return new Member(
        text(node, "authority"),
        new AuthorityNumber(node.required("number").intValue()),
        text(node, "group"),
        whole(node, "children"));
  }

  private static Scheme.Group group(JsonNode node) {
    return new Scheme.Group(
        text(node, "code"),
        text(node, "caption"),
        text(node, "people"),
        node.required("size").intValue(),
        Money.ofPounds(whole(node, "total")),
        Money.ofPounds(whole(node, "flatRate")));
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).stringValue();
  }

  private static long whole(JsonNode node, String field) {
    return node.required(field).longValue();
  }

  private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> make) {
    var made = new ArrayList<T>();
    node.required(field).forEach(child -> made.add(make.apply(child)));
    return made;
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Schemes.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its file " + name);
      }
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
