package dev.backstory.pipeline;

import dev.backstory.compose.Commission;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryPage;
import dev.backstory.model.Utterance;
import dev.backstory.port.PageBasis.Conditions;
import dev.backstory.utterance.TellingReader;
import dev.backstory.utterance.UtteranceFinder;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From a story's articles to its page: what is quoted in them, what they tell, and what of that a
 * page says. Safe for use by several threads.
 */
public final class PageWriter {
  private final FactFinder facts;
  private final StoryComposer composer;
  private final TellingReader tellings = new TellingReader();
  private final UtteranceFinder utterances = new UtteranceFinder();

  private final Supplier<Conditions> conditions;

  /** One that depends on nothing that changes. */
  public PageWriter(FactFinder facts, StoryComposer composer) {
    this(facts, composer, () -> Conditions.FIXED);
  }

  /**
   * @param conditions on which the two depend
   */
  public PageWriter(FactFinder facts, StoryComposer composer, Supplier<Conditions> conditions) {
    this.facts = facts;
    this.composer = composer;
    this.conditions = conditions;
  }

  /** Under which conditions it writes now. */
  Conditions conditions() {
    return conditions.get();
  }

  /** A story's page, and what is quoted in its articles. */
  public record Written(StoryPage page, List<Utterance> utterances) {}

  /**
   * Writes a story's page.
   *
   * @param articles in order of arrival, as members of the story
   * @param previous the page as it stands, null for none
   * @param events that befell the story since then
   */
  public Written write(
      Story story,
      List<StoryArticle> articles,
      @Nullable StoryPage previous,
      List<StoryEvent> events,
      Instant now) {
    List<Utterance> quoted = quoted(articles);
    StoryPage page =
        composer.compose(story, articles, quoted, facts.find(articles), previous, events, now);
    return new Written(page, quoted);
  }

  /**
   * Writes a story's page, with those sentences of a page that a language model wrote, whatever
   * models have written by now.
   */
  Written writeAgain(
      Story story,
      List<StoryArticle> articles,
      @Nullable StoryPage previous,
      List<StoryEvent> events,
      Instant now,
      StoryPage page) {
    List<Utterance> quoted = quoted(articles);
    return new Written(
        composer.composeAgain(
            story, articles, quoted, facts.find(articles), previous, events, now, page),
        quoted);
  }

  /** What a language model is to write of a story. */
  public Commission commission(Story story, List<StoryArticle> articles) {
    return composer.commission(story, articles, quoted(articles), facts.find(articles));
  }

  private List<Utterance> quoted(List<StoryArticle> articles) {
    return utterances.find(tellings.read(articles));
  }
}
