package contactpoint.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One way into PostgreSQL: a role, its small pool, its transactions. Everything that reads or
 * writes is handed the {@link Tx} it happens in, so that one answer is one transaction on one
 * connection.
 */
public final class Way implements AutoCloseable {

  private final DataSource source;
  private final TransactionTemplate changing;

  /** A way over a pool of connections that all have one role. */
  public Way(DataSource source) {
    this.source = source;
    var manager = new DataSourceTransactionManager(source);
    // Without this, giving a connection back after a commit that failed would commit after all.
    manager.setRollbackOnCommitFailure(true);
    this.changing = new TransactionTemplate(manager);
    this.changing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Does the work in one transaction; any exception rolls it back and travels on. */
  public <T> T transaction(Function<Tx, T> work) {
    var client = JdbcClient.create(source);
    return changing.execute(status -> work.apply(new Tx(client, source)));
  }

  /** Does work that answers nothing, in one transaction. */
  public void inTransaction(Consumer<Tx> work) {
    var client = JdbcClient.create(source);
    changing.executeWithoutResult(status -> work.accept(new Tx(client, source)));
  }

  @Override
  public void close() {
    if (source instanceof HikariDataSource pool) {
      pool.close();
    }
  }
}
