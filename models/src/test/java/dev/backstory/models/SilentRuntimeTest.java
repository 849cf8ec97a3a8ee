package dev.backstory.models;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class SilentRuntimeTest {
  /** As native code sees it; the environment that Java knows is that of its start. */
  private static String variable(String name) throws Throwable {
    Linker linker = Linker.nativeLinker();
    MemorySegment getenv = linker.defaultLookup().findOrThrow("getenv");
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value =
          (MemorySegment)
              linker
                  .downcallHandle(getenv, FunctionDescriptor.of(ADDRESS, ADDRESS))
                  .invokeExact(arena.allocateFrom(name));
      return value.address() == 0 ? "" : value.reinterpret(Long.MAX_VALUE).getString(0);
    }
  }

  @Test
  void whoeverLoadsAModelHasToldTheRuntimeToBeSilent() throws Throwable {
    assertThat(new OnnxEmbedder().embed("The ferry sank.").dimensions()).isPositive();
    assertThat(variable("ORT_DISABLE_TELEMETRY")).isEqualTo("1");
    assertThat(variable("ORT_OF_NOBODY")).as("it is looked up").isEmpty();
  }
}
