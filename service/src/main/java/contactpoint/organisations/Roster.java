package contactpoint.organisations;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Telephone;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads a folder's {@code authorities.csv, services.csv, settings.csv, practices.csv} into rows.
 * What is there already is brought up to date, so reading the same folder twice changes nothing.
 * Beside the columns of the layout, {@code authorities.csv} may give {@code team_phone} and {@code
 * team_email}.
 */
public final class Roster {

  private final Tx tx;
  private final List<SourceKind> kinds;

  private Roster(Tx tx) {
    this.tx = tx;
    this.kinds = SourceKind.shipped();
  }

  /**
   * How many rows each file had.
   *
   * @param authorities each with its organisation and its sources
   */
  public record Count(int authorities, int services, int settings, int practices) {}

  /**
   * Reads the folder in the transaction given, which must be {@code programme}'s.
   *
   * @throws Unreadable with file and row number, nothing being kept
   */
  public static Count read(Path folder, Tx tx) {
    var roster = new Roster(tx);
    RosterRows.nationalBodies(tx);
    roster.kinds.stream()
        .filter(SourceKind::isNational)
        .forEach(kind -> RosterRows.source(tx, kind.national(), Optional.empty()));
    return new Count(
        roster.each(folder.resolve("authorities.csv"), Roster::authority),
        roster.each(folder.resolve("services.csv"), Roster::service),
        roster.each(folder.resolve("settings.csv"), Roster::setting),
        roster.each(folder.resolve("practices.csv"), Roster::practice));
  }

  /** A row that cannot be read. */
  public static final class Unreadable extends RuntimeException {
    Unreadable(Path file, long row, Throwable cause) {
      super("%s, row %d cannot be read.".formatted(file.getFileName(), row), cause);
    }
  }

  private int each(Path file, BiConsumer<Roster, NamedCsvRecord> read) {
    int count = 0;
    try (Reader text = Files.newBufferedReader(file);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        try {
          read.accept(this, row);
        } catch (IllegalArgumentException | java.util.NoSuchElementException wrong) {
          throw new Unreadable(file, row.getStartingLineNumber(), wrong);
        }
        count++;
      }
      return count;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void authority(NamedCsvRecord row) {
    var authority =
        new Authority(
            new AuthorityNumber(Integer.parseInt(row.getField("number"))),
            row.getField("name"),
            row.getField("region"),
            row.getField("early_adopter").equals("yes"),
            row.findField("team_phone").flatMap(Telephone::parse),
            row.findField("team_email").flatMap(Email::parse));
    RosterRows.authority(tx, authority);
    kinds.stream()
        .filter(kind -> !kind.isNational())
        .forEach(
            kind -> RosterRows.source(tx, kind.of(authority), Optional.of(authority.number())));
  }

  private void service(NamedCsvRecord row) {
    RosterRows.service(
        tx,
        new Service(
            row.getField("code"),
            row.getField("name"),
            row.getField("kind"),
            authorityOf(row),
            Telephone.parse(row.getField("phone")),
            Email.parse(row.getField("email")),
            row.getField("sensitive").equals("yes")));
  }

  private void setting(NamedCsvRecord row) {
    RosterRows.setting(tx, place(row, row.getField("kind")));
  }

  private void practice(NamedCsvRecord row) {
    RosterRows.practice(tx, place(row, "practice"));
  }

  private static Place place(NamedCsvRecord row, String kind) {
    return new Place(
        row.getField("code"),
        row.getField("name"),
        kind,
        authorityOf(row),
        Postcode.parse(row.getField("postcode")),
        Telephone.parse(row.getField("phone")),
        Email.parse(row.getField("email")));
  }

  private static AuthorityNumber authorityOf(NamedCsvRecord row) {
    return new AuthorityNumber(Integer.parseInt(row.getField("authority")));
  }

  static Reader shipped(String name) {
    return new InputStreamReader(
        Objects.requireNonNull(Roster.class.getResourceAsStream(name)), StandardCharsets.UTF_8);
  }
}
