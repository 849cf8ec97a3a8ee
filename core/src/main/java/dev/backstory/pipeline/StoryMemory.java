package dev.backstory.pipeline;

import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.DecisionJournal;
import dev.backstory.port.JournalEntry;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The active stories, as the journal tells them. They are built from its latest arrivals alone, and
 * built anew from them whenever so many more have come, by a process that runs through as by one
 * that starts: that way both hold the same, and the start takes a bounded time however long the
 * journal is.
 */
final class StoryMemory {
  private final DecisionJournal journal;
  private final ArticleStore articles;
  private final Supplier<ActiveStories> empty;
  private final int term;
  private @Nullable ActiveStories stories;
  private long arrivals;

  /**
   * @param empty makes active stories without any
   * @param term number of arrivals after which they are built anew; at least that many and fewer
   *     than twice as many are remembered, all while there are fewer
   */
  StoryMemory(
      DecisionJournal journal, ArticleStore articles, Supplier<ActiveStories> empty, int term) {
    this.journal = journal;
    this.articles = articles;
    this.empty = empty;
    this.term = term;
  }

  /** Up to date with the journal. */
  ActiveStories stories() {
    if (stories == null) {
      stories = recall();
    }
    return stories;
  }

  /** Is told of each arrival that has been applied and kept. */
  void arrived() {
    arrivals++;
    if (arrivals % term == 0) {
      stories = null;
    }
  }

  /** Forgets what was applied and may not have been kept. */
  void doubt() {
    stories = null;
  }

  private ActiveStories recall() {
    ActiveStories fresh = empty.get();
    arrivals = journal.arrivals();
    long from = Math.max(0, (arrivals / term - 1) * term);
    journal.replay(from, (entry, signature) -> apply(fresh, entry, signature));
    return fresh;
  }

  private void apply(ActiveStories fresh, JournalEntry entry, Optional<byte[]> kept) {
    switch (entry.kind()) {
      case JOIN, OPEN ->
          kept.flatMap(SignatureCodec::decode)
              .or(() -> anew(entry.articleId()))
              .ifPresent(it -> fresh.apply(it, new Join(entry.storyId(), Reasons.NONE)));
      case MERGE, SPLIT, MOVE -> fresh.apply(change(entry));
    }
  }

  private static Change change(JournalEntry entry) {
    String other = Objects.requireNonNull(entry.otherId(), "a change names two stories");
    return switch (entry.kind()) {
      case MERGE -> new Merge(entry.storyId(), other, Reasons.NONE);
      case SPLIT -> new Split(entry.storyId(), other, entry.articleIds(), Reasons.NONE);
      case MOVE -> new Move(entry.articleIds().getFirst(), other, entry.storyId(), Reasons.NONE);
      case JOIN, OPEN -> throw new IllegalArgumentException("no change: " + entry);
    };
  }

  private Optional<ArticleSignature> anew(String articleId) {
    return articles.annotated(articleId).map(read -> ArticleSignature.of(read.annotated()));
  }
}
