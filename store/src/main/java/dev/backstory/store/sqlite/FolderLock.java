package dev.backstory.store.sqlite;

import dev.backstory.store.DataFolderException;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code lock} of a data folder, a byte of it for each task and one for opening. The
 * system gives the locks of a process back when it ends, however it does. Behind these bytes stands
 * which process took each task last.
 */
final class FolderLock implements AutoCloseable {
  /** How long another process may take to open the folder; an earlier version locks all of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int OPENING = FolderTask.values().length;

  /** Where it stands who took each task, and how many bytes that takes. */
  private static final int WHO = 64;

  private final Path folder;
  private final FileChannel file;
  private final Set<FolderTask> taken = EnumSet.noneOf(FolderTask.class);

  private FolderLock(Path folder, FileChannel file) {
    this.folder = folder;
    this.file = file;
  }

  /**
   * Makes the folder if need be.
   *
   * @throws DataFolderException if it cannot be used
   */
  static FolderLock in(Path folder) {
    try {
      Files.createDirectories(folder);
      return new FolderLock(
          folder,
          FileChannel.open(
              folder.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new DataFolderException("the data folder " + folder + " cannot be used", e);
    }
  }

  /** Whether this process has the task from now on; false while another one has it. */
  synchronized boolean take(FolderTask task) {
    if (!taken.contains(task) && tryLock(task.ordinal()) != null) {
      taken.add(task);
      sign(task);
    }
    return taken.contains(task);
  }

  /** Whoever took a task last, which may have ended since; empty where nobody is known. */
  synchronized Optional<LockHolder> holder(FolderTask task) {
    ByteBuffer bytes = ByteBuffer.allocate(WHO);
    try {
      file.read(bytes, place(task));
    } catch (IOException e) {
      return Optional.empty();
    }
    return LockHolder.read(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
  }

  /** For whoever wonders why a task cannot be had; without it the lock is as good. */
  private void sign(FolderTask task) {
    byte[] who = LockHolder.self().written().getBytes(StandardCharsets.UTF_8);
    try {
      file.write(ByteBuffer.wrap(Arrays.copyOf(who, WHO)), place(task));
    } catch (IOException e) {
      throw new DataFolderException("the data folder " + folder + " cannot be written to", e);
    }
  }

  private static long place(FolderTask task) {
    return (long) WHO * (task.ordinal() + 1);
  }

  /**
   * Does something while no other process opens the folder.
   *
   * @throws DataFolderException if an earlier version of the program has it open
   */
  void whileOpening(Runnable work) {
    FileLock opening = opening();
    try {
      work.run();
    } finally {
      release(opening);
    }
  }

  private FileLock opening() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (FileLock lock = tryLock(OPENING); ; lock = tryLock(OPENING)) {
      if (lock != null) {
        return lock;
      } else if (System.nanoTime() > deadline) {
        throw inUse("is in use by another process");
      }
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw inUse("was waited for in vain");
    }
  }

  DataFolderException inUse(String how) {
    return new DataFolderException("the data folder " + folder + " " + how, null);
  }

  private @Nullable FileLock tryLock(int task) {
    try {
      return file.tryLock(task, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    } catch (IOException e) {
      throw new DataFolderException("the data folder " + folder + " cannot be locked", e);
    }
  }

  private void release(FileLock lock) {
    try {
      lock.release();
    } catch (IOException e) {
      throw new DataFolderException("the data folder " + folder + " cannot be unlocked", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new DataFolderException("the lock of the data folder cannot be released", e);
    }
  }
}
