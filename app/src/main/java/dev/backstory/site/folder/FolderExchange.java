package dev.backstory.site.folder;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/** Exchanges two folders in one step, for which Java has no call. */
final class FolderExchange {
  /** Relative paths are those of the process, and the call is to exchange (renameat2(2)). */
  private static final int AT_FDCWD = -100;

  private static final int RENAME_EXCHANGE = 2;

  private FolderExchange() {}

  /** Whether it was done; it cannot be where the system or the disk does not offer it. */
  static boolean exchange(Path one, Path other) {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> call = linker.defaultLookup().find("renameat2");
    if (call.isEmpty()) {
      return false;
    }
    MethodHandle renameat2 =
        linker.downcallHandle(
            call.get(),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocateFrom(one.toString());
      MemorySegment to = arena.allocateFrom(other.toString());
      return 0 == (int) renameat2.invokeExact(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE);
    } catch (Throwable e) {
      throw new IllegalStateException("renameat2 is not what it is in Linux", e);
    }
  }
}
