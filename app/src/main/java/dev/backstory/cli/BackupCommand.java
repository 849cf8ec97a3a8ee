package dev.backstory.cli;

import dev.backstory.desk.Backup;
import dev.backstory.desk.Backup.Contents;
import dev.backstory.desk.Databases;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.site.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a data folder to one file. */
@Command(
    name = "backup",
    description = "Write the data folder to one file, beside a running serve if need be.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "the backup; an earlier one is replaced")
  private Path file = Path.of("backup.zip");

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Databases.requireFile(data.store());
    Contents contents =
        Backup.write(data.folder, file, new Version().getVersion()[0], data.clock().instant());
    spec.commandLine().getOut().printf("wrote %s to %s%n", words(contents), file);
    if (Files.exists(data.folder.resolve(KnowledgeBase.FOLDER))) {
      spec.commandLine()
          .getErr()
          .println("without the knowledge base, which `backstory kb` makes again");
    }
    return 0;
  }

  /** "2,505 articles and 1,214 stories as of 2026-03-02T18:00:00Z". */
  static String words(Contents contents) {
    return "%s and %s as of %s"
        .formatted(
            Wording.count(contents.articles(), "article", "articles"),
            Wording.count(contents.stories(), "story", "stories"),
            contents.at());
  }
}
