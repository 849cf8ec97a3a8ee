package dev.backstory.llm;

import dev.backstory.notation.Fingerprint;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.ModelLedger.Account;
import dev.backstory.port.ModelLedger.KeptAnswer;
import dev.backstory.port.ModelLedger.Limits;
import dev.backstory.port.TextModel;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A model that is asked for one story: what it was asked before it is not asked again, and no more
 * is spent than may be. Before a question goes out, its tokens and those of the longest answer are
 * put aside, so that questions at once, and a process that is killed, cannot spend more.
 */
public final class AccountedTextModel implements TextModel {
  private static final int FINGERPRINT_LENGTH = 50;

  private final TextModel model;
  private final ModelLedger ledger;
  private final Limits limits;
  private final InstantSource clock;
  private final String storyId;
  private final boolean anew;

  /**
   * @param storyId or {@link ModelLedger#NO_STORY}
   * @param anew whether the model is asked also what it has answered before
   */
  public AccountedTextModel(
      TextModel model,
      ModelLedger ledger,
      Limits limits,
      InstantSource clock,
      String storyId,
      boolean anew) {
    this.model = model;
    this.ledger = ledger;
    this.limits = limits;
    this.clock = clock;
    this.storyId = storyId;
    this.anew = anew;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Outcome ask(Question question) {
    Account account = account(question);
    String fingerprint = fingerprint(question);
    Optional<KeptAnswer> kept = anew ? Optional.empty() : ledger.answer(fingerprint);
    if (kept.isPresent()) {
      ledger.reused(account);
      KeptAnswer answer = kept.get();
      return new Answer(answer.text(), Tokens.NONE, answer.cutOff(), answer.enforced());
    }
    long most = question.tokens() + question.mostTokens();
    return switch (ledger.reserve(account, most, limits)) {
      case DAY_SPENT ->
          spent(Cause.BUDGET, "the tokens of this day are spent (model.tokens_per_day)");
      case STORY_SPENT ->
          spent(Cause.STORY_BUDGET, "the tokens of this story are spent (model.tokens_per_story)");
      case GRANTED -> ask(question, account, most, fingerprint);
    };
  }

  private static Failure spent(Cause cause, String reason) {
    return new Failure(cause, reason);
  }

  private Outcome ask(Question question, Account account, long reserved, String fingerprint) {
    Outcome outcome = model.ask(question);
    switch (outcome) {
      case Answer answer ->
          ledger.answered(
              account,
              reserved,
              answer.tokens(),
              fingerprint,
              new KeptAnswer(answer.text(), answer.cutOff(), answer.enforced(), clock.instant()));
      case Failure failure -> ledger.failed(account, reserved, took(question, failure));
    }
    return outcome;
  }

  /** A model that read the question may have cost it, even where nobody says so. */
  private static Tokens took(Question question, Failure failure) {
    boolean unknown = failure.tokens().equals(Tokens.NONE);
    return switch (failure.cause()) {
      case TIMEOUT, FAULT -> unknown ? new Tokens(question.tokens(), 0) : failure.tokens();
      case UNREACHABLE, BUSY, REFUSED, DECLINED, EMPTY, BUDGET, STORY_BUDGET, NOT_ASKED ->
          failure.tokens();
    };
  }

  private Account account(Question question) {
    LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new Account(day, storyId, model.name(), question.prompt());
  }

  private String fingerprint(Question question) {
    return fingerprint(model.name(), question);
  }

  /** By what an answer is kept: all that the model was told. */
  static String fingerprint(String model, Question question) {
    return Fingerprint.of(
        String.join(
            "\0",
            model,
            question.prompt(),
            question.system(),
            question.user(),
            String.valueOf(question.schema()),
            String.valueOf(question.mostTokens())),
        FINGERPRINT_LENGTH);
  }
}
