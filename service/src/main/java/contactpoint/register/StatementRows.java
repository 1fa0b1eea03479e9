package contactpoint.register;

import contactpoint.database.CopyText;
import contactpoint.database.Tx;
import contactpoint.intake.ContentDigest;
import contactpoint.intake.FileKind;
import contactpoint.intake.Statement;
import contactpoint.keys.Vault;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements, current and former. What they say is encrypted, each bound to its own row. */
final class StatementRows {

  private static final String WHAT_IS_HELD =
      """
      select ref, child, as_of, digest, withdrawn
        from register.statement
       where source = ? and kind = ? and ref = any(?)
      """;

  private static final String WHAT_IS_SAID =
      """
      select child, source, kind, ref, digest, said, account
        from register.statement
       where child = any(?) and not withdrawn
      """;

  private static final String WHO_THEY_ARE =
      """
      select child, source, kind, ref, digest, said, account
        from register.statement
       where child = any(?) and kind = ? and not withdrawn
      """;

  private static final String WHO_IS_SPOKEN_OF =
      """
      select distinct child
        from register.statement
       where child = any(?) and kind = ? and not withdrawn
      """;

  private static final String WHAT_WAITS =
      """
      update register.statement s
         set child = w.child
        from unnest(?::text[], ?::bigint[]) as w (ref, child)
       where s.source = ? and s.child is null and s.child_ref = w.ref
      """;

  private static final String WHAT_WAS_SAID =
      """
      select ref, said
        from register.statement
       where source = ? and kind = ? and ref = any(?)
      """;

  private static final String WHAT_WAS_EVER_SAID =
      """
      select s.child, s.source, s.ref, s.said
        from register.statement s
       where s.child = any(?) and s.kind = ?
      union all
      select s.child, s.source, s.ref, h.said
        from register.statement s
        join register.statement_history h using (source, kind, ref)
       where s.child = any(?) and s.kind = ?
      """;

  private static final String WAIT_AGAIN =
      """
      update register.statement
         set child = null
       where source = ? and child_ref = any(?) and child is not null
      """;

  private static final String ONE_STATEMENT =
      """
      select said
        from register.statement
       where source = ? and kind = ? and ref = ? and not withdrawn
      """;

  private static final String MOVE =
      """
      update register.statement
         set child = ?
       where source = ? and kind = ? and ref = ?
      """;

  private static final String MOVE_WITH_CHILD =
      """
      update register.statement
         set child = ?
       where source = ? and child_ref = ?
      """;

  private static final String TEMPORARY =
      """
      create temporary table if not exists to_hold (
        source text, kind smallint, ref text, child_ref text, child bigint, as_of date, digest bytea,
        withdrawn boolean, said bytea, submission bigint, account bigint
      ) on commit delete rows
      """;

  private static final String COPY_TEMPORARY =
      """
      copy to_hold (source, kind, ref, child_ref, child, as_of, digest, withdrawn, said, submission, account)
      from stdin
      """;

  private static final String COPY_NEW =
      """
      copy register.statement
        (source, kind, ref, child_ref, child, as_of, digest, withdrawn, said, submission, account)
      from stdin
      """;

  private static final String KEEP_AS_HISTORY =
      """
      insert into register.statement_history
        (source, kind, ref, as_of, digest, withdrawn, said, submission, until)
      select s.source, s.kind, s.ref, s.as_of, s.digest, s.withdrawn, s.said, s.submission, clock_timestamp()
        from register.statement s
        join to_hold n using (source, kind, ref)
      """;

  private static final String REPLACE =
      """
      update register.statement s
         set child_ref = n.child_ref, child = n.child, as_of = n.as_of, digest = n.digest,
             withdrawn = n.withdrawn, said = case when n.withdrawn then s.said else n.said end,
             submission = n.submission, account = n.account
        from to_hold n
       where s.source = n.source and s.kind = n.kind and s.ref = n.ref
      """;

  private static final String LEFT_OUT =
      """
      select ref
        from register.statement
       where source = ? and kind = ? and not withdrawn and as_of <= ?
       order by ref
      """;

  private final Vault vault;

  StatementRows(Vault vault) {
    this.vault = vault;
  }

  Map<Reference, Held> held(Tx tx, String source, FileKind kind, Collection<Reference> refs) {
    var found = new HashMap<Reference, Held>();
    tx.sql(WHAT_IS_HELD)
        .param(source)
        .param(kind.number())
        .param(refs.stream().map(Reference::text).toArray(String[]::new))
        .query(row -> {
          long child = row.getLong("child");
          var placed = row.wasNull() ? null : new ChildNumber(child);
          found.put(
              new Reference(row.getString("ref")),
              new Held(
                  placed,
                  row.getObject("as_of", LocalDate.class),
                  ContentDigest.of(row.getBytes("digest")),
                  row.getBoolean("withdrawn")));
        });
    return found;
  }

  /** All that counts about some children. */
  Map<ChildNumber, List<Said>> saidOf(Tx tx, Collection<ChildNumber> children) {
    return said(tx.sql(WHAT_IS_SAID).param(numbers(children)));
  }

  /** What counts about some children themselves, without who is with them. */
  Map<ChildNumber, List<Said>> whoTheyAre(Tx tx, Collection<ChildNumber> children) {
    return said(tx.sql(WHO_THEY_ARE).param(numbers(children)).param(FileKind.CHILDREN.number()));
  }

  private static Long[] numbers(Collection<ChildNumber> children) {
    return children.stream().map(ChildNumber::value).toArray(Long[]::new);
  }

  private Map<ChildNumber, List<Said>> said(JdbcClient.StatementSpec question) {
    var sealed = new ArrayList<Sealed>();
    question.query(row -> {
      long account = row.getLong("account");
      boolean directly = !row.wasNull();
      sealed.add(
          new Sealed(
              new ChildNumber(row.getLong("child")),
              row.getString("source"),
              row.getInt("kind"),
              row.getString("ref"),
              row.getBytes("digest"),
              row.getBytes("said"),
              directly ? account : null));
    });
    var opened = sealed.parallelStream().map(this::open).toList(); // on all processors
    var found = new HashMap<ChildNumber, List<Said>>();
    for (int i = 0; i < opened.size(); i++) {
      found.computeIfAbsent(sealed.get(i).child(), one -> new ArrayList<>()).add(opened.get(i));
    }
    return found;
  }

  /** A statement as it lies in the table. */
  private record Sealed(
      ChildNumber child,
      String source,
      int kind,
      String ref,
      byte[] digest,
      byte[] said,
      @Nullable Long account) {}

  private Said open(Sealed one) {
    var clear = vault.open(one.said(), place(one.source(), one.kind(), one.ref()));
    return new Said(
        one.source(), Statement.decode(clear), ContentDigest.of(one.digest()), one.account());
  }

  /** Those of some children of whom a source says something that it has not taken back. */
  List<ChildNumber> spokenOf(Tx tx, Collection<ChildNumber> children) {
    return tx.sql(WHO_IS_SPOKEN_OF)
        .param(numbers(children))
        .param(FileKind.CHILDREN.number())
        .query((row, i) -> new ChildNumber(row.getLong(1)))
        .list();
  }

  /** What one source says under one reference. */
  java.util.Optional<Statement> statement(Tx tx, String source, FileKind kind, Reference ref) {
    return tx.sql(ONE_STATEMENT)
        .param(source)
        .param(kind.number())
        .param(ref.text())
        .query(byte[].class)
        .optional()
        .map(said -> vault.open(said, place(source, kind.number(), ref.text())))
        .map(Statement::decode);
  }

  /** What a source said last under some references, also where it has taken that back since. */
  Map<Reference, Statement> saidLast(
      Tx tx, String source, FileKind kind, Collection<Reference> refs) {
    var found = new HashMap<Reference, Statement>();
    if (!refs.isEmpty()) {
      tx.sql(WHAT_WAS_SAID)
          .param(source)
          .param(kind.number())
          .param(refs.stream().map(Reference::text).toArray(String[]::new))
          .query(row -> {
            String ref = row.getString("ref");
            var clear = vault.open(row.getBytes("said"), place(source, kind.number(), ref));
            if (clear.length > 0) {
              found.put(new Reference(ref), Statement.decode(clear));
            }
          });
    }
    return found;
  }

  /** All that was ever said of some children themselves, taken back or replaced as it may be. */
  Map<ChildNumber, List<Said>> everSaidOf(Tx tx, Collection<ChildNumber> children) {
    var found = new HashMap<ChildNumber, List<Said>>();
    if (!children.isEmpty()) {
      var numbers = numbers(children);
      tx.sql(WHAT_WAS_EVER_SAID)
          .param(numbers)
          .param(FileKind.CHILDREN.number())
          .param(numbers)
          .param(FileKind.CHILDREN.number())
          .query(row -> {
            String source = row.getString("source");
            var at = place(source, FileKind.CHILDREN.number(), row.getString("ref"));
            var clear = vault.open(row.getBytes("said"), at);
            if (clear.length > 0) {
              found
                  .computeIfAbsent(new ChildNumber(row.getLong("child")), one -> new ArrayList<>())
                  .add(new Said(source, Statement.decode(clear), Statement.digestOf(clear), null));
            }
          });
    }
    return found;
  }

  /** Has all that a source says of the children under some references wait for them again. */
  void waitAgain(Tx tx, String source, Collection<Reference> refs) {
    if (!refs.isEmpty()) {
      tx.sql(WAIT_AGAIN)
          .param(source)
          .param(refs.stream().map(Reference::text).toArray(String[]::new))
          .update();
    }
  }

  /** Holds statements under references that nothing was held under. */
  void holdNew(Tx tx, Collection<ToHold> statements) {
    var rows = rows(statements);
    if (!rows.isEmpty()) {
      tx.copyIn(COPY_NEW, rows.stream());
    }
  }

  /** Replaces what was held by what is said now; what was held becomes history. */
  void replace(Tx tx, Collection<ToHold> statements) {
    var rows = rows(statements);
    if (rows.isEmpty()) {
      return;
    }
    tx.sql(TEMPORARY).update();
    tx.sql("delete from to_hold").update();
    tx.copyIn(COPY_TEMPORARY, rows.stream());
    tx.sql(KEEP_AS_HISTORY).update();
    tx.sql(REPLACE).update();
  }

  /**
   * Gives statements that wait for a child the child that its source's references now stand for.
   */
  int arrive(Tx tx, String source, Map<Reference, ChildNumber> children) {
    if (children.isEmpty()) {
      return 0;
    }
    var refs = new String[children.size()];
    var numbers = new Long[children.size()];
    int i = 0;
    for (var entry : children.entrySet()) {
      refs[i] = entry.getKey().text();
      numbers[i++] = entry.getValue().value();
    }
    return tx.sql(WHAT_WAITS).param(refs).param(numbers).param(source).update();
  }

  /** Moves a child statement, and all that its source says of that child, to another record. */
  void move(Tx tx, String source, Reference ref, ChildNumber child) {
    tx.sql(MOVE)
        .param(child.value())
        .param(source)
        .param(FileKind.CHILDREN.number())
        .param(ref.text())
        .update();
    tx.sql(MOVE_WITH_CHILD).param(child.value()).param(source).param(ref.text()).update();
  }

  /** The references that a source has not withdrawn, as far as they are not younger than a day. */
  List<Reference> standing(Tx tx, String source, FileKind kind, LocalDate asOf) {
    return tx.sql(LEFT_OUT)
        .param(source)
        .param(kind.number())
        .param(asOf)
        .query((row, i) -> new Reference(row.getString(1)))
        .list();
  }

  private CopyText rows(Collection<ToHold> statements) {
    var rows = new CopyText();
    statements.parallelStream().map(this::row).toList().forEach(rows::add); // on all processors
    return rows;
  }

  private CopyText row(ToHold one) {
    var row = new CopyText();
    row.add(one.source()).add(one.kind()).add(one.ref().text());
    row.add(one.childRef() == null ? null : one.childRef().text());
    row.add(one.child() == null ? null : one.child().value());
    row.add(one.asOf()).add(one.digest().bytes()).add(one.withdrawn());
    row.add(vault.seal(one.encoded(), place(one.source(), one.kind(), one.ref().text())));
    row.add(one.submission()).add(one.account());
    row.endRow();
    return row;
  }

  private static byte[] place(String source, int kind, String ref) {
    return (source + '|' + kind + '|' + ref).getBytes(StandardCharsets.UTF_8);
  }
}
