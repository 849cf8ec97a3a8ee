package dev.backstory.site.shape;

import dev.backstory.ask.Answer;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.site.SiteSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what programs are told of stories what several ways have in common. New fields may be added.
 */
public final class StoryShapes {
  private StoryShapes() {}

  /** A story as lists have it. */
  public record StoryItem(
      String id,
      String slug,
      String headline,
      Status status,
      Instant createdAt,
      Instant updatedAt,
      String lead,
      int outlets,
      int newsrooms,
      @Nullable Instant quietSince,
      @Nullable String section) {
    public static StoryItem of(SiteSnapshot site, ListedStory story) {
      return new StoryItem(
          story.id(),
          story.slug(),
          story.headline(),
          story.status(),
          story.createdAt(),
          story.updatedAt(),
          story.lead(),
          story.outlets(),
          story.newsrooms(),
          site.quietSince(story.id()).orElse(null),
          site.section(story.id()).orElse(null));
    }
  }

  /** What something is a part of. */
  public record StoryName(String id, String slug, String headline) {
    public static StoryName of(StoryPage page) {
      return new StoryName(page.id(), page.slug(), page.headline());
    }
  }

  /** A line of a page with the section that it stands in. */
  public record SectionClaim(String section, Claim claim) {}

  /** Words that a page shows as somebody's. */
  public record Quotation(
      StoryName story,
      String outlet,
      List<String> authors,
      String articleId,
      @Nullable String url,
      @Nullable Instant publishedAt,
      @Nullable PageSpeaker speaker,
      @Nullable Quote quote,
      @Nullable Quote attribution,
      List<String> alsoIn,
      List<OtherWording> otherwise,
      @Nullable FirstPublisher first) {
    public static Quotation of(StoryPage page, PaperEntry entry) {
      return new Quotation(
          StoryName.of(page),
          entry.outlet(),
          entry.authors(),
          entry.articleId(),
          entry.url(),
          publishedAt(page, entry.articleId()),
          entry.speaker(),
          entry.quote(),
          entry.attribution(),
          entry.alsoIn(),
          entry.otherwise(),
          entry.first());
    }

    /** Those of a page, in its order. */
    public static List<Quotation> all(StoryPage page) {
      return SiteSnapshot.quotations(page).map(entry -> of(page, entry)).toList();
    }

    private static @Nullable Instant publishedAt(StoryPage page, String articleId) {
      return page.coverage().articles().stream()
          .filter(it -> it.id().equals(articleId) && it.publishedAt() != null)
          .map(Covering::publishedAt)
          .findFirst()
          .orElse(null);
    }
  }

  /** A story that was found, and where its page has the words. */
  public record FoundStory(StoryItem story, List<Piece> excerpt) {}

  /** Who reports a line that answers a question. */
  public record Teller(String id, @Nullable String url, String outlet, @Nullable String title) {}

  /** A line that answers a question, and how probable that is (0 to 1). */
  public record AnsweringLine(
      StoryName story,
      Claim claim,
      List<String> newsrooms,
      List<Teller> articles,
      double probability) {
    public static AnsweringLine of(Answer answer) {
      return new AnsweringLine(
          StoryName.of(answer.page()),
          answer.claim(),
          answer.newsrooms(),
          answer.articles().stream()
              .map(it -> new Teller(it.id(), it.url(), it.outlet(), it.title()))
              .toList(),
          answer.probability());
    }
  }
}
