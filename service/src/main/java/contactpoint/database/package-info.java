/**
 * The ways into PostgreSQL: one role each, with its pool and its transactions.
 *
 * <p>{@code owner} migrates; {@code asking} answers people; {@code intake} places statements;
 * {@code team} sees concealed places; {@code programme} keeps accounts and the roll-out; {@code
 * sealer} orders and seals the log. A role can do what its work needs and nothing else; each
 * schema's migrations say what that is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "keys")
package contactpoint.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
