package contactpoint.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.vocabulary.Reference;
import org.junit.jupiter.api.Test;

class ReferencesTest {

  /** More than the table begins with, so that it grows three times. */
  private static final int MANY = 20_000;

  @Test
  void a_reference_is_new_once_and_known_ever_after_however_many_there_are() {
    var named = new References();
    for (int i = 0; i < MANY; i++) {
      assertThat(named.contains(reference(i))).isFalse();
      assertThat(named.add(reference(i))).isTrue();
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(named.contains(reference(i))).isTrue();
      assertThat(named.add(reference(i))).isFalse();
    }
    assertThat(named.contains(reference(MANY))).isFalse();
  }

  private static Reference reference(int number) {
    return new Reference("CB" + number);
  }
}
