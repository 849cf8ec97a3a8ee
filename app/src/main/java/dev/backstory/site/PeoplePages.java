package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.ListedStory;
import dev.backstory.site.CatalogueLinks.Link;
import dev.backstory.site.SiteFeeds.Listed;
import dev.backstory.site.StoryLists.Part;
import dev.backstory.site.catalogue.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of those who are quoted. */
public final class PeoplePages {
  /** How many stories a part shows, whose pages are read for it. */
  private static final int STORIES = 20;

  private final SiteSnapshot site;
  private final SiteRenderer renderer;

  PeoplePages(SiteSnapshot site, SiteRenderer renderer) {
    this.site = site;
    this.renderer = renderer;
  }

  /**
   * A quotation with its story.
   *
   * @param at when the article that has it was published, if that is known
   */
  public record Saying(StoryView view, PaperEntry entry, @Nullable Instant at) {}

  static int parts(Person person) {
    return StoryLists.parts(person.stories().size(), STORIES);
  }

  static List<ListedStory> part(Person person, int number) {
    return StoryLists.part(person.stories(), number, STORIES);
  }

  /** What is followed of somebody who is quoted. */
  Listed about(Person person) {
    String name = person.name();
    String page = path(person, 1);
    return new Listed(name, words("person.description", name), page, person.stories());
  }

  private String path(Person person, int number) {
    return SitePaths.named(SitePaths.PEOPLE, site.catalogue().people().address(person), number);
  }

  String person(Person person, int number) {
    String path = path(person, number);
    CatalogueLinks links = CatalogueLinks.from(site, path);
    List<Saying> said =
        part(person, number).stream().flatMap(story -> said(person, story, links.root())).toList();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("person", person);
    parameters.put("role", role(said));
    String topic = site.topicOf(person);
    parameters.put("topic", topic == null ? null : CatalogueLinks.topic(links.root(), topic));
    parameters.put("follow", about(person).followable());
    parameters.put("said", said);
    parameters.put("beside", beside(person, links));
    parameters.put("namesakes", links.namesakes(site.catalogue().people().namesakes(person)));
    parameters.put("part", Part.of(number, parts(person), links.root(), n -> path(person, n)));
    return SiteRenderer.render(
        "person.jte", renderer.frame(path, number, about(person)), parameters);
  }

  /** What a person says of a story, the newest first. */
  private Stream<Saying> said(Person person, ListedStory story, String root) {
    return site.page(story.id()).stream()
        .flatMap(page -> said(person, story, new StoryView(site, page, root)));
  }

  private Stream<Saying> said(Person person, ListedStory story, StoryView view) {
    return SiteSnapshot.quotations(view.page())
        .filter(it -> it.speaker() != null && site.isThe(person, story, it.speaker()))
        .map(entry -> new Saying(view, entry, publishedAt(view.page(), entry.articleId())))
        .sorted(
            Comparator.comparing(
                Saying::at, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
  }

  private static @Nullable Instant publishedAt(StoryPage page, String articleId) {
    return page.coverage().articles().stream()
        .filter(article -> article.id().equals(articleId))
        .map(Covering::publishedAt)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** As the newest quotation that has one gives it. */
  private static @Nullable String role(List<Saying> said) {
    return said.stream()
        .map(it -> it.entry().speaker())
        .filter(Objects::nonNull)
        .map(PageSpeaker::role)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Link> beside(Person person, CatalogueLinks links) {
    return site.catalogue().people().beside(person).stream()
        .map(
            it ->
                new Link(
                    it.person().name(),
                    links.href(it.person()),
                    words("count.stories", it.stories())))
        .toList();
  }
}
