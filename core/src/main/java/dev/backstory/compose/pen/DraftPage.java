package dev.backstory.compose.pen;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a model wrote of a story, in the order of a page. */
public record DraftPage(
    List<DraftSentence> whatHappened,
    List<Point> keyPoints,
    List<Implication> implications,
    List<DraftSentence> background,
    List<Answered> questions,
    List<DraftSentence> openQuestions) {
  static final DraftPage EMPTY =
      new DraftPage(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public DraftPage {
    whatHappened = List.copyOf(whatHappened);
    keyPoints = List.copyOf(keyPoints);
    implications = List.copyOf(implications);
    background = List.copyOf(background);
    questions = List.copyOf(questions);
    openQuestions = List.copyOf(openQuestions);
  }

  /** A label of one to four words and what it stands for. */
  public record Point(String label, DraftSentence sentence) {}

  /**
   * What follows or may follow.
   *
   * @param saidBy who says so; null where nobody in particular does
   */
  public record Implication(String label, DraftSentence sentence, @Nullable String saidBy) {}

  /** A question with its answer, of one sentence at least. */
  public record Answered(String question, List<DraftSentence> answer) {
    public Answered {
      answer = List.copyOf(answer);
      if (answer.isEmpty()) {
        throw new IllegalArgumentException("no answer: " + question);
      }
    }
  }

  /** Both, each section of this one first. */
  DraftPage plus(DraftPage more) {
    return new DraftPage(
        joined(whatHappened, more.whatHappened),
        joined(keyPoints, more.keyPoints),
        joined(implications, more.implications),
        joined(background, more.background),
        joined(questions, more.questions),
        joined(openQuestions, more.openQuestions));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Every sentence and open question, in its order. */
  public List<DraftSentence> sentences() {
    return Stream.of(
            whatHappened.stream(),
            keyPoints.stream().map(Point::sentence),
            implications.stream().map(Implication::sentence),
            background.stream(),
            questions.stream().flatMap(question -> question.answer().stream()),
            openQuestions.stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  public boolean isEmpty() {
    return sentences().isEmpty();
  }
}
