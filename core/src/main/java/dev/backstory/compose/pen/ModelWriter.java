package dev.backstory.compose.pen;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryPage;
import dev.backstory.support.EvidenceGate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a model has written of a story in the place of extracted lines. It asks nothing: where
 * the model has not been asked yet and should be, it says so, and the page is as extracted. Safe
 * for use by several threads.
 */
public final class ModelWriter {
  /** With so many facts that the page does not tell it is to be written anew. */
  private static final int MANY_NEW = 2;

  private final Supplier<EvidenceGate> gate;
  private final @Nullable Function<DraftGate, Pen> pens;
  private final Consumer<String> wanted;

  /** Keeps pages as a model wrote them, and has none for new ones. */
  public ModelWriter(Supplier<EvidenceGate> gate) {
    this(gate, null, _ -> {});
  }

  /**
   * @param gate asked for when there is something to judge
   * @param pens write by what a model has answered already; null where there is no model
   * @param wanted is told the id of a story of which the model should be asked
   */
  public ModelWriter(
      Supplier<EvidenceGate> gate,
      @Nullable Function<DraftGate, Pen> pens,
      Consumer<String> wanted) {
    this.gate = gate;
    this.pens = pens;
    this.wanted = wanted;
  }

  /** What the model is given of a story. */
  public Assignment assignment(StoryMaterial material, StoryPage first) {
    return new AssignmentMaker().of(material, first);
  }

  /** Through which its drafts of a story go. */
  public DraftGate gate(StoryMaterial material) {
    return new FactsGate(
        gate, words(material), material.facts().differences(), vocabulary(material));
  }

  private static StoryVocabulary vocabulary(StoryMaterial material) {
    List<Article> articles = material.articles().stream().map(StoryArticle::article).toList();
    return new StoryVocabulary(
        articles.stream().map(Article::titleOrEmpty).toList(),
        articles.stream()
            .map(article -> material.text(article.id()))
            .flatMap(Stream::ofNullable)
            .toList());
  }

  /**
   * The sections of a page with what the model has answered; else with what it wrote before, if
   * that still holds and there is little news.
   *
   * @param extracted the page without a model
   * @param first the same as if no page had stood before, so that what a model is given does not
   *     depend on what it wrote
   * @param previous the page as it stood, null for none
   */
  public List<PageSection> write(
      StoryPage extracted,
      Supplier<StoryPage> first,
      StoryMaterial material,
      @Nullable StoryPage previous) {
    if (pens == null || extracted.status() != StoryPage.Status.PAGE) {
      return extracted.sections();
    }
    Pen pen = pens.apply(gate(material));
    Drafting drafting = pen.write(assignment(material, first.get()));
    Drafted before = held(Drafted.of(previous, material.facts().all()), material);
    boolean anew = previous == null || isNews(extracted, previous, before);
    if (drafting.failure() != null && anew) {
      wanted.accept(extracted.id());
    }
    if (!drafting.drafts().isEmpty()) {
      return placed(new Drafted(drafting.drafts(), pen.madeBy()), extracted, material);
    }
    return anew ? extracted.sections() : placed(before, extracted, material);
  }

  /** The sections of a page with those sentences of another that are a model's and still hold. */
  public List<PageSection> again(StoryPage extracted, StoryMaterial material, StoryPage page) {
    return extracted.status() == StoryPage.Status.PAGE
        ? placed(held(Drafted.of(page, material.facts().all()), material), extracted, material)
        : extracted.sections();
  }

  private static List<PageSection> placed(
      Drafted drafted, StoryPage extracted, StoryMaterial material) {
    return drafted.isEmpty()
        ? extracted.sections()
        : new DraftPlacing(drafted, words(material), extracted.headline())
            .place(extracted.sections());
  }

  private Drafted held(Drafted drafted, StoryMaterial material) {
    return drafted.isEmpty()
        ? drafted
        : new Drafted(drafted.drafts().passing(gate(material)), drafted.madeBy());
  }

  /** Whether the model has written nothing yet, or too little of what there is to tell now. */
  private static boolean isNews(StoryPage extracted, StoryPage previous, Drafted before) {
    long lead = happened(previous).stream().filter(it -> Claim.isOfModel(it.madeBy())).count();
    if (before.isEmpty() || before.drafts().whatHappened().size() < lead) {
      return true;
    }
    Set<String> told = new HashSet<>();
    previous.facts().forEach(fact -> told.add(fact.id()));
    return extracted.sections().stream()
            .filter(it -> it instanceof WhatHappened || it instanceof BehindTheHeadline)
            .flatMap(section -> section.everyClaim().stream())
            .flatMap(claim -> claim.facts().stream())
            .filter(fact -> !told.contains(fact))
            .distinct()
            .count()
        >= MANY_NEW;
  }

  private static List<Claim> happened(StoryPage page) {
    return page.sections().stream()
        .filter(WhatHappened.class::isInstance)
        .flatMap(section -> section.everyClaim().stream())
        .toList();
  }

  private static Function<Evidence, @Nullable String> words(StoryMaterial material) {
    return telling -> {
      String text = material.text(telling.articleId());
      return text == null || Orders.around(text, telling)
          ? null
          : material.slice(telling.articleId(), telling.span());
    };
  }
}
