package dev.backstory.site.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes what others keep in a folder along into the one that is to take its place. */
final class OtherFiles extends SimpleFileVisitor<Path> {
  private final Path from;
  private final Path to;
  private final Predicate<Path> others;

  /**
   * @param others whether a file is one of theirs, by its path in the folder
   */
  OtherFiles(Path from, Path to, Predicate<Path> others) {
    this.from = from;
    this.to = to;
    this.others = others;
  }

  /** They are in both folders then; only where a disk has no links does that take space. */
  void take() throws IOException {
    if (Files.isDirectory(from)) {
      haveSameOwner();
      Files.walkFileTree(from, this);
    }
  }

  /** As far as this process may say whose the new folder is. */
  private void haveSameOwner() throws IOException {
    PosixFileAttributeView before = view(from);
    PosixFileAttributeView after = view(to);
    if (before == null || after == null) {
      return;
    }
    PosixFileAttributes rights = before.readAttributes();
    after.setPermissions(rights.permissions());
    try {
      after.setGroup(rights.group());
      after.setOwner(rights.owner());
    } catch (FileSystemException e) {
      // then it is of whoever wrote it
    }
  }

  private static @Nullable PosixFileAttributeView view(Path folder) {
    return Files.getFileAttributeView(folder, PosixFileAttributeView.class);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (folder.equals(to)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    Path taken = to.resolve(from.relativize(folder).toString());
    if (!Files.isDirectory(taken)) {
      Files.copy(folder, taken, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Path path = from.relativize(file);
    Path taken = to.resolve(path.toString());
    if (others.test(path) && !Files.exists(taken, LinkOption.NOFOLLOW_LINKS)) {
      if (attributes.isSymbolicLink() || !isLinked(file, taken)) {
        Files.copy(file, taken, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isLinked(Path file, Path taken) {
    try {
      Files.createLink(taken, file);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
