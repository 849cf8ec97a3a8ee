package dev.backstory.web.api;

import dev.backstory.model.EntityType;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.LineReports;
import dev.backstory.port.ListedStory;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.paging.Slice;
import dev.backstory.site.picture.StoryPicture;
import dev.backstory.site.shape.StoryShapes.AnsweringLine;
import dev.backstory.site.shape.StoryShapes.FoundStory;
import dev.backstory.site.shape.StoryShapes.Quotation;
import dev.backstory.site.shape.StoryShapes.SectionClaim;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import dev.backstory.site.shape.StoryShapes.StoryName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answers, besides what the site publishes as it is. New fields may be added. */
final class Shapes {
  private Shapes() {}

  record Stories(List<StoryItem> items, @Nullable String next) {
    static Stories of(SiteSnapshot site, Slice<ListedStory> slice) {
      return new Stories(
          slice.items().stream().map(it -> StoryItem.of(site, it)).toList(), slice.next());
    }
  }

  /** What the JSON of a story has besides the story itself. */
  record BesidePage(@Nullable Instant quietSince, @Nullable StoryPicture image) {}

  record Claims(StoryName story, int revision, List<SectionClaim> items) {}

  record Facts(StoryName story, int revision, List<Fact> items) {}

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

  record FoundStories(List<FoundStory> items) {}

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
