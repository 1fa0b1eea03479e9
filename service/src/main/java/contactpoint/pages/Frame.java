package contactpoint.pages;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a page's own content, for one reply.
 *
 * @param heading the words of the h1
 * @param title the browser's title
 * @param training whether this is the training copy, where everything is invented
 * @param visitor who is signed in, if anybody
 * @param navigation the items that this person sees
 * @param parent where the back link leads
 * @param errors of the page's form
 * @param address by which the browser finds the page again, where it answers a form
 * @param nonce that this reply's scripts must carry
 * @param token against forged requests: the field's name and value
 * @param assets our stylesheets and scripts
 * @param validUntil until when a form on this page can be sent, such as 2.32pm; empty if nobody is
 *     signed in
 * @param secondsLeft until the session ends if nothing more is done
 */
public record Frame(
    String heading,
    String title,
    boolean training,
    Optional<Visitor> visitor,
    List<Item> navigation,
    Optional<Page.Link> parent,
    FormErrors errors,
    Optional<String> address,
    String nonce,
    Token token,
    Assets assets,
    String validUntil,
    long secondsLeft) {

  /** A navigation item as this person sees it on this page. */
  public record Item(String caption, String path, boolean current, int waiting) {}

  /** The hidden field that every form carries. */
  public record Token(String name, String value) {
    @Override
    public String toString() {
      return "token";
    }
  }
}
