package dev.backstory.web.api;

import dev.backstory.ask.Answer;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.LineReports;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.picture.StoryPicture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answers, besides what the site publishes as it is. New fields may be added. */
final class Shapes {
  private Shapes() {}

  /** A story as lists have it. */
  record StoryItem(
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
    static StoryItem of(SiteSnapshot site, ListedStory story) {
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

  record Stories(List<StoryItem> items, @Nullable String next) {
    static Stories of(SiteSnapshot site, Slice<ListedStory> slice) {
      return new Stories(
          slice.items().stream().map(it -> StoryItem.of(site, it)).toList(), slice.next());
    }
  }

  /** What the JSON of a story has besides the story itself. */
  record BesidePage(@Nullable Instant quietSince, @Nullable StoryPicture image) {}

  /** What something is a part of. */
  record StoryName(String id, String slug, String headline) {
    static StoryName of(StoryPage page) {
      return new StoryName(page.id(), page.slug(), page.headline());
    }
  }

  /** A line of a page with the section that it stands in. */
  record SectionClaim(String section, Claim claim) {}

  record Claims(StoryName story, int revision, List<SectionClaim> items) {}

  record Facts(StoryName story, int revision, List<Fact> items) {}

  /** Words that a page shows as somebody's. */
  record Quotation(
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
    static Quotation of(StoryPage page, PaperEntry entry) {
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

    private static @Nullable Instant publishedAt(StoryPage page, String articleId) {
      return page.coverage().articles().stream()
          .filter(it -> it.id().equals(articleId) && it.publishedAt() != null)
          .map(Covering::publishedAt)
          .findFirst()
          .orElse(null);
    }
  }

  record Quotations(List<Quotation> items, @Nullable String next) {}

  record StoryQuotations(StoryName story, int revision, List<Quotation> items) {}

  /** A topic as lists have it. */
  record TopicItem(
      String id,
      String name,
      EntityType type,
      boolean typeSure,
      @Nullable String entityId,
      @Nullable String description,
      @Nullable String source,
      @Nullable String licence,
      @Nullable String url,
      int stories) {
    static TopicItem of(Topic topic) {
      TopicCard card = topic.card();
      return new TopicItem(
          topic.slug(),
          card.name(),
          card.type(),
          card.typeSure(),
          card.entityId(),
          card.description(),
          card.source(),
          card.licence(),
          card.url(),
          topic.stories().size());
    }
  }

  record TopicList(List<TopicItem> items, @Nullable String next) {}

  /** Another topic, and how many stories both are in. */
  record Beside(String id, String name, int stories) {}

  record OneTopic(
      TopicItem topic, List<Beside> beside, List<Quotation> quotations, Stories stories) {}

  /** An outlet as lists have it; of its reports, how many are whose. */
  record OutletItem(
      String id,
      String name,
      @Nullable String country,
      @Nullable String owner,
      int articles,
      int own,
      int wire,
      int copies,
      int stories) {}

  record OutletList(List<OutletItem> items, @Nullable String next) {}

  record OneOutlet(OutletItem outlet, List<JournalistItem> journalists, Stories stories) {}

  /** Somebody who writes for one outlet. */
  record JournalistItem(
      String id,
      String name,
      String outlet,
      @Nullable String outletId,
      int articles,
      int stories) {}

  record Journalists(List<JournalistItem> items, @Nullable String next) {}

  record OneJournalist(JournalistItem journalist, Stories stories) {}

  /** A story that was found, and where its page has the words. */
  record FoundStory(StoryItem story, List<Piece> excerpt) {}

  record FoundStories(List<FoundStory> items) {}

  /** Who reports a line that answers a question. */
  record Teller(String id, @Nullable String url, String outlet, @Nullable String title) {}

  /** A line that answers a question, and how probable that is (0 to 1). */
  record AnsweringLine(
      StoryName story,
      Claim claim,
      List<String> newsrooms,
      List<Teller> articles,
      double probability) {
    static AnsweringLine of(Answer answer) {
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

  /** None where the coverage does not say. */
  record Answers(String question, List<AnsweringLine> items) {}

  /** A story that was published or updated, as an event tells it. */
  record StoryChange(
      String id, String slug, String headline, Status status, int revision, Instant updatedAt) {
    static StoryChange of(StoryPage page) {
      return new StoryChange(
          page.id(),
          page.slug(),
          page.headline(),
          page.status(),
          page.revision(),
          page.updatedAt());
    }
  }

  record Reports(List<LineReports.Entry> items) {}

  /** Something that was done by whoever runs the site. */
  record DoneAct(long id, Instant at, String account, Deed deed, String object, String note) {}

  record Trail(List<DoneAct> items) {}
}
