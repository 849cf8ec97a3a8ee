package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the facts that most newsrooms tell alike, those of the event itself first. */
final class Agreements {
  private static final int MOST = 5;
  private static final int FEWEST_STEMS = 4;

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
            .thenComparingInt(s -> rank(s.told().role()))
            .thenComparingInt(s -> s.told().index())
            .thenComparingInt(s -> s.told().ordinal()));
    List<Agreement> agreements = new ArrayList<>();
    for (Shared one : shared) {
      if (agreements.size() < MOST) {
        draft
            .show(one.claim())
            .ifPresent(claim -> agreements.add(new Agreement(claim, outlets(claim))));
      }
    }
    return agreements;
  }

  /** The telling that most other newsrooms surely tell too, in plain and the fewest words. */
  private Optional<Shared> best(Fact fact) {
    return material.tellings(fact).stream()
        .filter(this::isFact)
        .flatMap(told -> draft.claim(told, Set.of()).map(claim -> shared(told, claim)).stream())
        .filter(shared -> shared.newsrooms().size() > 1)
        .min(
            Comparator.comparingInt((Shared s) -> -s.newsrooms().size())
                .thenComparingInt(s -> LoadedWords.in(s.told()))
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
        && !material.isColumn(sentence.articleId())
        && sentence.stems().size() >= FEWEST_STEMS
        && PlainStatements.isPlain(sentence);
  }

  private List<String> outlets(Claim claim) {
    Set<String> outlets = new LinkedHashSet<>();
    claim.evidence().forEach(e -> material.at(e).ifPresent(s -> outlets.add(s.outlet())));
    return List.copyOf(outlets);
  }

  /** Facts of the event itself before those around it. */
  private static int rank(Role role) {
    return switch (role) {
      case MAIN, CONSEQUENCE -> 0;
      case PREVIOUS_EVENT, CURRENT_CONTEXT -> 1;
      case HISTORICAL_EVENT, ANECDOTAL_EVENT, EVALUATION, EXPECTATION, NONE -> 2;
    };
  }
}
