package contactpoint.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The program's secrets. One master secret of 32 bytes stands in a file outside the database; each
 * purpose has a key derived from it by HKDF-SHA256 (RFC 5869), so that no two purposes share one.
 */
public final class Keys {

  private static final int BYTES = 32;

  private final byte[] master;

  /** The keys that come from a master secret of 32 bytes. */
  public Keys(byte[] master) {
    if (master.length != BYTES) {
      throw new IllegalArgumentException("The master secret has 32 bytes");
    }
    this.master = master.clone();
  }

  /**
   * Reads the master secret from a file, making one that only its owner can read if there is none.
   */
  public static Keys in(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return read(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The master secret cannot be read", unreadable);
    }
  }

  /** Reads the master secret of a service that has one, for a command that works on its data. */
  public static Keys kept(Path file) {
    try {
      return read(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The master secret cannot be read", unreadable);
    }
  }

  private static Keys read(Path file) throws IOException {
    var master = Files.readAllBytes(file);
    if (master.length != BYTES) {
      throw new FileSystemException(
          file.toString(), null, "a master secret has " + BYTES + " bytes");
    }
    return new Keys(master);
  }

  private static void create(Path file) throws IOException {
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, secret);
    } catch (FileAlreadyExistsException someoneElseWasFaster) {
      // Theirs counts.
    }
  }

  /** The 32 bytes for one purpose: always the same for the same master secret and purpose. */
  public byte[] bytesFor(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(master)
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This JDK has no HKDF-SHA256", missing);
    }
  }

  /** Encryption for one purpose. */
  public Vault vaultFor(String purpose) {
    return new Vault(bytesFor(purpose));
  }

  /** Hashes that only the holder of the key can make, for one purpose. */
  public KeyedHash hashFor(String purpose) {
    return new KeyedHash(bytesFor(purpose));
  }
}
