package dev.backstory.models;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * Has ONNX Runtime tell nobody that it is used. From 1.29 on, its builds for Linux and macOS send
 * what models are loaded, and on what machine, to its makers, and keep an id of the machine in the
 * user's folder, unless a variable of the environment says otherwise when it is loaded. Java cannot
 * change its environment, so the system's function is called.
 */
final class SilentRuntime {
  private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";
  private static final Linker LINKER = Linker.nativeLinker();

  /** As POSIX has it: name, value, whether one that is there is replaced; 0 unless it fails. */
  private static final FunctionDescriptor SETENV =
      FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);

  private SilentRuntime() {}

  /**
   * To be called before ONNX Runtime is loaded; where there is no such function, it sends nothing.
   */
  static void require() {
    LINKER
        .defaultLookup()
        .find("setenv")
        .map(it -> LINKER.downcallHandle(it, SETENV))
        .ifPresent(SilentRuntime::set);
  }

  private static void set(MethodHandle setenv) {
    try (Arena arena = Arena.ofConfined()) {
      int failure =
          (int) setenv.invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom("1"), 1);
      if (failure != 0) {
        throw new IllegalStateException(VARIABLE + " cannot be set");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
