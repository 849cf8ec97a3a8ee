package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.Point;
import dev.backstory.compose.story.SharedFigures;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.story.StorySentence;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the facts that independent newsrooms tell alike. */
final class Agreements {
  private static final int MOST = 5;

  /** How much of what a sentence says another must say too, by weight of its words. */
  private static final double COVERED = 0.6;

  private static final double REPEATED = 0.35;
  private static final int FEWEST_STEMS = 4;
  private static final Pattern NOT =
      Pattern.compile("\\b(?:not|no|never|nor|denied|denies|deny|without)\\b|n['’]t\\b");

  private final StoryMaterial material;
  private final PageDraft draft;

  Agreements(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  /** A sentence and one of each other newsroom that says the same. */
  private record Shared(StorySentence told, List<StorySentence> others) {}

  List<Agreement> find() {
    List<Shared> shared = new ArrayList<>();
    for (Point point : material.points()) {
      if (point.support() > 1) {
        best(point).ifPresent(shared::add);
      }
    }
    shared.sort(
        Comparator.comparingInt((Shared s) -> -s.others().size())
            .thenComparingInt(s -> rank(s.told().role()))
            .thenComparingInt(s -> s.told().index())
            .thenComparingInt(s -> s.told().ordinal()));
    return agreements(shared);
  }

  private List<Agreement> agreements(List<Shared> shared) {
    List<Agreement> agreements = new ArrayList<>();
    List<StorySentence> told = new ArrayList<>();
    for (Shared one : shared) {
      boolean repeats = told.stream().anyMatch(t -> material.similarity(t, one.told()) > REPEATED);
      if (repeats || agreements.size() == MOST) {
        continue;
      }
      Optional<Claim> claim =
          draft.editor().claim(one.told()).map(c -> with(c, one.others())).flatMap(draft::admit);
      if (claim.isPresent()) {
        told.add(one.told());
        agreements.add(new Agreement(claim.get(), outlets(one)));
      }
    }
    return agreements;
  }

  /** What others tell of the point as well, most of them, in the fewest words. */
  private Optional<Shared> best(Point point) {
    return point.sentences().stream()
        .filter(this::isFact)
        .map(sentence -> new Shared(sentence, others(sentence, point)))
        .filter(s -> !s.others().isEmpty())
        .filter(s -> draft.editor().claim(s.told()).isPresent())
        .min(
            Comparator.comparingInt((Shared s) -> -s.others().size())
                .thenComparingInt(s -> s.told().text().length())
                .thenComparingInt(s -> s.told().ordinal()));
  }

  private boolean isFact(StorySentence sentence) {
    boolean role =
        switch (sentence.role()) {
          case MAIN, CONSEQUENCE, PREVIOUS_EVENT, CURRENT_CONTEXT, HISTORICAL_EVENT -> true;
          case ANECDOTAL_EVENT, EVALUATION, EXPECTATION, NONE -> false;
        };
    return role
        && sentence.independent()
        && sentence.stems().size() >= FEWEST_STEMS
        && PlainStatements.isPlain(sentence);
  }

  /** For each other newsroom the sentence that says most of what this one says. */
  private List<StorySentence> others(StorySentence sentence, Point point) {
    Map<String, StorySentence> others = new LinkedHashMap<>();
    for (StorySentence other : point.sentences()) {
      boolean own = other.newsroom().equals(sentence.newsroom()) || !other.independent();
      if (!own && says(other, sentence)) {
        others.merge(
            other.newsroom(), other, (a, b) -> covered(sentence, b) > covered(sentence, a) ? b : a);
      }
    }
    return new ArrayList<>(others.values());
  }

  private boolean says(StorySentence other, StorySentence sentence) {
    return covered(sentence, other) >= COVERED
        && SharedFigures.tells(other, sentence)
        && NOT.matcher(other.text()).find() == NOT.matcher(sentence.text()).find();
  }

  private double covered(StorySentence sentence, StorySentence by) {
    double all = 0;
    double shared = 0;
    for (String stem : sentence.stems()) {
      double weight = material.weight(stem);
      all += weight;
      shared += by.stems().contains(stem) ? weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  private static Claim with(Claim claim, List<StorySentence> others) {
    List<Evidence> evidence = new ArrayList<>(claim.evidence());
    others.forEach(other -> evidence.add(other.evidence()));
    return new Claim(claim.text(), evidence, claim.edits(), claim.madeBy());
  }

  private static List<String> outlets(Shared shared) {
    Set<String> outlets = new LinkedHashSet<>(List.of(shared.told().outlet()));
    shared.others().forEach(other -> outlets.add(other.outlet()));
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
