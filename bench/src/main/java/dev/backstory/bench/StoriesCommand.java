package dev.backstory.bench;

import dev.backstory.bench.data.Folders;
import dev.backstory.bench.stories.LifeBench;
import dev.backstory.bench.stories.OrderMeasure;
import dev.backstory.bench.stories.PaceBench;
import dev.backstory.bench.stories.Soak;
import dev.backstory.bench.stories.StartBench;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench measure stories}: how articles are put into stories. */
@Command(name = "stories", description = "Measure how articles are put into stories.")
final class StoriesCommand {
  @Command(description = "What readers see of the lives of stories: pages, names, merges.")
  void life(
      @Parameters(arity = "0..*", paramLabel = "SET", description = "to read (default: all)")
          @Nullable List<String> sets)
      throws IOException {
    LifeBench.print(Folders.data(), sets == null ? List.of() : sets);
  }

  @Command(description = "How far it matters in which order articles come.")
  void order() {
    OrderMeasure.print(Folders.data());
  }

  @Command(description = "Fit when a story counts as quiet, and say how often that was wrong.")
  void pace() throws IOException {
    PaceBench.print(Folders.data());
  }

  @Command(description = "How fast articles are placed, and in how much memory.")
  void soak(
      @Parameters(
              paramLabel = "STORIES",
              split = ",",
              defaultValue = "1000,10000,100000",
              description = "how many are active (default: ${DEFAULT-VALUE})")
          List<Integer> sizes) {
    Soak.print(sizes);
  }

  @Command(description = "How long a process takes until it places its first article.")
  void start(
      @Parameters(
              paramLabel = "ARTICLES",
              split = ",",
              defaultValue = "20000,39000,60000",
              description = "how many are in its journal (default: ${DEFAULT-VALUE})")
          List<Integer> sizes)
      throws IOException {
    StartBench.print(sizes);
  }
}
