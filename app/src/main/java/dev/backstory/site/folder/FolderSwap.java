package dev.backstory.site.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that is written beside the one it is to replace and takes its place when it is whole, so
 * that a reader, and whoever comes after a crash, finds the one or the other. What a run left that
 * was killed is removed, or put back, by the next.
 *
 * <p>A folder that cannot be exchanged (a mount point, the folder that the program runs in or has
 * its data in, one whose parent cannot be written to) is prepared within itself and then filled
 * file by file, each of which is whole at any time.
 */
public final class FolderSwap implements AutoCloseable {
  private static final String FRESH = ".backstory-new";
  private static final String ASIDE = ".backstory-old";
  private static final String LOCK = ".backstory-lock";
  private static final String DATABASE = "backstory.db";

  private final Path target;
  private final Path fresh;
  private final Path aside;
  private final boolean within;
  private final FileChannel lock;

  private FolderSwap(Path target) throws IOException {
    this.target = target;
    this.within = !canMove(target);
    String name = within ? "" : "." + target.getFileName();
    this.fresh = within ? target.resolve(FRESH) : target.resolveSibling(name + FRESH);
    this.aside = target.resolveSibling(name + ASIDE);
    if (!within) {
      recover();
    }
    Files.createDirectories(fresh);
    this.lock = lock();
    empty(fresh, path -> !path.endsWith(LOCK));
  }

  /**
   * Begins to write.
   *
   * @param folder that is to be replaced, or a link to it; need not exist
   * @throws IOException also if another process is writing it
   */
  public static FolderSwap begin(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    while (Files.isSymbolicLink(target)) {
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    if (target.getParent() != null) {
      Files.createDirectories(target.getParent());
    }
    return new FolderSwap(target);
  }

  /** Where to write. */
  public Path fresh() {
    return fresh;
  }

  /** Whether a file is in the folder that is to be replaced. */
  public boolean stands(String path) {
    return Files.exists(target.resolve(path));
  }

  /**
   * Takes files of the old folder along, where there is nothing new in their place.
   *
   * @param kept which of them, by their paths in it
   */
  public void keep(Predicate<Path> kept) throws IOException {
    new OtherFiles(target, fresh, kept).take();
  }

  /** Puts the new folder in place of the old one. */
  public void finish(Predicate<Path> withdrawn) throws IOException {
    lock.close();
    Files.deleteIfExists(fresh.resolve(LOCK));
    if (within || !isExchanged()) {
      moveInto(withdrawn);
    }
    remove(fresh);
  }

  private boolean isExchanged() throws IOException {
    if (!Files.exists(target)) {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
    return FolderExchange.exchange(fresh, target) || isMoved();
  }

  /** In two steps; a run that is killed between them leaves it to the next to undo the first. */
  private boolean isMoved() throws IOException {
    try {
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      return false; // a mount point
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    remove(aside);
    return true;
  }

  private void moveInto(Predicate<Path> withdrawn) throws IOException {
    for (Path file : files(fresh)) {
      Path place = target.resolve(fresh.relativize(file).toString());
      Files.createDirectories(place.getParent());
      Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
    for (Path file : files(target)) {
      if (withdrawn.test(target.relativize(file))) {
        Files.delete(file);
      }
    }
  }

  /** Removes what was not put in place. */
  @Override
  public void close() throws IOException {
    if (lock.isOpen()) {
      remove(fresh);
      lock.close();
    }
  }

  private void recover() throws IOException {
    if (Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(target)) {
        remove(aside);
      } else {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private FileChannel lock() throws IOException {
    FileChannel channel =
        FileChannel.open(fresh.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // by this very process
    }
    channel.close();
    throw new IOException(target + " is being written by another process");
  }

  /** Whoever runs the program or has a disk mounted there would have another folder than before. */
  private static boolean canMove(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null || !Files.isWritable(parent)) {
      return false;
    }
    if (!Files.exists(target)) {
      return true;
    }
    return MountPoints.none(target)
        && !Path.of("").toAbsolutePath().startsWith(target.toRealPath())
        && files(target).stream().noneMatch(file -> file.endsWith(DATABASE));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      empty(folder, _ -> true);
      Files.delete(folder);
    }
  }

  private static void empty(Path folder, Predicate<Path> gone) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder) && gone.test(path)) {
          Files.delete(path);
        }
      }
    }
  }
}
