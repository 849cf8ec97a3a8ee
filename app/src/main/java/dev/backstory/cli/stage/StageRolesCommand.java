package dev.backstory.cli.stage;

import dev.backstory.annotate.role.RoleClassifier;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.archive.JsonLines;
import dev.backstory.cli.print.Json;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.Rejection;
import dev.backstory.port.Tagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code stage roles}: articles split into sentences in, the role of each sentence out. */
@Command(
    name = "roles",
    description = "Classify what each sentence does in its article: one line of JSON per article.",
    mixinStandardHelpOptions = true)
final class StageRolesCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON Lines of id, headline, sentences[{text, paragraph}], plain or .gz")
  private List<Path> files = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  /** What is printed of an article. */
  record Row(String id, List<String> roles) {}

  @Override
  public Integer call() {
    Tagger tagger = Models.tagger();
    RoleClassifier classifier = RoleClassifier.trained();
    boolean any = false;
    try (TaskProgress progress = new TaskProgress("reading articles", -1);
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
                (where, article) -> work.submit(() -> classify(article, tagger, classifier)),
                this::reject);
      }
      work.finish();
    }
    return any ? 0 : 1;
  }

  private static Row classify(JsonNode article, Tagger tagger, RoleClassifier classifier) {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (JsonNode sentence : article.path("sentences")) {
      String text = sentence.path("text").asString("");
      sentences.add(
          new TaggedSentence(
              0, text.length(), sentence.path("paragraph").asInt(0), text, tagger.tag(text)));
    }
    List<String> roles =
        classifier.classify(article.path("headline").asString(""), sentences).stream()
            .map(prediction -> prediction.role().label())
            .toList();
    return new Row(article.path("id").asString(""), roles);
  }

  private void print(Row row) {
    spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(row));
  }

  private void reject(Rejection rejection) {
    spec.commandLine().getErr().println(rejection.where() + ": " + rejection.reason());
  }
}
