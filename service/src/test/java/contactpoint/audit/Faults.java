package contactpoint.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A database that fails at a chosen call, before or after the call was carried out, by cutting the
 * connection as a killed process or server does.
 */
final class Faults {

  /** The calls at which something reaches the database. */
  private static final Set<String> CALLS =
      Set.of(
          "getConnection", "setAutoCommit", "execute", "executeQuery", "executeUpdate", "commit");

  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
  private volatile boolean afterwards;
  private volatile boolean struck;

  /** The database is cut off at the n-th call from now, before or after it was carried out. */
  void strikeAt(int call, boolean carriedOut) {
    afterwards = carriedOut;
    struck = false;
    left.set(call);
  }

  /** Nothing more will happen. */
  void cease() {
    left.set(Integer.MAX_VALUE);
  }

  boolean struck() {
    return struck;
  }

  UnaryOperator<DataSource> around() {
    return source -> wrap(DataSource.class, source, null);
  }

  private <T> T wrap(Class<T> kind, Object real, Connection connection) {
    return kind.cast(
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            real instanceof AutoCloseable
                ? new Class<?>[] {kind, AutoCloseable.class}
                : new Class<?>[] {kind},
            (proxy, method, arguments) -> {
              boolean here =
                  CALLS.contains(method.getName())
                      && left.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : n - 1) == 1;
              if (here && !afterwards) {
                throw cut(connection);
              }
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
              if (here) {
                throw answer instanceof Connection unseen ? lost(unseen) : cut(connection);
              }
              return wrapped(answer, connection);
            }));
  }

  private Object wrapped(Object answer, Connection connection) {
    return switch (answer) {
      case Connection own -> wrap(Connection.class, own, own);
      case CallableStatement call -> call;
      case PreparedStatement statement -> wrap(PreparedStatement.class, statement, connection);
      case Statement statement -> wrap(Statement.class, statement, connection);
      case null, default -> answer;
    };
  }

  /** Whoever asked for the connection never got it, so it is put away here. */
  private SQLException lost(Connection unseen) throws SQLException {
    var failure = cut(unseen);
    unseen.close();
    return failure;
  }

  private SQLException cut(Connection connection) throws SQLException {
    struck = true;
    if (connection != null) {
      connection.abort(Runnable::run);
    }
    return new SQLException("cut off by the test", "08006");
  }
}
