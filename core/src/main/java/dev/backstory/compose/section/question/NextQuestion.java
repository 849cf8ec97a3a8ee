package dev.backstory.compose.section.question;

import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what happens next, where articles announce something for a day after the last of them. */
final class NextQuestion {
  private static final double RELEVANT = 0.5;
  private static final int MOST = 2;

  private final StoryMaterial material;
  private final @Nullable LocalDate last;

  NextQuestion(StoryMaterial material) {
    this.material = material;
    this.last = material.recency().newestDay().orElse(null);
  }

  AnsweredBy find() {
    List<StorySentence> answers =
        material.sentences().stream()
            .filter(PlainStatements::isPlain)
            .filter(s -> PlainStatements.relevance(s, material) >= RELEVANT)
            .filter(s -> isDated(s) || isExpected(s))
            .sorted(
                Comparator.comparing((StorySentence s) -> !isDated(s))
                    .thenComparing(PlainStatements::isVague)
                    .thenComparingDouble(s -> -material.support(s) - s.sentence().confidence()))
            .toList();
    return new AnsweredBy("What happens next?", answers, MOST);
  }

  private boolean isDated(StorySentence sentence) {
    return last != null
        && sentence.sentence().isIn(Tense.FUTURE)
        && sentence.times().stream().anyMatch(time -> time.date().isAfter(last));
  }

  private boolean isExpected(StorySentence sentence) {
    LocalDate published = sentence.article().article().publishedDay();
    boolean current = published == null || last == null || !published.isBefore(last.minusDays(1));
    return sentence.role() == Role.EXPECTATION
        && current
        && Questions.isForecast(sentence, material);
  }
}
