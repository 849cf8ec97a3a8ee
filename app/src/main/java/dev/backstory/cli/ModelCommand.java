package dev.backstory.cli;

import dev.backstory.cli.print.RoundLines;
import dev.backstory.config.ModelConfig;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Health;
import dev.backstory.desk.Rounds;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.StoryFinder;
import dev.backstory.site.Wording;
import dev.backstory.store.FolderTask;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The language model of the settings. */
@Command(
    name = "model",
    description = "Try the language model of the settings, or show what it cost.",
    mixinStandardHelpOptions = true)
final class ModelCommand {
  private static final String UNANSWERED =
      "%s without an answer of the model; model try says why, and model usage what is spent today";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  private final Rounds.Pauses pauses;

  ModelCommand() {
    this(Rounds.Pauses.USUAL);
  }

  ModelCommand(Rounds.Pauses pauses) {
    this.pauses = pauses;
  }

  /** Tries the model; the command's name is a word of the language. */
  @Command(
      name = "try",
      description = {
        "Ask the model for a page of an invented story and for one of the store: does it answer, how"
            + " fast, does it keep to the form, what does a page cost?",
        "Prints what it drafts beside the page as it is, and what of it its facts do not bear out, with why."
      },
      mixinStandardHelpOptions = true)
  int tryOut(
      @Mixin DataOptions data,
      @Option(
              names = "--story",
              paramLabel = "STORY",
              description = "story id or page address (default: the page that changed last)")
          @Nullable String story,
      @Option(
              names = "--again",
              description = "ask about the story also what the model has answered before")
          boolean again) {
    ModelConfig settings = data.config().model();
    if (!isSet(settings)) {
      return ExitCode.USAGE;
    }
    try (Desk desk = data.open(spec)) {
      Optional<Story> chosen = chosen(desk, story);
      if (story != null && chosen.isEmpty()) {
        complain("no such story: " + story);
        return ExitCode.SOFTWARE;
      }
      ModelTrial trial = new ModelTrial(desk, settings, spec.commandLine().getOut());
      return trial.run(chosen.orElse(null), again) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private boolean isSet(ModelConfig settings) {
    if (!settings.hasAddress()) {
      complain(
          "no model is set: use model.url and model.name, such as --set"
              + " model.url=http://localhost:11434/v1 --set model.name=qwen2.5:7b (docs/model.md)");
    }
    return settings.hasAddress();
  }

  @Command(
      description = {
        "Ask the model about pages that have nothing of it, the latest first, and write them.",
        "For sites that build writes: build itself asks nothing. serve does this beside other work."
      },
      mixinStandardHelpOptions = true)
  int write(@Mixin DataOptions data) throws InterruptedException {
    if (!isSet(data.config().model())) {
      return ExitCode.USAGE;
    }
    try (Desk desk = data.open(spec);
        RoundLines lines =
            new RoundLines(spec.commandLine().getErr(), spec.commandLine().getErr())) {
      desk.require(FolderTask.WRITING);
      Health health = new Health(InstantSource.system());
      new Rounds(desk, data.clock(), pauses, lines, health)
          .run(() -> desk.modelPages().isDone() || desk.modelPages().isAway());
      spec.commandLine()
          .getOut()
          .println("rewrote " + Wording.count(desk.modelPages().taken(), "page", "pages"));
      if (desk.modelPages().unanswered() == 0) {
        return ExitCode.OK;
      }
      complain(unanswered(desk.modelPages().unanswered()));
      return ExitCode.SOFTWARE;
    }
  }

  static String unanswered(int stories) {
    return UNANSWERED.formatted(Wording.count(stories, "story", "stories"));
  }

  private static Optional<Story> chosen(Desk desk, @Nullable String story) {
    return story == null
        ? desk.stories().pages().stream()
            .filter(page -> page.status() == StoryPage.Status.PAGE)
            .findFirst()
            .flatMap(page -> desk.stories().story(page.id()))
        : new StoryFinder(desk.stories()).find(story);
  }

  @Command(
      description = "Show what was spent on models, what was refused, and what is kept.",
      mixinStandardHelpOptions = true)
  int usage(
      @Mixin DataOptions data,
      @Option(
              names = "--days",
              paramLabel = "N",
              defaultValue = "30",
              description = "how many days to show (default: ${DEFAULT-VALUE})")
          int days) {
    try (Desk desk = data.open(spec)) {
      LocalDate today = data.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
      new ModelUsage(desk.modelLedger(), desk.config().model(), spec.commandLine().getOut())
          .print(today, days);
      return ExitCode.OK;
    }
  }

  private void complain(String line) {
    spec.commandLine().getErr().println("backstory: " + line);
  }
}
