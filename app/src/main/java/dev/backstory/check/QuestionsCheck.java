package dev.backstory.check;

import dev.backstory.compose.claim.ClaimVerifier;
import dev.backstory.compose.section.question.QuestionSlug;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.model.PageSection.Series;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves questions: they follow from the pattern that they name, their numbers, dates, names and
 * quotations are the articles', they share words with what answers or raises them, and their
 * address is made of their words.
 */
final class QuestionsCheck {
  /** "What happens next?" may be asked of any story. */
  private static final Set<String> ANY_STORY =
      Words.stems("What happens next? How many people were killed or injured?");

  private final PageUnderCheck page;

  private QuestionsCheck(PageUnderCheck page) {
    this.page = page;
  }

  static void check(PageUnderCheck page, GoDeeper section) {
    QuestionsCheck check = new QuestionsCheck(page);
    for (int i = 0; i < section.questions().size(); i++) {
      OpenQuestion question = section.questions().get(i);
      if (!question.evidence().isEmpty()) {
        check.check(
            "goDeeper.questions[" + i + "]",
            question.text(),
            question.evidence(),
            "",
            question.template(),
            Claim.isOfModel(section.provenance()));
      }
    }
  }

  static void check(PageUnderCheck page, CommonQuestions section) {
    QuestionsCheck check = new QuestionsCheck(page);
    Set<String> slugs = new HashSet<>();
    for (int i = 0; i < section.items().size(); i++) {
      AnsweredQuestion question = section.items().get(i);
      String where = "commonQuestions.items[" + i + "]";
      page.unless(slugs.add(question.slug()), where, "has the address of another question");
      page.unless(
          question.slug().startsWith(QuestionSlug.of(question.question())),
          where,
          "address is not made of the question: " + question.slug());
      List<Evidence> evidence =
          question.answer().stream().map(Claim::evidence).flatMap(List::stream).toList();
      if (!evidence.isEmpty()) {
        boolean ofModel = question.answer().stream().allMatch(it -> Claim.isOfModel(it.madeBy()));
        String answer =
            question.answer().stream().map(Claim::text).collect(Collectors.joining(" "));
        check.check(where, question.question(), evidence, answer, question.template(), ofModel);
      }
    }
  }

  /**
   * What a model asks need not be in the words of the answer: {@link ModelCheck} judges it.
   *
   * @param answer as it is printed, with the names that its pronouns stand for
   */
  private void check(
      String where,
      String question,
      List<Evidence> evidence,
      String answer,
      @Nullable Template template,
      boolean ofModel) {
    page.unless(question.endsWith("?"), where, "no question: " + question);
    String texts = page.all(PageUnderCheck.articles(evidence));
    if (evidence.stream().noneMatch(it -> page.text(it.articleId()).isPresent())) {
      return;
    }
    ClaimVerifier.notBorneOut(texts, question).forEach(fault -> page.fault(where, fault));
    Set<String> stems = new HashSet<>(Words.stems(question));
    stems.removeAll(ANY_STORY);
    boolean bare = stems.isEmpty() || ofModel;
    Set<String> told = new HashSet<>(Words.stems(answer));
    evidence.forEach(it -> told.addAll(Words.stems(page.words(it))));
    stems.retainAll(told);
    page.unless(bare || !stems.isEmpty(), where, "shares no word with its evidence: " + question);
    if (!ofModel) {
      replay(where, question, evidence, answer, template);
    }
  }

  private void replay(
      String where,
      String question,
      List<Evidence> evidence,
      String answer,
      @Nullable Template template) {
    if (template == null) {
      page.fault(where, "names no pattern: " + question);
      return;
    }
    String printed = answer.replaceAll("[\\[\\]]", "");
    List<String> sentences = new ArrayList<>(List.of(printed));
    evidence.stream().map(page::words).forEach(sentences::add);
    new QuestionReplay(sentences, counted(), page.all())
        .faults(template, question)
        .forEach(fault -> page.fault(where, fault));
  }

  /** What the page's figures count: "people killed". */
  private List<String> counted() {
    return page.page().sections().stream()
        .flatMap(it -> it instanceof AgreeDiffer s ? abouts(s) : Stream.empty())
        .toList();
  }

  private static Stream<String> abouts(AgreeDiffer section) {
    return Stream.concat(
        section.series().stream().map(Series::about),
        section.differences().stream().map(Difference::about));
  }
}
