package contactpoint.measures;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The figures: a feature writes its own in its own transaction; readiness reads them. */
@Component
public class Measures {

  /** Keeps a figure. An older one than the newest known goes into the history only. */
  public void record(Tx tx, Figure figure) {
    MeasureRows.INTO.forEach(statement ->
        tx.sql(statement)
            .param("authority", figure.authority().number())
            .param("feed", figure.feed())
            .param("measure", figure.measure().code())
            .param("value", figure.value())
            .param("at", figure.at().atOffset(ZoneOffset.UTC))
            .param("origin", figure.origin())
            .update());
  }

  /** The newest figure of an authority as a whole; empty when nobody measured it yet. */
  public Optional<Figure> latest(Tx tx, AuthorityNumber authority, Measure measure) {
    return latest(tx, authority).stream()
        .filter(one -> one.measure() == measure && one.feed().isEmpty())
        .findAny();
  }

  /** All newest figures of an authority and its feeds. */
  public List<Figure> latest(Tx tx, AuthorityNumber authority) {
    return tx.sql(MeasureRows.LATEST_OF_ONE)
        .param("authority", authority.number())
        .query(MeasureRows::figure)
        .list();
  }

  /** All newest figures of all authorities. */
  public List<Figure> latest(Tx tx) {
    return tx.sql(MeasureRows.LATEST).query(MeasureRows::figure).list();
  }
}
