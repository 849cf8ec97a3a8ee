package dev.backstory.cli.page;

import dev.backstory.ask.Reply;
import dev.backstory.cli.DataOptions;
import dev.backstory.cli.print.AnswerFormat;
import dev.backstory.desk.Desk;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.StoryFinder;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a question from the stories of the store. */
@Command(
    name = "ask",
    description =
        "Answer a plain question with the lines of stories that say it, and who reports them.",
    mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {
  /** How answers are written. */
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  @Parameters(paramLabel = "QUESTION", description = "such as \"How many people were killed?\"")
  private String question = "";

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--story",
      paramLabel = "STORY",
      description = "by this story alone: id or page address")
  private @Nullable String story;

  @Option(
      names = "--format",
      paramLabel = "text|json|jsonl",
      description = "output format (default: text)")
  private Format format = Format.TEXT;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Desk desk = data.open(spec)) {
      if (story == null) {
        return print(desk.asker().ask(question));
      }
      Optional<StoryPage> page =
          new StoryFinder(desk.stories()).find(story).map(Story::id).flatMap(desk.stories()::page);
      if (page.isEmpty()) {
        spec.commandLine().getErr().println("backstory: no such story: " + story);
        return ExitCode.SOFTWARE;
      }
      return print(desk.asker().ask(question, page.get()));
    }
  }

  private int print(Reply reply) {
    PrintWriter out = spec.commandLine().getOut();
    if (reply instanceof Reply.Refused refused) {
      spec.commandLine().getErr().println("backstory: " + refused.reason());
      return ExitCode.USAGE;
    }
    out.print(
        switch (format) {
          case TEXT -> AnswerFormat.text(reply);
          case JSON -> AnswerFormat.json(reply);
          case JSONL -> AnswerFormat.jsonLines(reply);
        });
    out.flush();
    return ExitCode.OK;
  }
}
