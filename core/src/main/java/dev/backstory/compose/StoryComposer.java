package dev.backstory.compose;

import dev.backstory.compose.claim.PartialTellings;
import dev.backstory.compose.history.PageClaims;
import dev.backstory.compose.history.PageEvents;
import dev.backstory.compose.history.PageHistory;
import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.pen.ModelWriter;
import dev.backstory.compose.section.AgreeDifferWriter;
import dev.backstory.compose.section.BehindTheHeadlineWriter;
import dev.backstory.compose.section.CoverageWriter;
import dev.backstory.compose.section.HowWeGotHereWriter;
import dev.backstory.compose.section.TopicsWriter;
import dev.backstory.compose.section.WhatHappenedWriter;
import dev.backstory.compose.section.headline.HeadlineWriter;
import dev.backstory.compose.section.papers.PapersSayWriter;
import dev.backstory.compose.section.question.CommonQuestionsWriter;
import dev.backstory.compose.section.question.GoDeeperWriter;
import dev.backstory.compose.story.PreviousSelection;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.Utterance;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.admin.TopicRulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page of a story from its articles. Every line rests on a stretch of an article; one
 * that does not say what its evidence says is dropped and handed to whoever counts.
 */
public final class StoryComposer {
  private static final int PAGE_ARTICLES = 3;
  private static final int PAGE_NEWSROOMS = 2;

  private static final String BRIEF = "fewer than three articles of two independent newsrooms";

  private final EntityGlossary glossary;
  private final Supplier<List<TopicRulings.Ruling>> rulings;
  private final EditorJudge judge;
  private final ComposeSettings settings;
  private final Consumer<Rejection> dropped;
  private final ModelWriter model;
  private final HeadlineWriter headline;
  private final CoverageWriter coverage = new CoverageWriter();
  private final PageHistory history = new PageHistory();
  private final SectionWriter happened = new WhatHappenedWriter();

  /**
   * In the order in which they choose: what came before and what answers a reader's questions come
   * before what papers add, since little of an article may be used.
   */
  private final List<SectionWriter> others;

  /** Chooses by what is read in the articles alone. */
  public StoryComposer(EntityGlossary glossary) {
    this(glossary, EditorJudge.UNDECIDED);
  }

  public StoryComposer(EntityGlossary glossary, EditorJudge judge) {
    this(glossary, judge, ComposeSettings.DEFAULT, _ -> {});
  }

  /**
   * @param judge of what sentences are good for
   * @param dropped is told of every claim that was not true to its evidence, with the article it
   *     named and the fault
   */
  public StoryComposer(
      EntityGlossary glossary,
      EditorJudge judge,
      ComposeSettings settings,
      Consumer<Rejection> dropped) {
    this(
        glossary,
        List::of,
        judge,
        settings,
        dropped,
        new ModelWriter(
            () -> {
              throw new IllegalStateException("nothing that could judge what a model wrote");
            }));
  }

  /**
   * @param rulings what editors decided of topics, in that order
   * @param model puts what a language model has written on pages
   */
  public StoryComposer(
      EntityGlossary glossary,
      Supplier<List<TopicRulings.Ruling>> rulings,
      EditorJudge judge,
      ComposeSettings settings,
      Consumer<Rejection> dropped,
      ModelWriter model) {
    this.rulings = rulings;
    this.model = model;
    this.glossary = glossary;
    this.judge = judge;
    this.headline = new HeadlineWriter(judge);
    this.settings = settings;
    this.dropped = dropped;
    this.others =
        List.of(
            new BehindTheHeadlineWriter(),
            new HowWeGotHereWriter(),
            new CommonQuestionsWriter(),
            new PapersSayWriter(),
            new AgreeDifferWriter(),
            new GoDeeperWriter(),
            new TopicsWriter());
  }

  /**
   * The page of the story.
   *
   * @param articles all of the story, in order of arrival; at least one
   * @param utterances which of their quotations are the same words spoken
   * @param facts what they tell
   * @param previous the page as it was last published, null at first; returned itself if nothing
   *     changed that a reader would see
   * @param events what befell the story since, in order
   * @param now the time of this revision
   */
  public StoryPage compose(
      Story story,
      List<StoryArticle> articles,
      List<Utterance> utterances,
      StoryFacts facts,
      @Nullable StoryPage previous,
      List<StoryEvent> events,
      Instant now) {
    StoryMaterial material = material(story, articles, utterances, facts);
    StoryPage extracted = extracted(story, material, previous, now);
    List<PageSection> sections =
        model.write(
            extracted,
            () -> previous == null ? extracted : extracted(story, material, null, now),
            material,
            previous);
    return revised(extracted, sections, material, previous, events);
  }

  /**
   * The page of the story as before, with those sentences of a page that a language model wrote in
   * place of what models have written by now.
   */
  public StoryPage composeAgain(
      Story story,
      List<StoryArticle> articles,
      List<Utterance> utterances,
      StoryFacts facts,
      @Nullable StoryPage previous,
      List<StoryEvent> events,
      Instant now,
      StoryPage page) {
    StoryMaterial material = material(story, articles, utterances, facts);
    StoryPage extracted = extracted(story, material, previous, now);
    return revised(extracted, model.again(extracted, material, page), material, previous, events);
  }

  /** What a language model is to write of the story. */
  public Commission commission(
      Story story, List<StoryArticle> articles, List<Utterance> utterances, StoryFacts facts) {
    StoryMaterial material = material(story, articles, utterances, facts);
    StoryPage first = extracted(story, material, null, story.createdAt());
    return new Commission(model.assignment(material, first), model.gate(material));
  }

  private static StoryMaterial material(
      Story story, List<StoryArticle> articles, List<Utterance> utterances, StoryFacts facts) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("story " + story.id() + " has no articles");
    }
    return new StoryMaterial(articles, utterances, facts);
  }

  private StoryPage extracted(
      Story story, StoryMaterial material, @Nullable StoryPage previous, Instant now) {
    PageDraft draft =
        new PageDraft(
            story,
            material,
            new StoryTopics(glossary, material, rulings.get()),
            judge,
            new PreviousSelection(previous),
            settings,
            dropped);
    draft.headline(headline.write(material));
    Status status = status(material);
    return new StoryPage(
        story.id(),
        story.slug(),
        draft.headline(),
        status,
        language(material.articles()),
        story.createdAt(),
        now,
        1,
        coverage.write(material),
        sections(material, draft, status),
        List.of());
  }

  private StoryPage revised(
      StoryPage extracted,
      List<PageSection> sections,
      StoryMaterial material,
      @Nullable StoryPage previous,
      List<StoryEvent> events) {
    StoryFacts facts = material.facts();
    PartialTellings partial = new PartialTellings(material);
    List<PageSection> marked =
        sections.stream().map(section -> section.withClaims(partial::mark)).toList();
    StoryPage fresh = extracted.with(marked, told(marked, facts));
    return history.revise(
        fresh, previous, new PageEvents(events), material::text, facts, extracted.updatedAt());
  }

  /**
   * The facts that claims tell, those that overtook them, and those that were withdrawn and stand
   * in a series as corrected, in the order of the story.
   */
  private static List<Fact> told(List<PageSection> sections, StoryFacts facts) {
    Set<String> told = new HashSet<>();
    PageClaims.of(sections).forEach(claim -> told.addAll(claim.facts()));
    sections.stream()
        .flatMap(section -> section instanceof AgreeDiffer it ? it.series().stream() : null)
        .flatMap(series -> series.values().stream())
        .filter(value -> value.corrected() != null)
        .flatMap(value -> facts.toldAt(value.evidence()).stream())
        .forEach(fact -> told.add(fact.id()));
    return facts.all().stream()
        .filter(fact -> told.contains(fact.id()) || told.contains(fact.overtakenBy()))
        .toList();
  }

  private List<PageSection> sections(StoryMaterial material, PageDraft draft, Status status) {
    List<PageSection> sections = new ArrayList<>(List.of(happened.write(material, draft)));
    switch (status) {
      case PAGE -> others.forEach(writer -> sections.add(writer.write(material, draft)));
      case BRIEF -> others.forEach(writer -> sections.add(writer.leftOut(BRIEF)));
    }
    sections.sort(Comparator.comparingInt(PageSection::place));
    return sections;
  }

  private static Status status(StoryMaterial material) {
    boolean enough =
        material.articles().size() >= PAGE_ARTICLES && material.newsrooms() >= PAGE_NEWSROOMS;
    return enough ? Status.PAGE : Status.BRIEF;
  }

  private static String language(List<StoryArticle> articles) {
    for (StoryArticle article : articles) {
      String language = article.article().language();
      if (language != null) {
        return language;
      }
    }
    return "en";
  }
}
