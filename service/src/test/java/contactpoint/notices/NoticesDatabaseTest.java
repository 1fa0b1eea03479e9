package contactpoint.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.TestDatabase;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticesDatabaseTest {

  private static final Instant NOW = Instant.parse("2008-06-10T08:00:00Z");
  private final Actor ada = actor(1);
  private final Actor ben = actor(2);

  private static Actor actor(long account) {
    return new Actor(account, Role.PRACTITIONER, 1, Optional.empty(), Route.WEB, List.of());
  }

  @Test
  void a_person_is_told_once_and_sees_nobody_elses_notices() {
    try (var database = TestDatabase.fresh()) {
      database.asking().inTransaction(tx -> Notices.tell(tx, 1, "Look", "Why", "/help", NOW));
      database
          .programme()
          .inTransaction(tx -> {
            var told = Notices.waiting(tx, ada);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().caption()).isEqualTo("Look");
            assertThat(Notices.waiting(tx, ben)).isEmpty();
            assertThat(Notices.putAway(tx, told.getFirst().id(), ben, NOW)).isFalse();
            assertThat(Notices.putAway(tx, told.getFirst().id(), ada, NOW)).isTrue();
            assertThat(Notices.putAway(tx, told.getFirst().id(), ada, NOW)).isFalse();
            assertThat(Notices.waiting(tx, ada)).isEmpty();
          });
      assertThatThrownBy(() -> database.asking().inTransaction(tx -> Notices.waiting(tx, ada)))
          .hasStackTraceContaining("permission denied");
    }
  }
}
