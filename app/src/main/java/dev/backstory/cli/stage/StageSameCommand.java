package dev.backstory.cli.stage;

import dev.backstory.archive.JsonLines;
import dev.backstory.cli.print.Json;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.Rejection;
import dev.backstory.port.PairJudge;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code stage same}: pairs of sentences in, how probable it is that both say the same. */
@Command(
    name = "same",
    description = "Judge whether two sentences say the same: one line of JSON per pair.",
    mixinStandardHelpOptions = true)
final class StageSameCommand implements Callable<Integer> {
  /** A figure is printed to this many parts of one. */
  private static final double PARTS = 1e6;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON Lines of id, a and b, plain or .gz")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  /** What is printed of a pair. */
  record Row(String id, double same) {}

  @Override
  public Integer call() {
    PairJudge judge = Models.pairJudge();
    boolean any = false;
    try (TaskProgress progress = new TaskProgress("judging pairs", -1);
        OrderedWork<Row> work =
            new OrderedWork<>(
                row -> {
                  print(row);
                  progress.step(1);
                })) {
      for (Path file : files) {
        any |=
            JsonLines.read(
                file,
                (where, pair) -> {
                  if (pair.path("a").isString() && pair.path("b").isString()) {
                    work.submit(() -> judge(pair, judge));
                  } else {
                    reject(new Rejection(where, "a pair needs the texts a and b"));
                  }
                },
                this::reject);
      }
      work.finish();
    }
    return any ? 0 : 1;
  }

  private static Row judge(JsonNode pair, PairJudge judge) {
    double same = judge.equivalent(pair.path("a").asString(), pair.path("b").asString());
    return new Row(pair.path("id").asString(""), Math.round(same * PARTS) / PARTS);
  }

  private void print(Row row) {
    spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(row));
  }

  private void reject(Rejection rejection) {
    spec.commandLine().getErr().println(rejection.where() + ": " + rejection.reason());
  }
}
