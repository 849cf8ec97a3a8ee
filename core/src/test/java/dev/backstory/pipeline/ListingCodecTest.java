package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListingCodecTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @Test
  void whoPublishedAndWroteEachArticleStays() {
    Publisher publisher = new Publisher("GB", "Quay Group");
    ListedStory story =
        listed(
            covering("The Tern", List.of("Jo Reed", "Al Vane"), null, true, publisher),
            covering("Quay Post", List.of(), "Fenmark", true, new Publisher("NO", null)),
            covering("", List.of(""), null, false, null));
    assertThat(story.reports())
        .containsExactly(
            new Report("The Tern", publisher, List.of("Jo Reed", "Al Vane"), Origin.OWN),
            new Report("Quay Post", new Publisher("NO", null), List.of(), Origin.WIRE),
            new Report("", null, List.of(""), Origin.COPY));
    byte[] bytes = ListingCodec.encode(story);
    assertThat(ListingCodec.decode(bytes, ListingCodec.VERSION)).isEqualTo(story);
  }

  @Test
  void whatTheArticlesCallATopicStays() {
    TopicCard card =
        new TopicCard(
            "site:1", "Sylva", EntityType.PLACE, true, null, null, null, null, 3, null, "Selva");
    ListedStory story = listed(List.of(new Topics(Claim.EXTRACTED, null, List.of(card))));
    assertThat(ListingCodec.decode(ListingCodec.encode(story), ListingCodec.VERSION).cards())
        .containsExactly(card);
  }

  @Test
  void whatAnEarlierVersionDidNotKeepIsLeftOut() {
    byte[] bytes = ListingCodec.encode(listed());
    byte[] withoutReports = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
    ListedStory story = ListingCodec.decode(withoutReports, ListingCodec.EARLIEST);
    assertThat(story.headline()).isEqualTo("Headline");
    assertThat(story.reports()).isEmpty();
  }

  @Test
  void memoryHasTheNameOfAnOutletOnce() {
    byte[] bytes = ListingCodec.encode(listed(covering("The Tern", List.of(), null, true, null)));
    assertThat(ListingCodec.decode(bytes, ListingCodec.VERSION).reports().getFirst().outlet())
        .isSameAs(ListingCodec.decode(bytes, ListingCodec.VERSION).reports().getFirst().outlet());
  }

  private static Covering covering(
      String outlet, List<String> authors, String wire, boolean own, Publisher publisher) {
    return new Covering("a", null, outlet, authors, null, NOON, wire, own, publisher);
  }

  private static ListedStory listed(Covering... articles) {
    return listed(List.of(), articles);
  }

  private static ListedStory listed(List<PageSection> sections, Covering... articles) {
    return ListedStory.of(
        new StoryPage(
            "s",
            "slug",
            "Headline",
            Status.BRIEF,
            "en",
            NOON,
            NOON,
            1,
            new Coverage(List.of(articles), 3, 1),
            sections,
            List.of()));
  }
}
