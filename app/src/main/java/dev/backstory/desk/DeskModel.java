package dev.backstory.desk;

import dev.backstory.compose.Commission;
import dev.backstory.compose.pen.Assignment;
import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.DraftRefusal;
import dev.backstory.compose.pen.Drafting;
import dev.backstory.compose.pen.Pen;
import dev.backstory.compose.pen.RefusedDraft;
import dev.backstory.config.ConfigException;
import dev.backstory.config.ModelConfig;
import dev.backstory.llm.AccountedTextModel;
import dev.backstory.llm.OpenAiTextModel;
import dev.backstory.llm.RestingTextModel;
import dev.backstory.llm.TimedTextModel;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.ModelLedger.Account;
import dev.backstory.port.ModelLedger.Limits;
import dev.backstory.port.TextModel.Failure;
import dev.backstory.port.TextModel.Question;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The language model of the settings, as a desk may use it: with what was asked before, within what
 * may be spent, and left alone while it is away.
 */
public final class DeskModel implements AutoCloseable {
  private final ModelConfig settings;
  private final ModelLedger ledger;
  private final InstantSource clock;
  private final OpenAiTextModel endpoint;
  private final RestingTextModel resting;

  /**
   * @param settings with an address
   * @throws ConfigException if the key cannot be used
   */
  DeskModel(ModelConfig settings, ModelLedger ledger, InstantSource clock) {
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
    return new Pen(endpoint, settings.context(), DraftGate.OPEN).questions(assignment);
  }

  /**
   * Drafts of a story; what is refused of them is counted.
   *
   * @param storyId or {@link ModelLedger#NO_STORY}
   * @param gate through which they go
   * @param anew whether the model is asked also what it has answered before
   */
  public Timed draft(String storyId, Assignment assignment, DraftGate gate, boolean anew) {
    Limits limits = new Limits(settings.tokensPerDay(), settings.tokensPerStory());
    TimedTextModel model =
        new TimedTextModel(
            new AccountedTextModel(resting, ledger, limits, clock, storyId, anew),
            System::nanoTime);
    Pen pen = new Pen(model, settings.context(), gate);
    Drafting drafting = pen.write(assignment);
    if (drafting.tokens().sum() > 0) { // else it was counted when it was answered
      count(drafting, account(storyId, pen));
    }
    return new Timed(drafting, model.waited());
  }

  /** Asks about a story what it was not asked before. */
  Asking.Result ask(String storyId, Commission commission) {
    Drafting drafting =
        draft(storyId, commission.assignment(), commission.gate(), false).drafting();
    Failure failure = drafting.failure();
    if (failure == null) {
      return drafting.tokens().sum() > 0 ? Asking.Result.ANSWERED : Asking.Result.KNOWN;
    }
    return switch (failure.cause()) {
      case UNREACHABLE, BUSY, REFUSED, BUDGET, NOT_ASKED -> Asking.Result.NOT_NOW;
      case TIMEOUT, FAULT -> Asking.Result.FAILED;
      case DECLINED, EMPTY, STORY_BUDGET ->
          drafting.tokens().sum() > 0 ? Asking.Result.ANSWERED : Asking.Result.KNOWN;
    };
  }

  private Account account(String storyId, Pen pen) {
    LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new Account(day, storyId, endpoint.name(), pen.prompt());
  }

  private void count(Drafting drafting, Account account) {
    drafting
        .refused()
        .forEach(
            (why, times) -> {
              if (why != DraftRefusal.UNSUPPORTED) {
                ledger.refused(account, why.words(), times);
              }
            });
    drafting.unsupported().stream()
        .collect(Collectors.groupingBy(RefusedDraft::kind, TreeMap::new, Collectors.counting()))
        .forEach(
            (kind, times) ->
                ledger.refused(
                    account,
                    DraftRefusal.UNSUPPORTED.words() + ": " + kind,
                    Math.toIntExact(times)));
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
