package contactpoint.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person at a keyboard reads of a file that a command cannot use: which, and why, in one
 * sentence that shows nothing of what stands in it.
 */
public final class FileTrouble {

  private FileTrouble() {}

  /** The sentence; empty if something else than a file failed. */
  public static Optional<String> sentence(@Nullable Throwable failed) {
    return switch (failed) {
      case null -> Optional.empty();
      case UncheckedIOException wrapped -> sentence(wrapped.getCause());
      case NoSuchFileException missing -> Optional.of("There is no " + missing.getFile() + ".");
      case AccessDeniedException denied ->
          Optional.of(denied.getFile() + " may not be read or written.");
      case FileAlreadyExistsException taken ->
          Optional.of(taken.getFile() + " is a file already; a folder is wanted.");
      case NotDirectoryException file -> Optional.of(file.getFile() + " is not a folder.");
      case FileSystemException other ->
          Optional.of(
              "%s cannot be used: %s."
                  .formatted(
                      other.getFile(), Optional.ofNullable(other.getReason()).orElse("no reason")));
      case CharacterCodingException _ -> Optional.of("A file is not written in UTF-8.");
      case IOException plain when plain.getClass() == IOException.class -> // such as a full disk
          Optional.of("A file cannot be read or written: %s.".formatted(plain.getMessage()));
      default -> Optional.empty();
    };
  }
}
