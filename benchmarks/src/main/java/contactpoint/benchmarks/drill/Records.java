package contactpoint.benchmarks.drill;

import contactpoint.database.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All records of a database up to child numbers: for each child a digest of every row that is about
 * it, shown or said, in the order of the digests. Two databases hold the same records exactly if
 * these are equal.
 */
final class Records {

  private static final List<String> ROWS =
      List.of(
          "select number, 'child' || (to_jsonb(t) - 'number' - 'shown' - 'changed')::text from"
              + " register.child t",
          "select child, 'name' || (to_jsonb(t) - 'child')::text from register.other_name t",
          "select child, 'address' || (to_jsonb(t) - 'child')::text from register.other_address t",
          "select child, 'carer' || (to_jsonb(t) - 'child')::text from register.carer t",
          "select child, 'involvement' || (to_jsonb(t) - 'child')::text from register.involvement"
              + " t",
          "select child, 'number' || (to_jsonb(t) - 'child')::text from register.issued_number t",
          "select child, 'key' || key::text from register.shown_key t",
          "select child, 'place' from register.concealed_place t",
          "select coalesce(child, 0), 'said' || (to_jsonb(t) - 'child' - 'said' -"
              + " 'submission')::text from register.statement t where not withdrawn");

  private Records() {}

  /** The digests, sorted; rows that wait for a child count as one child of their own. */
  static List<String> of(Tx tx) {
    Map<Long, List<String>> rows = new TreeMap<>();
    for (String query : ROWS) {
      tx.sql(query)
          .query(row -> {
            rows.computeIfAbsent(row.getLong(1), child -> new ArrayList<>()).add(row.getString(2));
          });
    }
    return rows.values().stream()
        .map(all -> digest(all.stream().sorted().toList()))
        .sorted()
        .toList();
  }

  private static String digest(List<String> rows) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      rows.forEach(row -> sha.update((row + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
