package dev.backstory.compose.section.question;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim.Template;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions that articles ask and answer themselves: "Why did the talks fail? The talks …". */
final class AskedAndAnswered {
  private static final int MOST_SENTENCES = 2;

  private AskedAndAnswered() {}

  static List<QuestionCandidate> find(StoryMaterial material) {
    List<QuestionCandidate> found = new ArrayList<>();
    for (StorySentence sentence : material.sentences()) {
      if (Questions.isOwnQuestion(sentence)) {
        List<StorySentence> answer = answer(sentence, material);
        if (!answer.isEmpty()) {
          found.add(new QuestionCandidate(QuestionKind.ASKED, asked(sentence), answer.getFirst()));
        }
      }
    }
    return found;
  }

  /** The question as the article asks it. */
  static Template asked(StorySentence question) {
    return QuestionForm.fill(QuestionForm.ASKED, Map.of("question", question.text()));
  }

  /** The sentences after the question, if they speak of what it asks; else empty. */
  static List<StorySentence> answer(StorySentence question, StoryMaterial material) {
    List<StorySentence> answer = new ArrayList<>();
    StorySentence next = material.after(question);
    while (next != null
        && answer.size() < MOST_SENTENCES
        && next.sentence().paragraph() - question.sentence().paragraph() <= 1
        && !next.text().endsWith("?")) {
      answer.add(next);
      next = material.after(next);
    }
    boolean speaks =
        answer.stream()
            .limit(1)
            .flatMap(sentence -> sentence.stems().stream())
            .anyMatch(question.stems()::contains);
    return speaks ? answer : List.of();
  }
}
