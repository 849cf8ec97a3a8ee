package dev.backstory.compose;

import java.util.List;

/**
 * A question with the sentences that may answer it, the best first.
 *
 * @param most how many of them make up the answer
 */
record AnsweredBy(String question, List<StorySentence> answers, int most) {
  AnsweredBy {
    answers = List.copyOf(answers);
  }
}
