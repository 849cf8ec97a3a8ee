package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks what a reader would, where the coverage answers it. */
public final class CommonQuestionsWriter implements SectionWriter {
  private static final int MOST = 5;
  private static final int FEWEST = 2;

  /** An answer that has this share of the headline's words is the headline told again. */
  private static final double HEADLINE = 0.85;

  /** Two questions that share more of the shorter one's words ask the same. */
  private static final double ALIKE = 0.67;

  private static final int FEWEST_NEW = 3;

  private final GradedQuestions graded;

  public CommonQuestionsWriter() {
    this(GradedQuestions.SHIPPED);
  }

  CommonQuestionsWriter(GradedQuestions graded) {
    this.graded = graded;
  }

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    List<QuestionOption> options = graded.best(new QuestionOptions(material, draft).answered());
    boolean enough = ask(options, material, draft, c -> fits(c, draft)).size() >= FEWEST;
    List<AnsweredQuestion> items = enough ? ask(options, material, draft, draft::show) : List.of();
    return items.size() < FEWEST
        ? leftOut("too few questions that the coverage answers")
        : new CommonQuestions(Claim.TEMPLATE, null, items);
  }

  @Override
  public PageSection leftOut(String reason) {
    return new CommonQuestions(Claim.TEMPLATE, reason, List.of());
  }

  /** The claim if the page may show it, which is not used up by asking. */
  private static Optional<Claim> fits(Claim claim, PageDraft draft) {
    return Optional.of(claim).filter(c -> draft.allows(c.evidence().getFirst()));
  }

  /**
   * The questions that a page has room for.
   *
   * @param show puts an answer on the page
   */
  private static List<AnsweredQuestion> ask(
      List<QuestionOption> options,
      StoryMaterial material,
      PageDraft draft,
      Function<Claim, Optional<Claim>> show) {
    List<AnsweredQuestion> items = new ArrayList<>();
    Map<QuestionKind, Integer> asked = new EnumMap<>(QuestionKind.class);
    for (QuestionOption option : options) {
      if (items.size() < MOST && asked.getOrDefault(option.kind(), 0) < option.kind().most()) {
        answered(option, items, draft, show)
            .ifPresent(
                item -> {
                  items.add(item);
                  asked.merge(option.kind(), 1, Integer::sum);
                });
      }
    }
    if (items.size() < MOST) {
      new WhoIsQuestion(material, draft)
          .find()
          .flatMap(who -> show.apply(who.answer()).map(claim -> item(who.template(), claim, items)))
          .ifPresent(items::add);
    }
    return items;
  }

  private static Optional<AnsweredQuestion> answered(
      QuestionOption option,
      List<AnsweredQuestion> items,
      PageDraft draft,
      Function<Claim, Optional<Claim>> show) {
    StorySentence sentence = option.sentence();
    boolean fits =
        items.stream().noneMatch(item -> isAlike(item, option))
            && !isFirst(sentence, draft)
            && !isTold(sentence, items)
            && !isHeadline(sentence, draft)
            && tellsMore(option);
    return fits
        ? draft
            .claim(sentence, Set.of())
            .flatMap(show)
            .map(claim -> item(option.template(), claim, items))
        : Optional.empty();
  }

  private static AnsweredQuestion item(Template asked, Claim answer, List<AnsweredQuestion> items) {
    String question = asked.text();
    Set<String> taken = items.stream().map(AnsweredQuestion::slug).collect(Collectors.toSet());
    return new AnsweredQuestion(
        QuestionSlug.unique(question, taken), question, List.of(answer), asked);
  }

  /** Whether they ask the same, or in the same way. */
  private static boolean isAlike(AnsweredQuestion item, QuestionOption option) {
    Template template = item.template();
    boolean sameWay = template != null && template.pattern().equals(option.template().pattern());
    Set<String> first = Words.stems(item.question());
    Set<String> second = Words.stems(option.question());
    long shared = first.stream().filter(second::contains).count();
    return sameWay || shared > ALIKE * Math.min(first.size(), second.size());
  }

  /** Whether the answer has words that the question has not. */
  private static boolean tellsMore(QuestionOption option) {
    Set<String> asked = Words.stems(option.question());
    return option.sentence().stems().stream().filter(stem -> !asked.contains(stem)).count()
        >= FEWEST_NEW;
  }

  /** Whether the page begins with the sentence. */
  private static boolean isFirst(StorySentence sentence, PageDraft draft) {
    return !draft.claims().isEmpty()
        && draft.claims().getFirst().evidence().getFirst().equals(sentence.evidence());
  }

  private static boolean isTold(StorySentence sentence, List<AnsweredQuestion> items) {
    return items.stream()
        .flatMap(item -> item.answer().stream())
        .anyMatch(claim -> claim.evidence().getFirst().equals(sentence.evidence()));
  }

  private static boolean isHeadline(StorySentence sentence, PageDraft draft) {
    Set<String> headline = Words.stems(draft.headline());
    long shared = headline.stream().filter(sentence.stems()::contains).count();
    return !headline.isEmpty() && shared >= HEADLINE * headline.size();
  }
}
