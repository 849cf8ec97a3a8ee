package dev.backstory.cli.stage;

import dev.backstory.archive.JsonLines;
import dev.backstory.cli.print.Json;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.EvidenceTexts;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.Rejection;
import dev.backstory.support.EvidenceGate;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code stage support}: claims and their evidence in, what the evidence gate says of them out. */
@Command(
    name = "support",
    description = "Judge whether evidence supports claims: one line of JSON per claim.",
    mixinStandardHelpOptions = true)
final class StageSupportCommand implements Callable<Integer> {
  /** A figure is printed to this many parts of one. */
  private static final double PARTS = 1e6;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON Lines of id, claim and evidence (the id of a text), plain or .gz")
  private List<Path> files = List.of();

  @Option(
      names = "--evidence",
      required = true,
      paramLabel = "FILE",
      description = "JSON Lines of id and text, plain or .gz")
  private List<Path> evidence = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  private final Map<String, String> texts = new HashMap<>();

  /** What is printed of a claim. */
  record Row(String id, double support, boolean accepted, String why) {}

  @Override
  public Integer call() {
    EvidenceGate gate = Models.evidenceGate();
    EvidenceTexts read = new EvidenceTexts(gate, texts);
    for (Path file : evidence) {
      JsonLines.read(
          file,
          (_, row) -> texts.put(row.path("id").asString(""), row.path("text").asString("")),
          this::reject);
    }
    boolean any = false;
    try (TaskProgress progress = new TaskProgress("judging claims", -1);
        OrderedWork<Row> work =
            new OrderedWork<>(
                row -> {
                  spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(row));
                  progress.step(1);
                })) {
      for (Path file : files) {
        any |=
            JsonLines.read(
                file,
                (where, row) -> take(where, row, work, claim -> judge(gate, read, claim)),
                this::reject);
      }
      work.finish();
    }
    return any ? 0 : 1;
  }

  private void take(
      String where, JsonNode row, OrderedWork<Row> work, Function<JsonNode, Row> judge) {
    String id = row.path("evidence").asString("");
    if (!row.path("claim").isString() || !texts.containsKey(id)) {
      reject(new Rejection(where, "a claim needs its text and the id of evidence that is there"));
    } else {
      work.submit(() -> judge.apply(row));
    }
  }

  private static Row judge(EvidenceGate gate, EvidenceTexts read, JsonNode row) {
    EvidenceGate.Verdict verdict =
        gate.judge(row.path("claim").asString(), read.read(row.path("evidence").asString()));
    double support = Math.round(verdict.support() * PARTS) / PARTS;
    return new Row(row.path("id").asString(""), support, verdict.accepted(), verdict.why());
  }

  private void reject(Rejection rejection) {
    spec.commandLine().getErr().println(rejection.where() + ": " + rejection.reason());
  }
}
