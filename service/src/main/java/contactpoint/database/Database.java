package contactpoint.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import contactpoint.keys.Keys;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One database with all its ways. Opening it brings roles and schema up to date first. */
public final class Database implements AutoCloseable {

  private final Map<Role, Way> ways;

  private Database(Map<Role, Way> ways) {
    this.ways = ways;
  }

  /**
   * Where the database is and who owns it.
   *
   * @param url a JDBC address without user and password
   * @param owner a login that may make roles and schemas
   * @param password of that login
   */
  public record Address(String url, String owner, String password) {
    @Override
    public String toString() {
      return url;
    }
  }

  /** Brings roles and schema up to date, then opens a pool for each role. */
  public static Database open(Address address, Keys keys) {
    return open(address, keys, UnaryOperator.identity());
  }

  /** The same, with something around each pool, such as a test's fault. */
  public static Database open(Address address, Keys keys, UnaryOperator<DataSource> around) {
    migrate(address, keys);
    return connect(address, keys, around);
  }

  /** Opens the pools of a database whose roles and schema are up to date. */
  public static Database connect(Address address, Keys keys, UnaryOperator<DataSource> around) {
    var ways = new EnumMap<Role, Way>(Role.class);
    for (Role role : Role.values()) {
      ways.put(role, new Way(around.apply(pool(address, role, keys))));
    }
    return new Database(ways);
  }

  /** Makes the roles and applies every migration that is not applied yet, as the owner. */
  public static void migrate(Address address, Keys keys) {
    Flyway.configure()
        .dataSource(address.url(), address.owner(), address.password())
        .locations("classpath:db/migration")
        .schemas("migrations")
        .table("history")
        .initSql(rolesExist(keys))
        .load()
        .migrate();
  }

  /** For what people ask: shown tables and keys, and entries into the log. */
  public Way asking() {
    return way(Role.ASKING);
  }

  /** For placing statements. */
  public Way intake() {
    return way(Role.INTAKE);
  }

  /** For the management team: concealed places too. */
  public Way team() {
    return way(Role.TEAM);
  }

  /** For accounts, organisations, readiness and grants: no child's table. */
  public Way programme() {
    return way(Role.PROGRAMME);
  }

  /** For ordering and sealing the log. */
  public Way sealer() {
    return way(Role.SEALER);
  }

  public Way way(Role role) {
    return java.util.Objects.requireNonNull(ways.get(role));
  }

  @Override
  public void close() {
    ways.values().forEach(Way::close);
  }

  private static HikariDataSource pool(Address address, Role role, Keys keys) {
    var settings = new HikariConfig();
    settings.setPoolName(role.login());
    settings.setJdbcUrl(address.url());
    settings.setUsername(role.login());
    settings.setPassword(passwordOf(role, keys));
    settings.setMaximumPoolSize(role.connections());
    settings.setMinimumIdle(0);
    settings.setIdleTimeout(60_000);
    settings.setConnectionTimeout(5_000);
    settings.setAutoCommit(true);
    settings.addDataSourceProperty("logServerErrorDetail", "false");
    settings.addDataSourceProperty("ApplicationName", "contactpoint-" + role.login());
    settings.addDataSourceProperty("prepareThreshold", "3");
    settings.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(settings);
  }

  private static String passwordOf(Role role, Keys keys) {
    return HexFormat.of().formatHex(keys.bytesFor("password of role " + role.login()));
  }

  private static String rolesExist(Keys keys) {
    var statements = new StringBuilder();
    for (Role role : Role.values()) {
      statements.append(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
            end if;
          exception when duplicate_object or unique_violation then null;
          end $$;
          do $$ begin
            alter role %1$s password '%2$s';
          exception when others then
            if sqlerrm not like '%%concurrently%%' then raise; end if;
          end $$;
          """
              .formatted(role.login(), passwordOf(role, keys)));
    }
    return statements.toString();
  }
}
