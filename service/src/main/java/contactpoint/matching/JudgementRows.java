package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.keys.Vault;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps why each statement was joined, and what is in doubt. */
final class JudgementRows {

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

  private static final String SETTLED =
      """
      delete from matching.doubt
       where source = ? and ref = any(?)
      """;

  private final Vault vault;

  JudgementRows(Vault vault) {
    this.vault = vault;
  }

  /** A join, with its verdict. */
  record Join(
      Reference ref,
      ChildNumber child,
      String verdict,
      @Nullable Double weight,
      @Nullable Double margin,
      String reasons) {}

  void keep(Tx tx, String source, String model, Collection<Join> joins, Instant at) {
    if (joins.isEmpty()) {
      return;
    }
    var refs = new ArrayList<String>();
    var children = new ArrayList<Long>();
    var verdicts = new ArrayList<String>();
    var weights = new ArrayList<@Nullable Float>();
    var margins = new ArrayList<@Nullable Float>();
    var reasons = new ArrayList<String>();
    for (var join : joins) {
      refs.add(join.ref().text());
      children.add(join.child().value());
      verdicts.add(join.verdict());
      weights.add(join.weight() == null ? null : join.weight().floatValue());
      margins.add(join.margin() == null ? null : join.margin().floatValue());
      reasons.add(join.reasons());
    }
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
    tx.sql(SETTLED).param(source).param(refs.toArray(String[]::new)).update();
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
