package contactpoint.linkage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys as texts, each once, in the order in which they were written. */
final class WrittenKeys implements Pen {
  private final StringBuilder text = new StringBuilder(64);
  private final Set<BlockingKey> keys = new LinkedHashSet<>();
  private BlockingRule rule = BlockingRule.IDENTIFIER;

  List<BlockingKey> keys() {
    return List.copyOf(keys);
  }

  @Override
  public Pen begin(BlockingRule newRule) {
    rule = newRule;
    text.setLength(0);
    text.append(newRule.word()).append(':');
    return this;
  }

  @Override
  public Pen word(String more) {
    text.append(more);
    return this;
  }

  @Override
  public Pen number(int number) {
    text.append(number);
    return this;
  }

  @Override
  public Pen letter(char letter) {
    text.append(letter);
    return this;
  }

  @Override
  public void end() {
    keys.add(new BlockingKey(rule, text.toString()));
  }
}
