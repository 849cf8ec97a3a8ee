package dev.backstory.compose.section;

import dev.backstory.compose.claim.PartialTellings;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the facts that most newsrooms tell alike: the two foremost of those that stand on the
 * page already, and others that a reader has not seen yet.
 */
final class Agreements {
  private static final int MOST = 5;

  /** With fewer, what the page tells already is listed again. */
  private static final int FEW = 2;

  private static final int FEWEST_STEMS = 4;

  /** From this probability on two of them would tell much the same. */
  private static final double SAME = 0.2;

  /** What is less probably wanted on the page is an aside, however many tell it. */
  private static final double LEAST = 0.35;

  /** What only other words tell elsewhere is surely wanted if it is told at all. */
  private static final double LEAST_WITNESSED = 0.5;

  /** What is mostly somebody's very words belongs to What the papers say. */
  private static final double MOST_QUOTED = 0.4;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final PartialTellings partial;
  private final WhoseWords whose;

  Agreements(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
    this.partial = new PartialTellings(material);
    this.whose = new WhoseWords(material, draft);
  }

  /**
   * What a sentence tells.
   *
   * @param newsrooms that tell it, if only in part
   * @param agreed whether one besides its own has all of its figures
   */
  private record Shared(StorySentence told, Claim claim, Set<String> newsrooms, boolean agreed) {}

  List<Agreement> find() {
    Comparator<Shared> order =
        Comparator.comparingInt((Shared s) -> -s.newsrooms().size())
            .thenComparingDouble(s -> -draft.value().of(s.told(), Use.MATTERS))
            .thenComparingInt(s -> s.told().ordinal());
    List<Shared> shared =
        material.facts().all().stream()
            .filter(fact -> fact.newsrooms().size() > 1)
            .flatMap(fact -> best(fact).stream())
            .sorted(order)
            .toList();
    Set<String> onPage = new HashSet<>();
    draft.claims().forEach(claim -> onPage.addAll(claim.facts()));
    Predicate<Shared> seen = one -> one.claim().facts().stream().anyMatch(onPage::contains);
    List<Listed> listed = new ArrayList<>();
    list(shared.stream().filter(seen.negate()), MOST, listed);
    list(witnessed().filter(seen.negate()), MOST, listed);
    list(shared.stream().filter(seen), FEW, listed);
    return listed.stream()
        .sorted(Comparator.comparing(Listed::shared, order))
        .map(Listed::agreement)
        .toList();
  }

  private record Listed(Shared shared, Agreement agreement) {}

  /** Adds those that tell something else each, until there are so many. */
  private void list(Stream<Shared> some, int most, List<Listed> listed) {
    for (Iterator<Shared> each = some.iterator(); listed.size() < most && each.hasNext(); ) {
      Shared one = each.next();
      if (isAnother(one, listed) && outlets(draft.witnessed(draft.sure(one.claim()))).size() > 1) {
        draft
            .show(one.claim())
            .map(draft::witnessed)
            .map(claim -> new Listed(one, new Agreement(claim, outlets(claim))))
            .ifPresent(listed::add);
      }
    }
  }

  /** What matters most of what the openings of other reports tell in other words. */
  private Stream<Shared> witnessed() {
    return material.sentences().stream()
        .filter(sentence -> draft.value().of(sentence, Use.MATTERS) >= LEAST_WITNESSED)
        .sorted(Comparator.comparingDouble(s -> -draft.value().of(s, Use.MATTERS)))
        .filter(sentence -> isFact(sentence) && !draft.touches(sentence))
        .filter(draft::isWitnessed)
        .flatMap(
            sentence ->
                draft.claim(sentence, Set.of()).map(draft::witnessed).stream()
                    .map(claim -> shared(sentence, claim)))
        .filter(Shared::agreed);
  }

  private boolean isAnother(Shared one, List<Listed> listed) {
    Optional<String> fact = material.factOf(one.told()).map(Fact::id);
    return listed.stream()
        .noneMatch(
            other ->
                material.isAlike(other.shared().told(), one.told(), SAME)
                    || fact.filter(other.agreement().claim().facts()::contains).isPresent());
  }

  /** The telling that most other newsrooms surely tell too, in plain and the fewest words. */
  private Optional<Shared> best(Fact fact) {
    return material.tellings(fact).stream()
        .filter(this::isFact)
        .flatMap(told -> draft.claim(told, Set.of()).map(claim -> shared(told, claim)).stream())
        .filter(Shared::agreed)
        .min(
            Comparator.comparingInt((Shared s) -> -s.newsrooms().size())
                .thenComparingInt(s -> s.told().text().length())
                .thenComparingInt(s -> s.told().ordinal()));
  }

  private Shared shared(StorySentence told, Claim claim) {
    Set<String> newsrooms = new LinkedHashSet<>();
    claim.evidence().forEach(e -> material.at(e).ifPresent(s -> newsrooms.add(s.newsroom())));
    long otherwise =
        partial.mark(claim).inPart().stream().filter(PartialTellings::lacksFigure).count();
    return new Shared(told, claim, newsrooms, newsrooms.size() - otherwise > 1);
  }

  private boolean isFact(StorySentence sentence) {
    return sentence.independent()
        && whose.isSaid(sentence)
        && Marks.shareQuoted(sentence.text()) < MOST_QUOTED
        && !draft.isComment(sentence)
        && sentence.stems().size() >= FEWEST_STEMS
        && PlainStatements.isInformative(sentence)
        && LoadedWords.in(sentence) == 0
        && (!draft.uses().isRead(sentence) || draft.value().of(sentence, Use.MATTERS) >= LEAST);
  }

  private List<String> outlets(Claim claim) {
    Set<String> outlets = new LinkedHashSet<>();
    claim.evidence().forEach(e -> material.at(e).ifPresent(s -> outlets.add(s.outlet())));
    return List.copyOf(outlets);
  }
}
