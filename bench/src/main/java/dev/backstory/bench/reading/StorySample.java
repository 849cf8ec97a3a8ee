package dev.backstory.bench.reading;

import dev.backstory.bench.labels.LabelledStories;
import dev.backstory.bench.labels.LinkLabels;
import dev.backstory.compose.StoryComposer;
import dev.backstory.compose.topic.StoryEntities;
import dev.backstory.compose.topic.StoryEntities.Entity;
import dev.backstory.desk.Models;
import dev.backstory.fact.StoryFigures;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.model.Gloss;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.port.EntityGlossary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints of some labelled stories whom they name and which entry that is, their dated timeline and
 * the figures that count the same thing, to be read. The knowledge base is that of the measure of
 * links, and for names that it lacks the dictionary.
 */
public final class StorySample {
  private static final int FEWEST_ARTICLES = 3;
  private static final int MOST_OTHERS = 15;

  private final StoryEntities entities;
  private final PageWriter writer;

  private StorySample(EntityGlossary glossary) {
    this.entities = new StoryEntities(glossary);
    this.writer = new PageWriter(Models.facts(), new StoryComposer(glossary, Models.editor()));
  }

  /**
   * Prints so many stories of a labelled set, drawn by chance.
   *
   * @param seed the same draws the same
   */
  public static void print(Path data, String set, int count, long seed) throws IOException {
    try (KnowledgeBase base = LinkLabels.base(Files.createTempDirectory("linking-base"))) {
      StorySample sample = new StorySample(base.or(Models.glossary()));
      LabelledStories stories = LabelledStories.read(data, set);
      draw(stories, count, seed).forEach(id -> sample.print(id, stories.annotated(id)));
    }
  }

  /** Stories of enough articles to be a page, by chance. */
  private static List<String> draw(LabelledStories stories, int count, long seed) {
    List<String> large = new ArrayList<>(stories.ids(FEWEST_ARTICLES));
    Collections.shuffle(large, new Random(seed));
    return large.subList(0, Math.min(count, large.size())).stream().sorted().toList();
  }

  private void print(String id, List<StoryArticle> articles) {
    List<String> ids = articles.stream().map(article -> article.article().id()).toList();
    Story story = new Story(id, id, ids, List.of(), Instant.EPOCH, Instant.EPOCH);
    StoryPage page = writer.write(story, articles, null, List.of(), Instant.EPOCH).page();
    System.out.println("\n# " + id + ": " + page.headline());
    articles.forEach(a -> System.out.println("  " + a.article().id() + " " + published(a)));
    List<Entity> named = entities.of(articles);
    System.out.println("## Named, those that matter first");
    named.stream().filter(Entity::important).forEach(StorySample::print);
    System.out.println("## Named beside these");
    named.stream()
        .filter(entity -> !entity.important())
        .limit(MOST_OTHERS)
        .forEach(StorySample::print);
    System.out.println("## Timeline");
    page.sections().stream()
        .flatMap(section -> section instanceof HowWeGotHere it ? it.timeline().stream() : null)
        .forEach(StorySample::print);
    System.out.println("## Figures that count the same");
    for (List<StoryFigures.Told> group : new StoryFigures(articles).groups()) {
      System.out.println("- " + group.getFirst().counts());
      group.forEach(
          told ->
              System.out.println(
                  "    [" + told.shown() + "] " + told.articleId() + ": " + told.sentence()));
    }
  }

  private static String published(StoryArticle article) {
    return article.article().outletName() + ", " + article.article().published();
  }

  private static void print(Entity entity) {
    Gloss entry = entity.entry();
    String link = entry == null ? "" : " -> " + entry.entityId() + " (" + entry.description() + ")";
    System.out.println(
        "- %s [%s, %d] %s%s"
            .formatted(entity.name(), entity.type(), entity.mentions(), entity.names(), link));
    entity.described().forEach(words -> System.out.println("    = " + words));
  }

  private static void print(TimelineEntry entry) {
    System.out.println(
        "- " + entry.date() + " (" + entry.precision() + "): " + entry.claim().text());
  }
}
