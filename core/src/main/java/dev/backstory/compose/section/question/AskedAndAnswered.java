package dev.backstory.compose.section.question;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Sentence;
import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Questions that articles ask and answer themselves, in their text or as a heading in it: "Why did
 * the talks fail? The talks …".
 */
final class AskedAndAnswered {
  private static final int MOST_SENTENCES = 2;

  /** Of a list or of a dialogue, before a heading. */
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+");

  private AskedAndAnswered() {}

  static List<QuestionCandidate> find(StoryMaterial material) {
    List<QuestionCandidate> found = new ArrayList<>();
    for (StorySentence sentence : material.sentences()) {
      if (Questions.isOwnQuestion(sentence)) {
        List<StorySentence> answer = answer(sentence, material);
        if (!answer.isEmpty()) {
          found.add(candidate(sentence.text(), answer.getFirst()));
        }
      }
    }
    material.articles().forEach(article -> headings(article, material, found));
    return found;
  }

  private static QuestionCandidate candidate(String question, StorySentence answer) {
    return new QuestionCandidate(QuestionKind.ASKED, asked(question), answer);
  }

  /** The question as the article asks it. */
  static Template asked(String question) {
    return QuestionForm.fill(QuestionForm.ASKED, Map.of("question", question));
  }

  /** The headings of an article that ask something, with the sentence below. */
  private static void headings(
      StoryArticle article, StoryMaterial material, List<QuestionCandidate> found) {
    OffsetMap text = OffsetMap.of(article.article().text());
    for (Sentence heading : article.annotated().sentences()) {
      String question = MARKS.matcher(text.slice(heading.span())).replaceFirst("");
      if (heading.kind() == ParagraphKind.SUBHEAD && Questions.isOwnQuestion(question)) {
        below(heading, article, material)
            .filter(first -> speaks(List.of(first), Words.stems(question)))
            .ifPresent(first -> found.add(candidate(question, first)));
      }
    }
  }

  private static Optional<StorySentence> below(
      Sentence heading, StoryArticle article, StoryMaterial material) {
    return material.sentencesOf(article.article().id()).stream()
        .filter(sentence -> sentence.span().start() >= heading.span().end())
        .findFirst()
        .filter(sentence -> sentence.sentence().paragraph() - heading.paragraph() <= 1);
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
    return speaks(answer.stream().limit(1).toList(), question.stems()) ? answer : List.of();
  }

  private static boolean speaks(List<StorySentence> answer, Set<String> asked) {
    return answer.stream().flatMap(it -> it.stems().stream()).anyMatch(asked::contains);
  }
}
