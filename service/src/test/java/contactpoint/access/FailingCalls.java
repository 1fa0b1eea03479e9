package contactpoint.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Stands around a pool and lets one call of the database fail: a statement, or a commit. */
final class FailingCalls {

  private final AtomicInteger calls = new AtomicInteger();
  private volatile int failing;

  /** From now on the n-th call fails, and no other; 0 for none. */
  void failAt(int n) {
    calls.set(0);
    failing = n;
  }

  /** How many calls there have been since. */
  int calls() {
    return calls.get();
  }

  DataSource around(DataSource source) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = call(source, method, arguments);
          return answer instanceof Connection connection ? around(connection) : answer;
        });
  }

  private Connection around(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit")) {
            count();
          }
          Object answer = call(connection, method, arguments);
          return answer instanceof PreparedStatement statement ? around(statement) : answer;
        });
  }

  private PreparedStatement around(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            count();
          }
          return call(statement, method, arguments);
        });
  }

  private void count() throws SQLException {
    if (calls.incrementAndGet() == failing) {
      throw new SQLException("The connection was lost", "08006");
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
