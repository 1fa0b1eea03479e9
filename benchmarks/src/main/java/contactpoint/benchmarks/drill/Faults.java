package contactpoint.benchmarks.drill;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Cuts the connection to the database at one call of many: every statement, copy, commit and
 * roll-back counts. From then on nothing gets through, as if the program had been killed; a commit
 * is cut off before it is sent or after it was done, by turns.
 */
final class Faults implements AutoCloseable {

  private static final Set<String> COUNTED =
      Set.of("prepareStatement", "createStatement", "commit", "unwrap");

  private final long failsAt;
  private final AtomicLong calls = new AtomicLong();
  private final List<DataSource> pools = new ArrayList<>();

  /** Fails at the call with this number, counted from 1; never at 0. */
  Faults(long failsAt) {
    this.failsAt = failsAt;
  }

  /** How many calls there were. */
  long calls() {
    return calls.get();
  }

  /** Puts this around a pool. */
  DataSource around(DataSource pool) {
    pools.add(pool);
    return (DataSource)
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              var result = call(pool, method, arguments);
              return result instanceof Connection connection ? watched(connection) : result;
            });
  }

  private Connection watched(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (!COUNTED.contains(method.getName())) {
                return call(connection, method, arguments);
              }
              long now = calls.incrementAndGet();
              if (failsAt > 0 && now >= failsAt) {
                if (now == failsAt && method.getName().equals("commit") && failsAt % 2 == 0) {
                  call(connection, method, arguments);
                }
                connection.abort(Runnable::run);
                throw new SQLException("The connection was cut by the drill", "08006");
              }
              return call(connection, method, arguments);
            });
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  @Override
  public void close() {
    for (var pool : pools) {
      if (pool instanceof Closeable closeable) {
        try {
          closeable.close();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
    }
  }
}
