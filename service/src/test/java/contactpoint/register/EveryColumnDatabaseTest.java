package contactpoint.register;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Names every column in which anything about a child is held. A new one fails here first, so that
 * somebody asks whether the law's list has it: no notes, no free text about a child, no ethnicity.
 */
class EveryColumnDatabaseTest {

  private static final String HELD =
      """
      feeds.lane: one, token, holder, until
      feeds.mapping: id, source, document, agreed_at, agreed_by
      feeds.part: submission, file, number, sealed
      feeds.quarantine: submission, file, row, ref, rules, sentences, stopped
      feeds.score: submission, children, completeness_part, completeness_whole, validity_part, \
        validity_whole, consistency_part, consistency_whole, usefulness_part, usefulness_whole
      feeds.submission: id, digest, source, number, kind, as_of, state, received_at, received_by, \
        placed_at, bytes, lines, stage, row, read, unreadable, unchanged, mapping
      matching.doubt: source, ref, candidates, weights, reasons, model, said, submission, since
      matching.joined: source, ref, child, verdict, weight, margin, model, reasons, at
      matching.key: key, child
      matching.near_key: key, child
      register.carer: child, source, ref, given, family, relation, phone, email, same_address, as_of
      register.child: number, concealed, given, family, sex, born, name_source, name_as_of, \
        born_source, born_as_of, died, authority, expected, address, postcode, address_from, \
        no_fixed_address, left_england, returns, address_source, address_as_of, setting, setting_from, \
        setting_source, setting_as_of, practice, practice_source, practice_as_of, shown, changed
      register.concealed_place: child, sealed
      register.involvement: child, source, ref, service, kind, practitioner, phone, email, since, \
        until, lead, assessment, account, as_of
      register.issued_number: child, issuer, value, as_of
      register.other_address: child, address, postcode, since, source, as_of
      register.other_name: child, use, given, family, source, as_of
      register.redirect: number, child
      register.shown_key: key, child
      register.stale: child
      register.statement: source, kind, ref, child_ref, child, as_of, digest, withdrawn, said, \
        submission, account
      register.statement_history: source, kind, ref, as_of, digest, withdrawn, said, submission, until
      register.turn: one, taken
      shielding.near: source, ref, child, weight, model, said, submission, since
      shielding.shield: id, child, authority, reason, state, set_by, set_at, holds_from
      """;

  private static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname || ': ' || string_agg(a.attname, ', ' order by a.attnum)
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm', 'f')
        join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('register', 'shielding', 'matching', 'feeds')
         and a.attnum > 0 and not a.attisdropped
       group by n.nspname, c.relname
       order by n.nspname, c.relname
      """;

  @Test
  void nothing_is_held_about_a_child_beside_what_is_named_here() {
    try (var database = TestDatabase.fresh()) {
      var found =
          Objects.requireNonNull(
              database
                  .intake()
                  .<List<String>>transaction(
                      tx -> tx.sql(COLUMNS).query((row, i) -> row.getString(1)).list()));
      assertThat(found)
          .containsExactlyElementsOf(HELD.lines().map(line -> line.replaceAll(" +", " ")).toList());
    }
  }
}
