package dev.backstory.cli;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.ArticleStore.Saved;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes articles in from files. */
@Command(
    name = "import",
    description = "Take in articles from files of JSON Lines, plain or .gz.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  private final Map<Saved, Integer> saved = new EnumMap<>(Saved.class);
  private int rejected;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Desk desk = Desk.open(data)) {
      Instant now = data.clock().instant();
      boolean any = false;
      try (TaskProgress progress = new TaskProgress("importing", -1)) {
        for (Path file : files) {
          any |=
              ArticleReader.read(
                  file,
                  (_, article) -> {
                    save(desk, article, now);
                    progress.step(1);
                  },
                  rejection -> reject(desk, rejection, now));
        }
      }
      desk.run(now);
      out.printf(
          "%d in: %d new, %d changed, %d known, %d rejected%n",
          saved.values().stream().mapToInt(Integer::intValue).sum() + rejected,
          saved.getOrDefault(Saved.ADDED, 0),
          saved.getOrDefault(Saved.CHANGED, 0),
          saved.getOrDefault(Saved.SAME, 0),
          rejected);
      out.println(desk.summary());
      return any ? 0 : 1;
    }
  }

  private void save(Desk desk, Article article, Instant now) {
    saved.merge(desk.articles().save(article, now), 1, Integer::sum);
  }

  private void reject(Desk desk, Rejection rejection, Instant now) {
    rejected++;
    desk.rejections().add(rejection, now);
    spec.commandLine()
        .getErr()
        .println("rejected " + rejection.where() + ": " + rejection.reason());
  }
}
