package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the facts that most newsrooms tell alike: the two foremost of those that stand on the
 * page already, and others that a reader has not seen yet.
 */
final class Agreements {
  private static final int MOST = 5;
  private static final int MOST_TOLD = 2;
  private static final int FEWEST_STEMS = 4;

  /** From this probability on two of them would tell much the same. */
  private static final double SAME = 0.2;

  /** What is less probably wanted on the page is an aside, however many tell it. */
  private static final double LEAST = 0.35;

  private final StoryMaterial material;
  private final PageDraft draft;

  Agreements(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  private record Shared(StorySentence told, Claim claim, Set<String> newsrooms) {}

  List<Agreement> find() {
    List<Shared> shared = new ArrayList<>();
    for (Fact fact : material.facts().all()) {
      if (fact.newsrooms().size() > 1) {
        best(fact).ifPresent(shared::add);
      }
    }
    shared.sort(
        Comparator.comparingInt((Shared s) -> -s.newsrooms().size())
            .thenComparingDouble(s -> -draft.value().of(s.told(), Use.MATTERS))
            .thenComparingInt(s -> s.told().ordinal()));
    Set<String> onPage = new HashSet<>();
    draft.claims().forEach(claim -> onPage.addAll(claim.facts()));
    List<Agreement> agreements = new ArrayList<>();
    List<StorySentence> listed = new ArrayList<>();
    int again = 0;
    for (Shared one : shared) {
      boolean seen = one.claim().facts().stream().anyMatch(onPage::contains);
      boolean room = agreements.size() < MOST && (!seen || again < MOST_TOLD);
      if (room && isAnother(one, listed) && outlets(draft.sure(one.claim())).size() > 1) {
        Optional<Claim> claim = draft.show(one.claim()).map(draft::witnessed);
        if (claim.isPresent()) {
          listed.add(one.told());
          agreements.add(new Agreement(claim.get(), outlets(claim.get())));
          again += seen ? 1 : 0;
        }
      }
    }
    return agreements;
  }

  private boolean isAnother(Shared one, List<StorySentence> listed) {
    return listed.stream().noneMatch(other -> material.isAlike(other, one.told(), SAME));
  }

  /** The telling that most other newsrooms surely tell too, in plain and the fewest words. */
  private Optional<Shared> best(Fact fact) {
    return material.tellings(fact).stream()
        .filter(this::isFact)
        .flatMap(told -> draft.claim(told, Set.of()).map(claim -> shared(told, claim)).stream())
        .filter(shared -> shared.newsrooms().size() > 1)
        .min(
            Comparator.comparingInt((Shared s) -> -s.newsrooms().size())
                .thenComparingInt(s -> s.told().text().length())
                .thenComparingInt(s -> s.told().ordinal()));
  }

  private Shared shared(StorySentence told, Claim claim) {
    Set<String> newsrooms = new LinkedHashSet<>();
    claim.evidence().forEach(e -> material.at(e).ifPresent(s -> newsrooms.add(s.newsroom())));
    return new Shared(told, claim, newsrooms);
  }

  private boolean isFact(StorySentence sentence) {
    boolean role =
        switch (sentence.role()) {
          case MAIN, CONSEQUENCE, PREVIOUS_EVENT, CURRENT_CONTEXT, HISTORICAL_EVENT -> true;
          case ANECDOTAL_EVENT, EVALUATION, EXPECTATION, NONE -> false;
        };
    return role
        && sentence.independent()
        && !sentence.sentence().speech()
        && !draft.isComment(sentence.articleId())
        && sentence.stems().size() >= FEWEST_STEMS
        && PlainStatements.isPlain(sentence)
        && LoadedWords.in(sentence) == 0
        && (!draft.uses().isRead(sentence) || draft.value().of(sentence, Use.MATTERS) >= LEAST);
  }

  private List<String> outlets(Claim claim) {
    Set<String> outlets = new LinkedHashSet<>();
    claim.evidence().forEach(e -> material.at(e).ifPresent(s -> outlets.add(s.outlet())));
    return List.copyOf(outlets);
  }
}
