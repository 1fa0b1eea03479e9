package contactpoint.grants.web;

import contactpoint.database.Database;
import contactpoint.grants.Grants;
import contactpoint.grants.PublishedTable;
import contactpoint.grants.Scheme;
import contactpoint.grants.Schemes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Schemes as pages look them up: those that ship and those that were sent. */
@Component
class SchemeBook {

  private final Database database;
  private final Grants grants;

  SchemeBook(Database database, Grants grants) {
    this.database = database;
    this.grants = grants;
  }

  List<Scheme> all() {
    return Objects.requireNonNull(database.programme().transaction(grants::all));
  }

  Optional<Scheme> find(String code) {
    return Objects.requireNonNull(
        database.programme().<Optional<Scheme>>transaction(tx -> grants.find(tx, code)));
  }

  /** A scheme's allocations, published or reckoned. */
  Optional<PublishedTable> table(String code) {
    return find(code).flatMap(Schemes::published);
  }
}
