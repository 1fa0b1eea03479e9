package contactpoint.matching;

import contactpoint.database.CopyText;
import contactpoint.database.Tx;
import contactpoint.keys.Vault;
import contactpoint.shielding.NearStatement;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps why each statement was joined, and what is in doubt. */
final class JudgementRows {

  private static final String COPY_JOINS =
      "copy matching.joined (source, ref, child, verdict, weight, margin, model, reasons, at) from"
          + " stdin";

  private static final String KEEP_JOINS =
      """
      insert into matching.joined (source, ref, child, verdict, weight, margin, model, reasons, at)
      select ?, u.ref, u.child, u.verdict, u.weight, u.margin, ?, u.reasons, ?
        from unnest(?::text[], ?::bigint[], ?::text[], ?::real[], ?::real[], ?::text[])
             as u (ref, child, verdict, weight, margin, reasons)
      on conflict (source, ref) do update
         set child = excluded.child, verdict = excluded.verdict, weight = excluded.weight,
             margin = excluded.margin, model = excluded.model, reasons = excluded.reasons, at = excluded.at
      """;

  private static final String KEEP_DOUBT =
      """
      insert into matching.doubt (source, ref, candidates, weights, reasons, model, said, submission, since)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (source, ref) do update
         set candidates = excluded.candidates, weights = excluded.weights, reasons = excluded.reasons,
             model = excluded.model, said = excluded.said, submission = excluded.submission
      """;

  private static final String IN_DOUBT_ABOUT =
      """
      select source, ref, weights[array_position(candidates, ?)] as weight, model, said, submission
        from matching.doubt
       where ? = any(candidates)
       order by source, ref
      """;

  private static final String WAITING =
      """
      select ref
        from matching.doubt
       where source = ?
       order by ref
      """;

  private static final String JOINS_GO_ALONG =
      """
      update matching.joined
         set child = ?
       where child = ?
      """;

  private static final String DOUBTS_GO_ALONG =
      """
      update matching.doubt
         set candidates = array_replace(candidates, ?, ?)
       where ? = any(candidates)
      """;

  private static final String SETTLED =
      """
      delete from matching.doubt
       where source = ? and ref = any(?)
      """;

  private final Vault vault;

  JudgementRows(Vault vault) {
    this.vault = vault;
  }

  /**
   * A join, with its verdict.
   *
   * @param again whether something was held under the reference before, and so may be its join
   */
  record Join(
      Reference ref,
      ChildNumber child,
      String verdict,
      @Nullable Double weight,
      @Nullable Double margin,
      Supplier<String> reasons,
      boolean again) {}

  void keep(Tx tx, String source, String model, Collection<Join> joins, Instant at) {
    var reasons = joins.parallelStream().map(join -> join.reasons().get()).toList();
    var rows = new CopyText();
    var again = new LinkedHashMap<Join, String>();
    int i = 0;
    for (var join : joins) {
      if (join.again()) {
        again.put(join, reasons.get(i++));
      } else {
        rows.add(source).add(join.ref().text()).add(join.child().value()).add(join.verdict());
        rows.add(single(join.weight())).add(single(join.margin())).add(model);
        rows.add(reasons.get(i++)).add(Timestamp.from(at)).endRow();
      }
    }
    if (!rows.isEmpty()) {
      tx.copyIn(COPY_JOINS, rows.stream());
    }
    keepAgain(tx, source, model, again, at);
  }

  private static @Nullable Float single(@Nullable Double bits) {
    return bits == null ? null : bits.floatValue();
  }

  private static void keepAgain(
      Tx tx, String source, String model, Map<Join, String> joins, Instant at) {
    if (joins.isEmpty()) {
      return;
    }
    var refs = new ArrayList<String>();
    var children = new ArrayList<Long>();
    var verdicts = new ArrayList<String>();
    var weights = new ArrayList<@Nullable Float>();
    var margins = new ArrayList<@Nullable Float>();
    var reasons = new ArrayList<String>();
    joins.forEach((join, why) -> {
      refs.add(join.ref().text());
      children.add(join.child().value());
      verdicts.add(join.verdict());
      weights.add(single(join.weight()));
      margins.add(single(join.margin()));
      reasons.add(why);
    });
    tx.sql(KEEP_JOINS)
        .param(source)
        .param(model)
        .param(Timestamp.from(at))
        .param(refs.toArray(String[]::new))
        .param(children.toArray(Long[]::new))
        .param(verdicts.toArray(String[]::new))
        .param(weights.toArray(Float[]::new))
        .param(margins.toArray(Float[]::new))
        .param(reasons.toArray(String[]::new))
        .update();
  }

  /** Nothing is in doubt under these references any more. */
  void settled(Tx tx, String source, Collection<Reference> refs) {
    if (!refs.isEmpty()) {
      tx.sql(SETTLED)
          .param(source)
          .param(refs.stream().map(Reference::text).toArray(String[]::new))
          .update();
    }
  }

  /** The references of a source under which something is in doubt. */
  List<Reference> waiting(Tx tx, String source) {
    return tx.sql(WAITING)
        .param(source)
        .query((row, i) -> new Reference(row.getString("ref")))
        .list();
  }

  /**
   * What is in doubt between this child and others, in the form in which it waits near a shield.
   */
  List<NearStatement> inDoubtAbout(Tx tx, ChildNumber child) {
    return tx.sql(IN_DOUBT_ABOUT)
        .param(child.value())
        .param(child.value())
        .query((row, i) -> {
          String source = row.getString("source");
          String ref = row.getString("ref");
          return new NearStatement(
              source,
              new Reference(ref),
              child,
              row.getDouble("weight"),
              row.getString("model"),
              vault.open(
                  row.getBytes("said"), (source + '|' + ref).getBytes(StandardCharsets.UTF_8)),
              row.getObject("submission", Long.class));
        })
        .list();
  }

  /** The record of one child went into another's. */
  void merged(Tx tx, ChildNumber from, ChildNumber into) {
    tx.sql(JOINS_GO_ALONG).param(into.value()).param(from.value()).update();
    tx.sql(DOUBTS_GO_ALONG).param(from.value()).param(into.value()).param(from.value()).update();
  }

  void doubt(
      Tx tx,
      String source,
      Reference ref,
      Judgement.Doubtful doubtful,
      String model,
      byte[] encoded,
      @Nullable Long submission,
      Instant since) {
    tx.sql(KEEP_DOUBT)
        .param(source)
        .param(ref.text())
        .param(doubtful.candidates().stream().map(ChildNumber::value).toArray(Long[]::new))
        .param(floats(doubtful.weights()))
        .param(doubtful.reasons().toArray(String[]::new))
        .param(model)
        .param(vault.seal(encoded, (source + '|' + ref.text()).getBytes(StandardCharsets.UTF_8)))
        .param(submission)
        .param(Timestamp.from(since))
        .update();
  }

  private static Float[] floats(List<Double> weights) {
    return weights.stream().map(Double::floatValue).toArray(Float[]::new);
  }
}
