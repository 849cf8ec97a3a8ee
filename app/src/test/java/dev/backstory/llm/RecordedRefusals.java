package dev.backstory.llm;

import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.DraftPage;
import dev.backstory.compose.pen.DraftSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the gate of pages refuses of recorded answers, and why. */
record RecordedRefusals(List<Judged> all) {
  /** What is judged: what is wrong on purpose, and what is good. */
  enum What {
    FAULT,
    SENTENCE,
    QUESTION,
    LABEL
  }

  /**
   * Something that was judged.
   *
   * @param why it is refused, empty if it passes
   */
  record Judged(String story, What what, String text, Optional<String> why) {
    /** The reason without any of the words that are at fault. */
    String reason() {
      return why.orElse("").replaceFirst("[:;].*", "");
    }
  }

  static RecordedRefusals of(List<String> stories) {
    List<Judged> all = new ArrayList<>();
    for (String story : stories) {
      RecordedAnswers answers = RecordedAnswers.of(story);
      DraftGate gate = answers.gateOfPages();
      answers
          .sentences("bad.json")
          .forEach(it -> all.add(new Judged(story, What.FAULT, it.text(), gate.fault(it))));
      answers
          .sentences("good.json")
          .forEach(it -> all.add(new Judged(story, What.SENTENCE, it.text(), gate.fault(it))));
      DraftPage page = answers.page("good.json");
      questions(page)
          .forEach(
              it -> all.add(new Judged(story, What.QUESTION, it.text(), gate.faultOfQuestion(it))));
      points(page)
          .map(it -> new Judged(story, What.LABEL, it.label(), label(gate, it)))
          .forEach(all::add);
    }
    return new RecordedRefusals(List.copyOf(all));
  }

  private static Optional<String> label(DraftGate gate, DraftPage.Point point) {
    return gate.faultOfLabel(point.label(), point.sentence());
  }

  static Stream<DraftSentence> questions(DraftPage page) {
    return Stream.concat(
        page.questions().stream().map(DraftPage.Answered::asked), page.openQuestions().stream());
  }

  static Stream<DraftPage.Point> points(DraftPage page) {
    return Stream.concat(
        page.keyPoints().stream(),
        page.implications().stream().map(it -> new DraftPage.Point(it.label(), it.sentence())));
  }

  long count(What what) {
    return all.stream().filter(it -> it.what() == what).count();
  }

  long refused(What what) {
    return all.stream().filter(it -> it.what() == what && it.why().isPresent()).count();
  }

  double share(What what) {
    return refused(what) / (double) count(what);
  }

  /** How many of each are refused, and for which reasons. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (What what : What.values()) {
      Map<String, Long> reasons =
          all.stream()
              .filter(it -> it.what() == what && it.why().isPresent())
              .collect(Collectors.groupingBy(Judged::reason, TreeMap::new, Collectors.counting()));
      table.append(
          String.format(
              Locale.ROOT, "%n%s: %d of %d refused %s", what, refused(what), count(what), reasons));
    }
    return table.toString();
  }
}
