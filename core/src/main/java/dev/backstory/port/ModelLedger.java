package dev.backstory.port;

import dev.backstory.port.TextModel.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a language model was asked: its answers, by what was asked, and what they cost. Every call
 * is one step that is done whole or not at all. Safe for use by several threads.
 */
public interface ModelLedger {
  /** For what is asked of the model but for no story. */
  String NO_STORY = "";

  /** The answer to a question that was asked before, by its fingerprint. */
  Optional<KeptAnswer> answer(String fingerprint);

  /**
   * Puts tokens aside for a question, unless that is more than may be spent. They count as spent
   * until it is known what the question took, also if the process ends before.
   */
  Grant reserve(Account account, long tokens, Limits limits);

  /** Keeps an answer, which took these tokens of those put aside. */
  void answered(Account account, long reserved, Tokens took, String fingerprint, KeptAnswer answer);

  /** Notes that a question was not answered, and what it took of the tokens put aside. */
  void failed(Account account, long reserved, Tokens took);

  /** Notes that an answer was there already. */
  void reused(Account account);

  /** Notes answers or sentences that were not used, with the reason in a few words. */
  void refused(Account account, String reason, int times);

  /** What was spent on each day since this one, by day and model. */
  List<Use> uses(LocalDate since);

  /** What was not used since this day, the most frequent reason of each model first. */
  List<Refusals> refusals(LocalDate since);

  /** How many answers are kept. */
  int answers();

  /** Tokens spent or put aside on a day, whichever model they were for. */
  long spent(LocalDate day);

  /** Tokens ever spent on a story or put aside for it. */
  long spentOn(String storyId);

  /** Whether something may be spent. */
  enum Grant {
    GRANTED,
    /** Not on this day. */
    DAY_SPENT,
    /** Not on this story. */
    STORY_SPENT
  }

  /**
   * Whose the cost is.
   *
   * @param day UTC
   * @param storyId or {@link #NO_STORY}, which has no limit of its own
   * @param prompt version of the texts that the model is given
   */
  record Account(LocalDate day, String storyId, String model, String prompt) {}

  /** Most tokens of a day and of a story. */
  record Limits(long day, long story) {}

  /** A model's words as it gave them, and when. */
  record KeptAnswer(String text, boolean cutOff, boolean enforced, Instant at) {}

  /**
   * What a model cost on a day.
   *
   * @param answered questions that it answered
   * @param failed questions that it did not answer
   * @param reused answers that were there already
   * @param reserved tokens put aside for questions of which nothing is known yet
   */
  record Use(
      LocalDate day,
      String model,
      int answered,
      int failed,
      int reused,
      long tokensIn,
      long tokensOut,
      long reserved) {}

  /** Answers and sentences of a model that were not used for one reason. */
  record Refusals(String model, String prompt, String reason, int times) {}
}
