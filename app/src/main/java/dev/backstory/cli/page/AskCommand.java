package dev.backstory.cli.page;

import dev.backstory.ask.Reply;
import dev.backstory.cli.print.AnswerFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Mixin private StoryReading reading = new StoryReading();

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

  @Override
  public Integer call() {
    return story == null
        ? reading.read(desk -> print(desk.asker().ask(question)))
        : reading.read(story, (desk, _, page) -> print(desk.asker().ask(question, page)));
  }

  private int print(Reply reply) {
    return reply instanceof Reply.Refused refused
        ? reading.refuse(refused.reason())
        : reading.print(out -> out.print(written(reply)));
  }

  private String written(Reply reply) {
    return switch (format) {
      case TEXT -> AnswerFormat.text(reply);
      case JSON -> AnswerFormat.json(reply);
      case JSONL -> AnswerFormat.jsonLines(reply);
    };
  }
}
