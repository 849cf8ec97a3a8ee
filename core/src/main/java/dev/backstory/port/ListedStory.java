package dev.backstory.port;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists and the pages of others know it: what they need of its page, which is some ten
 * times as large.
 *
 * @param newsrooms how many reported independently
 * @param lead the first claim of what has happened, or nothing
 * @param times when its articles were published, none of them after {@code updatedAt}
 * @param articleIds of those that it covers, then of others that it rests on
 * @param cards of its topics, without claims
 * @param quoted who says the quotations of the papers, where they name somebody
 * @param earlier ids of the stories that its timeline leads to
 * @param questions slugs of those that it answers
 * @param reports of those that it covers, one for each of {@code times}
 */
public record ListedStory(
    String id,
    String slug,
    String headline,
    Status status,
    Instant createdAt,
    Instant updatedAt,
    int outlets,
    int newsrooms,
    String lead,
    List<Instant> times,
    List<String> articleIds,
    List<TopicCard> cards,
    List<PageSpeaker> quoted,
    List<String> earlier,
    List<String> questions,
    List<Report> reports) {
  /** That which was updated last first. */
  public static final Comparator<ListedStory> NEWEST_FIRST =
      Comparator.comparing(ListedStory::updatedAt).reversed().thenComparing(ListedStory::id);

  /** In the order in which they began, which stays. */
  public static final Comparator<ListedStory> OLDEST_FIRST =
      Comparator.comparing(ListedStory::createdAt).thenComparing(ListedStory::id);

  public ListedStory {
    times = List.copyOf(times);
    articleIds = List.copyOf(articleIds);
    cards = List.copyOf(cards);
    quoted = List.copyOf(quoted);
    earlier = List.copyOf(earlier);
    questions = List.copyOf(questions);
    reports = List.copyOf(reports);
  }

  /** Whose words an article has. */
  public enum Origin {
    OWN,
    /** An agency's, wherever they stand. */
    WIRE,
    /** Another outlet's. */
    COPY
  }

  /**
   * Who published one article of a story.
   *
   * @param publisher of the outlet, null where nothing is known of it
   */
  public record Report(
      String outlet, @Nullable Publisher publisher, List<String> authors, Origin origin) {
    public Report {
      authors = List.copyOf(authors);
    }

    public static Report of(Covering article) {
      Origin origin =
          article.wire() != null ? Origin.WIRE : article.independent() ? Origin.OWN : Origin.COPY;
      return new Report(article.outlet(), article.publisher(), article.authors(), origin);
    }
  }

  public static ListedStory of(StoryPage page) {
    return new ListedStory(
        page.id(),
        page.slug(),
        page.headline(),
        page.status(),
        page.createdAt(),
        page.updatedAt(),
        page.coverage().outlets(),
        page.coverage().independentNewsrooms(),
        lead(page),
        page.coverage().articles().stream().map(it -> time(page, it)).toList(),
        articles(page),
        all(page, Topics.class, Topics::cards).map(ListedStory::withoutClaim).toList(),
        all(page, PapersSay.class, PapersSay::entries)
            .filter(entry -> entry.quote() != null)
            .flatMap(entry -> Stream.ofNullable(entry.speaker()))
            .distinct()
            .toList(),
        all(page, HowWeGotHere.class, HowWeGotHere::timeline)
            .map(TimelineEntry::storyId)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        all(page, CommonQuestions.class, CommonQuestions::items).map(it -> it.slug()).toList(),
        page.coverage().articles().stream().map(Report::of).toList());
  }

  private static String lead(StoryPage page) {
    return all(page, WhatHappened.class, WhatHappened::claims)
        .map(Claim::text)
        .findFirst()
        .orElse("");
  }

  private static Instant time(StoryPage page, Covering article) {
    Instant at = article.publishedAt();
    return at == null || at.isAfter(page.updatedAt()) ? page.updatedAt() : at;
  }

  private static List<String> articles(StoryPage page) {
    Set<String> ids = new LinkedHashSet<>();
    page.coverage().articles().forEach(article -> ids.add(article.id()));
    for (Placed<Evidence> placed : PageContents.of(page).evidence()) {
      ids.add(placed.what().articleId());
    }
    return List.copyOf(ids);
  }

  private static TopicCard withoutClaim(TopicCard card) {
    return new TopicCard(
        card.entityId(),
        card.name(),
        card.type(),
        card.typeSure(),
        card.description(),
        card.source(),
        card.licence(),
        card.url(),
        card.mentions(),
        null,
        card.articleName());
  }

  private static <S extends PageSection, T> Stream<T> all(
      StoryPage page, Class<S> kind, Function<S, List<T>> parts) {
    return page.sections().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .flatMap(section -> parts.apply(section).stream());
  }
}
