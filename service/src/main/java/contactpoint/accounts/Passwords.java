package contactpoint.accounts;

import contactpoint.pages.Busy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as Argon2id hashes: two passes over 19 MiB, the least that OWASP's ASVS 5 allows. Two
 * are computed at a time, on threads of their own; who would wait longer than a quarter of a second
 * is asked to come again, so that a burst of sign-ins cannot take the machine from everybody else.
 */
final class Passwords {

  private static final int AT_A_TIME = 2;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_A_TIME, Thread.ofPlatform().daemon().name("password-", 0).factory());
  private final String nobodys = argon2.encode("the password of nobody at all");

  String hash(String password) {
    return alone(() -> argon2.encode(password));
  }

  /** Whether the password is the one; the same work is done when there is none to compare with. */
  boolean matches(String password, @Nullable String hash) {
    boolean same = alone(() -> argon2.matches(password, hash == null ? nobodys : hash));
    return same && hash != null;
  }

  private <T> T alone(Callable<T> work) {
    boolean entered = false;
    try {
      entered = places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      if (!entered) {
        throw new Busy();
      }
      return threads.submit(work).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A password could not be hashed", failed.getCause());
    } finally {
      if (entered) {
        places.release();
      }
    }
  }
}
