package dev.backstory.ask;

import java.util.List;

/** What somebody gets who asks a question. */
public sealed interface Reply {
  /**
   * Lines that answer it.
   *
   * @param answers the best first; never empty
   */
  record Answered(String question, List<Answer> answers) implements Reply {
    public Answered {
      answers = List.copyOf(answers);
    }
  }

  /** The stories do not say. */
  record NotSaid(String question) implements Reply {}

  /**
   * It is no question that can be asked.
   *
   * @param typed as somebody typed it
   * @param reason in a sentence, for whoever asked
   */
  record Refused(String typed, String reason) implements Reply {}
}
