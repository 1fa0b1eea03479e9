package contactpoint.audit;

import contactpoint.ledger.Hash;
import contactpoint.ledger.KeyName;
import contactpoint.ledger.SealingKey;
import contactpoint.ledger.Signer;
import contactpoint.ledger.SignerMemory;
import contactpoint.ledger.TreeHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * What the signer keeps in a folder outside the database: its key ({@code sealing.key}, for its
 * owner alone), the public half for auditors ({@code log.pub}), and the last head it signed ({@code
 * last-sealed}).
 */
final class SignerFiles implements SignerMemory {

  private final Path folder;

  private SignerFiles(Path folder) {
    this.folder = folder;
  }

  /** The signer of a folder; the first time a key is made. */
  static Signer open(Path folder, KeyName log, SecureRandom chance) throws IOException {
    Files.createDirectories(folder);
    var files = new SignerFiles(folder);
    return new Signer(files.key(log, chance), files);
  }

  private SealingKey key(KeyName log, SecureRandom chance) throws IOException {
    Path file = folder.resolve("sealing.key");
    if (!Files.exists(file)) {
      if (Files.exists(lastSealed())) {
        throw new IOException("The sealing key is gone, though it has sealed: " + file);
      }
      var made = SealingKey.generate(log, chance);
      replace(folder.resolve("log.pub"), made.key().text() + "\n");
      replace(file, made.secretText());
    }
    return SealingKey.parse(Files.readString(file))
        .orElseThrow(() -> new IOException("The sealing key cannot be read: " + file));
  }

  @Override
  public TreeHead last() throws IOException {
    if (!Files.exists(lastSealed())) {
      return TreeHead.EMPTY;
    }
    String[] words = Files.readString(lastSealed()).strip().split(" ");
    try {
      return new TreeHead(Long.parseLong(words[0]), Hash.ofHex(words[1]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new IOException("What was sealed last cannot be read: " + lastSealed(), damaged);
    }
  }

  @Override
  public void keep(TreeHead head) throws IOException {
    replace(lastSealed(), head.size() + " " + head.root().hex() + "\n");
  }

  private Path lastSealed() {
    return folder.resolve("last-sealed");
  }

  /** Writes beside, forces to disk, and renames: the file is the old one or the new one, whole. */
  private void replace(Path file, String text) throws IOException {
    Path fresh = folder.resolve(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out =
        FileChannel.open(
            fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
      out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
