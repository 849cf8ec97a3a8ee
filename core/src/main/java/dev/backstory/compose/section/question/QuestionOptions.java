package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The questions that a page could print, good or bad: those that its articles answer and those that
 * they leave open.
 */
public final class QuestionOptions {
  /** What is looked at first, in the order in which it is found. */
  private static final int MOST_ANSWERED = 30;

  /** A sentence that has less of the headlines raises questions about something else. */
  private static final double RELEVANT = 0.1;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final QuestionFeatures features;

  /** For a page whose headline is written. */
  public QuestionOptions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
    features = new QuestionFeatures(material, draft);
  }

  /** What articles ask themselves, what can be asked for in what matters, and what readers ask. */
  public List<QuestionOption> answered() {
    List<QuestionCandidate> wanted = new ArrayList<>(AskedAndAnswered.find(material));
    wanted.addAll(new StandingQuestions(material, draft).find());
    wanted.addAll(new StatementQuestions(material, draft).find());
    return wanted.stream()
        .filter(one -> PlainStatements.isInformative(one.answer()))
        .limit(MOST_ANSWERED)
        .map(this::answered)
        .toList();
  }

  private QuestionOption answered(QuestionCandidate wanted) {
    Map<String, Double> known =
        new TreeMap<>(features.of(wanted.kind(), wanted.template().text(), wanted.answer()));
    features.answered(wanted.template().text(), wanted.answer(), known);
    return new QuestionOption(
        wanted.kind(),
        wanted.template(),
        wanted.answer(),
        List.of(wanted.answer().evidence()),
        known);
  }

  /** What the articles dispute, do not know, deny, ask without an answer, or expect. */
  public List<QuestionOption> open() {
    Map<String, QuestionOption> open = new LinkedHashMap<>();
    for (Difference difference : material.facts().differences()) {
      disputed(difference, open);
    }
    Questions questions = new Questions(material, draft);
    for (StorySentence sentence : current().toList()) {
      questions
          .ofUncertainty(sentence)
          .ifPresent(raised -> add(QuestionKind.UNKNOWN, raised, open));
    }
    for (StorySentence sentence : ranked()) {
      questions.ofDenial(sentence).ifPresent(raised -> add(QuestionKind.DENIED, raised, open));
      questions.ofStatement(sentence).ifPresent(raised -> add(QuestionKind.EXPECTED, raised, open));
    }
    material.sentences().stream()
        .filter(Questions::isOwnQuestion)
        .filter(sentence -> AskedAndAnswered.answer(sentence, material).isEmpty())
        .forEach(
            s ->
                add(
                    QuestionKind.UNANSWERED,
                    AskedAndAnswered.asked(s.text()),
                    s,
                    List.of(s.evidence()),
                    open));
    return List.copyOf(open.values());
  }

  /** Not of a toll that rose: its newest figure answers the question. */
  private void disputed(Difference difference, Map<String, QuestionOption> open) {
    List<Evidence> evidence = difference.values().stream().map(DifferingValue::evidence).toList();
    boolean rose =
        material.facts().series().stream()
            .anyMatch(series -> series.about().equals(difference.about()));
    if (!rose) {
      CountQuestions.of(difference.about())
          .ifPresent(
              asked ->
                  material
                      .at(evidence.getFirst())
                      .ifPresent(s -> add(QuestionKind.DISPUTED, asked, s, evidence, open)));
    }
  }

  private void add(QuestionKind kind, Questions.Raised raised, Map<String, QuestionOption> open) {
    add(kind, raised.template(), raised.sentence(), raised.evidence(), open);
  }

  private void add(
      QuestionKind kind,
      Template asked,
      StorySentence sentence,
      List<Evidence> evidence,
      Map<String, QuestionOption> open) {
    String text = asked.text();
    Set<String> stems = Words.stems(text);
    boolean about =
        stems.size() > 1 && stems.stream().anyMatch(s -> material.documentFrequency(s) > 1);
    if (about) {
      open.putIfAbsent(
          text,
          new QuestionOption(kind, asked, sentence, evidence, features.of(kind, text, sentence)));
    }
  }

  private Stream<StorySentence> current() {
    return material.sentences().stream()
        .filter(s -> !draft.isComment(s) && draft.isCurrent(s))
        .filter(PlainStatements::isInformative)
        .sorted(Comparator.comparingDouble(s -> -draft.value().of(s, Use.MATTERS)));
  }

  /** What matters most first, of what still holds and has to do with the headlines. */
  private List<StorySentence> ranked() {
    return current().filter(s -> PlainStatements.relevance(s, material) >= RELEVANT).toList();
  }
}
