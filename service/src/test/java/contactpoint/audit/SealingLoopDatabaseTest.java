package contactpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestService;
import contactpoint.database.Database;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SealingLoopDatabaseTest {

  @Test
  void the_running_application_seals_the_log_by_itself() {
    var audit = TestService.part(Audit.class);
    var database = TestService.part(Database.class);
    var event = database.asking().transaction(tx -> audit.write(tx, Desk.search()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    database
                        .sealer()
                        .<Boolean>transaction(tx ->
                            tx.sql(
                                    """
                                    select exists (
                                      select from audit.place, audit.seal
                                      where place.event = ? and place.index < seal.size)
                                    """)
                                .params(event)
                                .query(Boolean.class)
                                .single()))
                .isTrue());
  }
}
