package contactpoint.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a page's method answers: a page to show, or another place to go to. */
public sealed interface Page {

  /**
   * A page to show.
   *
   * @param template the file below {@code src/main/jte}, without {@code .jte}
   * @param heading the words of the h1
   * @param title for the browser's title and history: never a child's name
   * @param status of the reply
   * @param parent where the back link leads
   * @param section the path of the navigation item it belongs to, if not its own path
   * @param errors of its form
   * @param address by which the browser finds the page again, where it answers a form
   * @param values the template's parameters
   */
  record Shown(
      String template,
      String heading,
      String title,
      int status,
      Optional<Link> parent,
      Optional<String> section,
      FormErrors errors,
      Optional<String> address,
      Map<String, Object> values)
      implements Page {

    /** With one more parameter of the template. */
    public Shown with(String name, Object value) {
      var more = new LinkedHashMap<>(values);
      more.put(name, value);
      return new Shown(template, heading, title, status, parent, section, errors, address, more);
    }

    /** With a title that says less than the heading. */
    public Shown titled(String other) {
      return new Shown(template, heading, other, status, parent, section, errors, address, values);
    }

    /** With a back link. */
    public Shown below(String caption, String path) {
      return new Shown(
          template,
          heading,
          title,
          status,
          Optional.of(new Link(caption, path)),
          section,
          errors,
          address,
          values);
    }

    /**
     * Found again at a path, so that coming back to it sends no form a second time. Without script
     * the browser asks before it does.
     */
    public Shown at(String path) {
      return new Shown(
          template, heading, title, status, parent, section, errors, Optional.of(path), values);
    }

    /** Under the navigation item with the given path. */
    public Shown in(String path) {
      return new Shown(
          template, heading, title, status, parent, Optional.of(path), errors, address, values);
    }

    /** With another status than 200. */
    public Shown status(int other) {
      return new Shown(template, heading, title, other, parent, section, errors, address, values);
    }

    /** Shown again because the form was not understood: status 422 if there are errors. */
    public Shown errors(FormErrors found) {
      return new Shown(
          template,
          heading,
          title,
          found.isEmpty() ? status : 422,
          parent,
          section,
          found,
          address,
          values);
    }
  }

  /** Another place of this service to go to, by GET (303). */
  record Elsewhere(String path) implements Page {
    public Elsewhere {
      if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
        throw new IllegalArgumentException("Only paths of this service");
      }
    }
  }

  /** Words that lead somewhere. */
  record Link(String caption, String path) {}

  static Shown of(String template, String heading) {
    return new Shown(
        template,
        heading,
        heading,
        200,
        Optional.empty(),
        Optional.empty(),
        FormErrors.NONE,
        Optional.empty(),
        Map.of());
  }

  static Elsewhere goTo(String path) {
    return new Elsewhere(path);
  }

  /** What does not exist and what must not be seen answer alike. */
  static Shown notFound() {
    return Failure.of(404).page("");
  }

  /** For somebody who may not do this. */
  static Shown refused() {
    return Failure.of(403).page("");
  }

  /** For work that somebody else was faster with. */
  static Shown conflict() {
    return Failure.of(409).page("");
  }
}
