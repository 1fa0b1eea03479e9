package contactpoint.linkage;

/**
 * A value by which candidates are found: two descriptions with an equal key are compared. The text
 * is personal (it holds names and dates): hash it with a secret before it is stored.
 *
 * @param rule the rule that made it
 * @param text begins with the rule's word; equal texts mean equal keys
 */
public record BlockingKey(BlockingRule rule, String text) {
  @Override
  public String toString() {
    return "BlockingKey[" + rule + ", hidden]";
  }
}
