package dev.backstory.compose.pen;

import java.util.List;
import java.util.Optional;
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
  public record Point(String label, DraftSentence sentence) {
    Optional<String> fault(DraftGate gate) {
      return gate.fault(sentence).or(() -> gate.faultOfLabel(label, sentence));
    }
  }

  /**
   * What follows or may follow.
   *
   * @param saidBy who says so; null where nobody in particular does
   */
  public record Implication(String label, DraftSentence sentence, @Nullable String saidBy) {
    Optional<String> fault(DraftGate gate) {
      return new Point(label, sentence)
          .fault(gate)
          .or(
              () ->
                  Optional.ofNullable(saidBy).flatMap(name -> gate.faultOfSpeaker(name, sentence)));
    }
  }

  /** A question with its answer, of one sentence at least. */
  public record Answered(String question, List<DraftSentence> answer) {
    public Answered {
      answer = List.copyOf(answer);
      if (answer.isEmpty()) {
        throw new IllegalArgumentException("no answer: " + question);
      }
    }

    /** With what of its answer passes a gate; empty if nothing does, or it may not be asked. */
    Optional<Answered> passing(DraftGate gate) {
      List<DraftSentence> left = DraftPage.passing(gate, answer);
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(new Answered(question, left))
              .filter(it -> gate.faultOfQuestion(it.asked()).isEmpty());
    }

    /** The question, with the facts of its answer. */
    public DraftSentence asked() {
      return new DraftSentence(
          question, answer.stream().flatMap(it -> it.facts().stream()).distinct().toList());
    }
  }

  /** Both, each section of this one first; what is in both is there once. */
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
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** What of it passes a gate. */
  DraftPage passing(DraftGate gate) {
    return new DraftPage(
        passing(gate, whatHappened),
        keyPoints.stream().filter(it -> it.fault(gate).isEmpty()).toList(),
        implications.stream().filter(it -> it.fault(gate).isEmpty()).toList(),
        passing(gate, background),
        questions.stream().flatMap(it -> it.passing(gate).stream()).toList(),
        openQuestions.stream().filter(it -> gate.faultOfQuestion(it).isEmpty()).toList());
  }

  private static List<DraftSentence> passing(DraftGate gate, List<DraftSentence> sentences) {
    return sentences.stream().filter(it -> gate.fault(it).isEmpty()).toList();
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
