package dev.backstory.desk;

import dev.backstory.compose.pen.Assignment;
import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.Drafting;
import dev.backstory.compose.pen.Pen;
import dev.backstory.config.Config;
import dev.backstory.config.ConfigException;
import dev.backstory.llm.AccountedTextModel;
import dev.backstory.llm.OpenAiTextModel;
import dev.backstory.llm.RestingTextModel;
import dev.backstory.llm.TimedTextModel;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.ModelLedger.Account;
import dev.backstory.port.ModelLedger.Limits;
import dev.backstory.port.TextModel.Question;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The language model of the settings, as a desk may use it: with what was asked before, within what
 * may be spent, and left alone while it is away.
 */
public final class DeskModel implements AutoCloseable {
  /**
   * What every draft goes through. Nothing compares the words of drafts with their facts yet, so no
   * page has any; whatever does so takes its place here.
   */
  public static final DraftGate GATE = DraftGate.OPEN;

  private final Config.Model settings;
  private final ModelLedger ledger;
  private final InstantSource clock;
  private final OpenAiTextModel endpoint;
  private final RestingTextModel resting;

  /**
   * @param settings with an address
   * @throws ConfigException if the key cannot be used
   */
  DeskModel(Config.Model settings, ModelLedger ledger, InstantSource clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.clock = clock;
    this.endpoint =
        new OpenAiTextModel(
            settings.url(),
            settings.name(),
            settings.secret(),
            settings.limit(),
            settings.parallel());
    this.resting = new RestingTextModel(endpoint, clock);
  }

  /** What came of an assignment, and how long the model was waited for. */
  public record Timed(Drafting drafting, Duration waited) {}

  /** What the model will be asked of an assignment, if each answer can be used. */
  public List<Question> questions(Assignment assignment) {
    return new Pen(endpoint, settings.context(), GATE).questions(assignment);
  }

  /**
   * Drafts of a story; what is refused of them is counted.
   *
   * @param storyId or {@link ModelLedger#NO_STORY}
   * @param anew whether the model is asked also what it has answered before
   */
  public Timed draft(String storyId, Assignment assignment, boolean anew) {
    Limits limits = new Limits(settings.tokensPerDay(), settings.tokensPerStory());
    TimedTextModel model =
        new TimedTextModel(
            new AccountedTextModel(resting, ledger, limits, clock, storyId, anew),
            System::nanoTime);
    Pen pen = new Pen(model, settings.context(), GATE);
    Drafting drafting = pen.write(assignment);
    Account account =
        new Account(
            clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(),
            storyId,
            endpoint.name(),
            pen.prompt());
    drafting.refused().forEach((why, times) -> ledger.refused(account, why.words(), times));
    return new Timed(drafting, model.waited());
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
