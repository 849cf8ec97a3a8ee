package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks what the coverage raises and leaves open. */
public final class GoDeeperWriter implements SectionWriter {
  private static final int MOST = 3;
  private static final int FEWEST = 1;

  /** Two questions that share more of their words than this ask the same. */
  private static final double SAME = 0.5;

  private final GradedQuestions graded;

  public GoDeeperWriter() {
    this(GradedQuestions.SHIPPED);
  }

  GoDeeperWriter(GradedQuestions graded) {
    this.graded = graded;
  }

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    List<OpenQuestion> open = new ArrayList<>();
    Map<QuestionKind, Integer> asked = new EnumMap<>(QuestionKind.class);
    for (QuestionOption option : graded.best(new QuestionOptions(material, draft).open())) {
      if (open.size() < MOST && asked.getOrDefault(option.kind(), 0) < option.kind().most()) {
        admitted(option, open, draft)
            .ifPresent(
                question -> {
                  open.add(question);
                  asked.merge(option.kind(), 1, Integer::sum);
                });
      }
    }
    return open.size() < FEWEST
        ? leftOut("too few open questions")
        : new GoDeeper(Claim.TEMPLATE, null, open);
  }

  @Override
  public PageSection leftOut(String reason) {
    return new GoDeeper(Claim.TEMPLATE, reason, List.of());
  }

  /** The question, if no other asks it and its evidence bears it. */
  private static Optional<OpenQuestion> admitted(
      QuestionOption option, List<OpenQuestion> open, PageDraft draft) {
    Set<String> stems = Words.stems(option.question());
    return open.stream().anyMatch(other -> overlap(Words.stems(other.text()), stems) > SAME)
        ? Optional.empty()
        : draft
            .admit(new Claim(option.question(), option.evidence(), List.of(), Claim.TEMPLATE))
            .map(_ -> new OpenQuestion(option.question(), option.evidence(), option.template()));
  }

  private static double overlap(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return shared / (double) Math.max(1, Math.max(one.size(), other.size()));
  }
}
