package dev.backstory.ask;

import dev.backstory.ask.AskedQuestion.Clear;
import dev.backstory.ask.AskedQuestion.Unclear;
import dev.backstory.model.StoryPage;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers questions from the pages of stories. Safe for use by several threads. */
public final class StoryAsker {
  /** So many stories are read for a question, those that have most of its words. */
  private static final int READ = 5;

  private final SearchIndex index;
  private final Function<String, Optional<StoryPage>> pages;
  private final AnswerFinder finder;

  /**
   * @param pages of stories by their ids, as they are published
   */
  public StoryAsker(
      SearchIndex index, Function<String, Optional<StoryPage>> pages, EditorJudge judge) {
    this.index = index;
    this.pages = pages;
    this.finder = new AnswerFinder(judge);
  }

  /** The answer of all stories to what somebody typed. */
  public Reply ask(String typed) {
    return switch (AskedQuestion.read(typed)) {
      case Clear clear ->
          reply(
              clear.question(),
              index.near(clear.question().searchWords(), READ).stream()
                  .flatMap(id -> pages.apply(id).stream())
                  .toList());
      case Unclear unclear -> new Reply.Refused(typed, unclear.reason());
    };
  }

  /** The answer of one story. */
  public Reply ask(String typed, StoryPage story) {
    return switch (AskedQuestion.read(typed)) {
      case Clear clear -> reply(clear.question(), List.of(story));
      case Unclear unclear -> new Reply.Refused(typed, unclear.reason());
    };
  }

  private Reply reply(AskedQuestion question, List<StoryPage> stories) {
    List<Answer> answers = finder.find(question, stories);
    return answers.isEmpty()
        ? new Reply.NotSaid(question.text())
        : new Reply.Answered(question.text(), answers);
  }
}
