package contactpoint.accounts;

import contactpoint.database.Tx;
import contactpoint.keys.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Slows guessing down. Failures in a row are counted in buckets: one for a person's known device,
 * one for all strangers who try the same name, one for a person's second proof. From the tenth on,
 * a bucket is closed for half a minute, then twice as long each time, to an hour; after a hundred
 * it stays closed until the account is released. A stranger never fills a known device's bucket.
 *
 * <p>A try is counted before it is judged, so that a hundred at once are a hundred.
 */
final class Throttle {

  private static final int FREE = 10;
  private static final int MOST = 100;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private static final String COUNT =
      """
      insert into accounts.failure (bucket, count, until_at) values (:bucket, 1, :now)
      on conflict (bucket) do update set count = failure.count + 1
       where failure.until_at <= :now
      returning count, until_at
      """;

  private static final String CLOSE =
      """
      update accounts.failure set until_at = :until where bucket = :bucket
      """;

  private static final String FORGET =
      """
      delete from accounts.failure where bucket = :bucket
      """;

  private final KeyedHash hash;

  Throttle(KeyedHash hash) {
    this.hash = hash;
  }

  /** The bucket of a person's second proof. */
  static String second(long account) {
    return "second|" + account;
  }

  /** Counts a try; whether it may be judged at all. */
  boolean admits(Tx tx, String bucket, Instant now) {
    var counted =
        tx.sql(COUNT)
            .param("bucket", key(bucket))
            .param("now", AccountRows.at(now))
            .query((row, n) ->
                new Counted(
                    row.getInt("count"),
                    row.getObject("until_at", OffsetDateTime.class).toInstant()))
            .optional();
    counted
        .filter(tries -> tries.count() >= FREE)
        .ifPresent(tries ->
            tx.sql(CLOSE)
                .param("bucket", key(bucket))
                .param("until", AccountRows.at(now.plus(delay(tries.count()))))
                .update());
    return counted.isPresent();
  }

  private record Counted(int count, Instant until) {}

  /** A proof was right: failures before it no longer count. */
  void forget(Tx tx, String bucket) {
    tx.sql(FORGET).param("bucket", key(bucket)).update();
  }

  /** For how long the bucket is closed after so many failures in a row. */
  static Duration delay(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    if (failures >= MOST) {
      return FOR_EVER;
    }
    var doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private byte[] key(String bucket) {
    return hash.of(bucket.getBytes(StandardCharsets.UTF_8));
  }
}
