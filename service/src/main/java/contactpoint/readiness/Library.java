package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The document library: guidance and tools by version, each with the days between which it holds. A
 * newer version ends the one before it on the day before.
 */
public final class Library {

  private static final String ALL =
      """
      select d.title, d.version, d.kind, d.valid_from, d.valid_until, d.summary, f.name
      from readiness.document d left join readiness.document_file f using (title, version)
      order by d.kind, d.title, d.version desc
      """;

  private static final String NEWEST =
      "select coalesce(max(version), 0) from readiness.document where title = :title";

  private static final String END_OLDER =
      """
      update readiness.document set valid_until = greatest(valid_from, :day)
      where title = :title and (valid_until is null or valid_until > :day)
      """;

  private static final String ADD =
      """
      insert into readiness.document (title, version, kind, valid_from, valid_until, summary)
      values (:title, :version, :kind, :from, :until, :summary)
      on conflict do nothing
      """;

  private static final String ADD_FILE =
      """
      insert into readiness.document_file (title, version, name, content)
      values (:title, :version, :name, :content)
      """;

  private static final String FILE =
      """
      select name, content from readiness.document_file
      where title = :title and version = :version
      """;

  private static final String CANCEL =
      """
      update readiness.document set valid_until = :day
      where title = :title and version = :version and valid_from <= :day
      """;

  private final Changes changes;

  Library(Changes changes) {
    this.changes = changes;
  }

  /** What a document says: a file's name and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
  public record Content(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All documents by kind and title, newest version first. */
  public List<LibraryDocument> all(Tx tx) {
    return tx.sql(ALL)
        .query((row, at) ->
            new LibraryDocument(
                row.getString("title"),
                row.getInt("version"),
                Coded.of(LibraryDocument.Kind.class, row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                PlanRows.day(row, "valid_until"),
                row.getString("summary"),
                Optional.ofNullable(row.getString("name"))))
        .list();
  }

  /** The version that a document of this title would have next. */
  public int nextVersion(Tx tx, String title) {
    return tx.sql(NEWEST).param("title", title).query(Integer.class).single() + 1;
  }

  /** Adds a document, or a newer version of one. */
  public Outcome add(Tx tx, Actor actor, LibraryDocument document, Optional<Content> content) {
    if (actor.role() != Role.NATIONAL_TEAM && actor.role() != Role.SYSTEM) {
      return Outcome.refused("Only the national team adds documents");
    }
    tx.sql(END_OLDER)
        .param("title", document.title())
        .param("day", document.from().minusDays(1))
        .update();
    int added =
        tx.sql(ADD)
            .param("title", document.title())
            .param("version", document.version())
            .param("kind", document.kind().code())
            .param("from", document.from())
            .param("until", document.until().orElse(null), Types.DATE)
            .param("summary", document.summary())
            .update();
    if (added == 0) {
      return Outcome.refused("This version is in the library already");
    }
    content.ifPresent(file ->
        tx.sql(ADD_FILE)
            .param("title", document.title())
            .param("version", document.version())
            .param("name", file.name())
            .param("content", file.bytes())
            .update());
    changes.entry(tx, actor, "add-document", "document", document.version());
    return Outcome.done();
  }

  /** Cancels a document from the day after the one given. */
  public Outcome cancel(Tx tx, Actor actor, String title, int version, LocalDate lastDay) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return Outcome.refused("Only the national team cancels documents");
    }
    int cancelled =
        tx.sql(CANCEL)
            .param("day", lastDay)
            .param("title", title)
            .param("version", version)
            .update();
    if (cancelled == 0) {
      return Outcome.refused("There is no such document, or it begins later");
    }
    changes.entry(tx, actor, "cancel-document", "document", version);
    return Outcome.done();
  }

  /** What a document says, if it is kept here. */
  public Optional<Content> content(Tx tx, String title, int version) {
    return tx.sql(FILE)
        .param("title", title)
        .param("version", version)
        .query((row, at) -> new Content(row.getString("name"), row.getBytes("content")))
        .optional();
  }
}
