package contactpoint.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The stylesheets and scripts that every page links, found once at start. An address carries a
 * digest of the content, so that browsers may keep the file and still see a change at once.
 *
 * @param styles in the order of the cascade: GOV.UK's, ours, the features'
 * @param scripts modules
 */
public record Assets(List<String> styles, List<String> scripts) {

  private static final String FOLDER = "static/assets/";

  /** Finds them on the class path. */
  static Assets onClassPath() {
    var styles = new ArrayList<String>();
    styles.add(address("govuk-frontend.css"));
    styles.add(address("contactpoint.css"));
    styles.addAll(features("css"));
    var scripts = new ArrayList<String>();
    scripts.add(address("contactpoint.js"));
    scripts.addAll(features("js"));
    return new Assets(List.copyOf(styles), List.copyOf(scripts));
  }

  private static List<String> features(String kind) {
    try {
      var found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "features/*." + kind);
      return List.of(found).stream()
          .map(Resource::getFilename)
          .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
          .map(name -> address("features/" + name))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String address(String name) {
    try (var content = Assets.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (content == null) {
        throw new IllegalStateException("The build left out " + FOLDER + name);
      }
      var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return "/assets/" + name + "?" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
