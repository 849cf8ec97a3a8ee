package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Asks what the coverage raises and leaves open. */
public final class GoDeeperWriter implements SectionWriter {
  private static final int MOST = 3;
  private static final int FEWEST = 2;

  /** Two questions that share more of their words than this ask the same. */
  private static final double SAME = 0.5;

  /** A sentence that has less of the headlines raises questions about something else. */
  private static final double RELEVANT = 0.25;

  /** So many may begin with the same word. */
  private static final int MOST_ALIKE = 2;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    Questions questions = new Questions(material, draft);
    List<OpenQuestion> open = new ArrayList<>();
    disputed(material).forEach(question -> add(question, open, material, draft));
    List<StorySentence> ranked = ranked(material, draft);
    for (StorySentence sentence : ranked) {
      questions
          .ofUncertainty(sentence)
          .or(() -> questions.ofDenial(sentence))
          .map(GoDeeperWriter::open)
          .ifPresent(question -> add(question, open, material, draft));
    }
    asked(material).forEach(question -> add(question, open, material, draft));
    for (StorySentence sentence : ranked) {
      if (open.size() < MOST) {
        questions
            .ofStatement(sentence)
            .map(GoDeeperWriter::open)
            .ifPresent(question -> add(question, open, material, draft));
      }
    }
    return open.size() < FEWEST
        ? new GoDeeper(Claim.TEMPLATE, "too few open questions", List.of())
        : new GoDeeper(Claim.TEMPLATE, null, open);
  }

  private static OpenQuestion open(Questions.Raised raised) {
    return new OpenQuestion(raised.text(), raised.evidence());
  }

  /** What matters and has most to do with the headlines first, of what still holds. */
  private static List<StorySentence> ranked(StoryMaterial material, PageDraft draft) {
    return material.sentences().stream()
        .filter(s -> !draft.isComment(s.articleId()) && draft.isCurrent(s))
        .filter(PlainStatements::isInformative)
        .filter(s -> PlainStatements.relevance(s, material) >= RELEVANT)
        .sorted(Comparator.comparingDouble(s -> -merit(s, material, draft)))
        .toList();
  }

  private static double merit(StorySentence sentence, StoryMaterial material, PageDraft draft) {
    return draft.value().of(sentence, Use.MATTERS)
        + draft.value().of(sentence, Use.AHEAD)
        + 0.5 * Math.min(2, PlainStatements.relevance(sentence, material));
  }

  private static List<OpenQuestion> disputed(StoryMaterial material) {
    List<OpenQuestion> disputed = new ArrayList<>();
    for (Difference difference : material.facts().differences()) {
      List<Evidence> evidence = difference.values().stream().map(DifferingValue::evidence).toList();
      CountQuestions.of(difference.about())
          .ifPresent(text -> disputed.add(new OpenQuestion(text, evidence)));
    }
    return disputed;
  }

  /** What articles ask themselves and do not answer in the sentence after. */
  private static List<OpenQuestion> asked(StoryMaterial material) {
    return material.sentences().stream()
        .filter(Questions::isOwnQuestion)
        .filter(sentence -> AskedAndAnswered.answer(sentence, material).isEmpty())
        .map(s -> new OpenQuestion(s.text(), List.of(s.evidence())))
        .toList();
  }

  private static void add(
      OpenQuestion question, List<OpenQuestion> open, StoryMaterial material, PageDraft draft) {
    Set<String> stems = Words.stems(question.text());
    boolean about =
        stems.stream().anyMatch(stem -> material.documentFrequency(stem) > 1) && stems.size() > 1;
    boolean repeats = open.stream().anyMatch(o -> overlap(Words.stems(o.text()), stems) > SAME);
    long alike = open.stream().filter(o -> opening(o).equals(opening(question))).count();
    int most = question.text().startsWith("Will ") ? 1 : MOST_ALIKE;
    if (open.size() < MOST && about && !repeats && alike < most) {
      draft
          .admit(new Claim(question.text(), question.evidence(), List.of(), Claim.TEMPLATE))
          .ifPresent(_ -> open.add(question));
    }
  }

  private static String opening(OpenQuestion question) {
    return question.text().substring(0, question.text().indexOf(' '));
  }

  private static double overlap(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return shared / (double) Math.max(1, Math.max(one.size(), other.size()));
  }
}
