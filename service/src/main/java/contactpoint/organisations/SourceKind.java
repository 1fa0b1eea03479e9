package contactpoint.organisations;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A kind of source, from the table {@code sources.csv}: one national, or one in each authority. */
record SourceKind(
    String kind,
    String caption,
    String supplier,
    String tells,
    boolean isNational,
    int refreshDays) {

  static List<SourceKind> shipped() {
    try (var table = Roster.shipped("sources.csv");
        var rows = CsvReader.builder().ofNamedCsvRecord(table)) {
      return rows.stream()
          .map(row ->
              new SourceKind(
                  row.getField("kind"),
                  row.getField("caption"),
                  row.getField("supplier"),
                  row.getField("tells"),
                  row.getField("national").equals("yes"),
                  Integer.parseInt(row.getField("refresh_days"))))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The one national source of this kind. */
  Source national() {
    return new Source(kind, caption, supplier, tells, Optional.empty(), refreshDays);
  }

  /** An authority's source of this kind. */
  Source of(Authority authority) {
    return new Source(
        kind + "-" + authority.number(),
        caption + ", " + authority.name(),
        supplier,
        tells,
        Optional.of(authority.number()),
        refreshDays);
  }
}
