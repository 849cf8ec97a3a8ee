package dev.backstory.compose.section.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.learning.GradeModel;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradedQuestionsTest {
  private static final GradedQuestions GRADED =
      new GradedQuestions(
          new GradeModel(List.of(List.of("least", "0.6", "0"), List.of("liked", "1", "1"))));

  private static Template asked(String question) {
    return QuestionForm.fill(QuestionForm.ASKED, Map.of("question", question));
  }

  private static QuestionOption option(QuestionKind kind, String question, double liked) {
    StorySentence sentence =
        ArticleFixture.material(
                new ArticleFixture("a", "Morning Post").line(Role.MAIN, "The tram left the rails."))
            .sentences()
            .getFirst();
    return new QuestionOption(kind, asked(question), sentence, List.of(), Map.of("liked", liked));
  }

  @Test
  void theBestComeFirstAndTheBadAreLeftOut() {
    assertThat(
            GRADED.best(
                List.of(
                    option(QuestionKind.WHO, "Who?", 1),
                    option(QuestionKind.WHY, "Why?", 2),
                    option(QuestionKind.WHAT, "What?", -2))))
        .extracting(QuestionOption::question)
        .containsExactly("Why?", "Who?");
  }

  @Test
  void figuresOfFactsComeBeforeWhatGrammarMakes() {
    assertThat(
            GRADED.best(
                List.of(
                    option(QuestionKind.WHY, "Why?", 2),
                    option(QuestionKind.TOLL, "How many?", -2))))
        .extracting(QuestionOption::question)
        .containsExactly("How many?", "Why?");
  }
}
