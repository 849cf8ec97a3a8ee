package dev.backstory.compose.section.question;

import dev.backstory.model.Claim;
import dev.backstory.sentence.StorySentence;
import java.util.List;

/**
 * A question with what may answer it, the best first.
 *
 * @param made claims that were made to answer it and go before the sentences
 * @param answers sentences of articles
 * @param most how many of all make up the answer
 */
record AnsweredBy(String question, List<Claim> made, List<StorySentence> answers, int most) {
  AnsweredBy {
    made = List.copyOf(made);
    answers = List.copyOf(answers);
  }

  AnsweredBy(String question, List<StorySentence> answers, int most) {
    this(question, List.of(), answers, most);
  }
}
