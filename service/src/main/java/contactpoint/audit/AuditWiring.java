package contactpoint.audit;

import contactpoint.database.Database;
import contactpoint.ledger.KeyName;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sealer in the running application. */
@Configuration
class AuditWiring {

  /**
   * The signer's files lie where the settings say, or else in {@code seal} beside the master
   * secret.
   */
  @Bean
  SealingLoop sealingLoop(
      Database database,
      @Value("${contactpoint.seal.folder:}") String folder,
      @Value("${contactpoint.secret.file:}") String secret,
      @Value("${contactpoint.seal.log:contactpoint.localhost/log}") String log)
      throws IOException {
    if (folder.isBlank() && secret.isBlank()) {
      throw new IllegalStateException(
          "Set contactpoint.seal.folder to where the signer's files lie");
    }
    Path place = folder.isBlank() ? Path.of(secret).resolveSibling("seal") : Path.of(folder);
    var signer = SignerFiles.open(place, new KeyName(log), new SecureRandom());
    return new SealingLoop(new Sealer(database.sealer(), signer));
  }
}
