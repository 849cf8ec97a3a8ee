package dev.backstory.desk;

import dev.backstory.compose.Commission;
import dev.backstory.compose.pen.ModelWriter;
import dev.backstory.compose.pen.Pen;
import dev.backstory.config.ModelConfig;
import dev.backstory.llm.KeptTextModel;
import dev.backstory.model.Claim;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pages in the words of the settings' language model, if they have one: written from what it has
 * answered, while it is asked for what it has not. Nobody waits for it.
 */
public final class ModelPages implements AutoCloseable {
  /** As many as the front page lists are asked about when a model is new. */
  private static final int MOST_UNWRITTEN = 100;

  private final ModelConfig settings;
  private final StoryStore stories;
  private final ModelLedger ledger;
  private final Function<Story, Optional<Commission>> commissions;
  private final Lazy<DeskModel> model;
  private final Asking asking;
  private final AtomicInteger taken = new AtomicInteger();

  /**
   * @param commissions what the model is to write of a story; empty if it cannot be read
   * @param broken is told of a failure that no model or server is the cause of
   */
  ModelPages(
      ModelConfig settings,
      StoryStore stories,
      ModelLedger ledger,
      Supplier<DeskModel> newModel,
      Function<Story, Optional<Commission>> commissions,
      Consumer<RuntimeException> broken) {
    this.settings = settings;
    this.stories = stories;
    this.ledger = ledger;
    this.commissions = commissions;
    this.model = new Lazy<>(newModel);
    this.asking = new Asking(this::ask, broken);
  }

  /** Writes with what the model has answered, and has it asked for the rest. */
  ModelWriter writer() {
    if (!settings.hasAddress()) {
      return new ModelWriter(Models::evidenceGate);
    }
    return new ModelWriter(
        Models::evidenceGate,
        gate -> new Pen(new KeptTextModel(settings.name(), ledger), settings.context(), gate),
        asking::want);
  }

  /** Begins to ask, also about the latest pages that have nothing of a model yet. */
  void ask() {
    if (settings.hasAddress()) {
      asking.start(settings.parallel(), this::unwritten);
    }
  }

  /** Whether it has answered something that no page tells yet. */
  boolean hasAnswers() {
    return asking.hasAnswers();
  }

  /** Whether it has been asked about everything and all of it is told. */
  public boolean isDone() {
    return asking.isDone();
  }

  /** Whether it could not be asked lately, since it is away or its budget is spent. */
  public boolean isAway() {
    return asking.isAway();
  }

  /** About how many stories it is still to be asked, or has failed too often. */
  public int unanswered() {
    return asking.unanswered();
  }

  /** Has the pages told again of which there are new answers; how many. */
  int takeAnswers() {
    List<String> answered = asking.take();
    answered.stream()
        .flatMap(id -> stories.story(id).stream())
        .forEach(story -> stories.tellAgain(story.articleIds()));
    taken.addAndGet(answered.size());
    return answered.size();
  }

  /** How many pages were told from its answers, since the beginning. */
  public int taken() {
    return taken.get();
  }

  /** The pages are told. */
  void answersTold() {
    asking.written();
  }

  private Asking.Result ask(String storyId) {
    return stories
        .story(storyId)
        .flatMap(commissions)
        .map(commission -> model.get().ask(storyId, commission))
        .orElse(Asking.Result.NOTHING);
  }

  private List<String> unwritten() {
    return stories.changes(Mark.BEGINNING).stories().stream()
        .map(Change::page)
        .filter(Objects::nonNull)
        .filter(page -> page.status() == StoryPage.Status.PAGE)
        .sorted(Comparator.comparing(ListedStory::updatedAt).reversed())
        .limit(MOST_UNWRITTEN)
        .map(ListedStory::id)
        .filter(id -> stories.page(id).filter(ModelPages::hasNoModel).isPresent())
        .toList();
  }

  private static boolean hasNoModel(StoryPage page) {
    return page.sections().stream().noneMatch(it -> Claim.isOfModel(it.provenance()));
  }

  @Override
  public void close() {
    model.ifMade().ifPresent(DeskModel::close); // so that nobody waits for an answer any more
    asking.close();
  }
}
