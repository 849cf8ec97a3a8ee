package dev.backstory.cli;

import dev.backstory.annotate.RoleClassifier;
import dev.backstory.annotate.RolePrediction;
import dev.backstory.annotate.TaggedSentence;
import dev.backstory.model.Rejection;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.port.Tagger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells the discourse role of every sentence of articles that come split into sentences. */
@Command(
    name = "roles",
    description = {
      "Discourse role of every sentence.",
      "A row in: {\"id\",\"headline\",\"sentences\":[{\"text\",\"paragraph\"}]}.",
      "A row out: {\"id\",\"roles\":[...]}."
    },
    mixinStandardHelpOptions = true)
final class StageRolesCommand implements Callable<Integer> {
  private final Tagger tagger;
  private final RoleClassifier classifier;

  @Parameters(paramLabel = "FILE", description = "JSON Lines, plain or gzip-compressed.")
  @Nullable Path file;

  @Spec @Nullable CommandSpec spec;
}
