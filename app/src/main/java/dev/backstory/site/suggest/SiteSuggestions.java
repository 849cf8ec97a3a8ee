package dev.backstory.site.suggest;

import dev.backstory.port.ListedStory;
import dev.backstory.site.CatalogueLinks;
import dev.backstory.site.SitePaths;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Person;
import dev.backstory.site.catalogue.TopicIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a site has to suggest: topics, people, outlets and stories. */
public final class SiteSuggestions {
  private static final String ROOT = "";
  private static final int TOPICS = 3;
  private static final int PEOPLE = 2;
  private static final int OUTLETS = 2;
  private static final int STORIES = 4;

  private SiteSuggestions() {}

  /**
   * Those with most stories come first.
   *
   * @param stories newest first
   */
  public static Suggestions of(
      TopicIndex topics, Catalogue catalogue, Collection<ListedStory> stories) {
    CatalogueLinks links = new CatalogueLinks(catalogue, ROOT);
    return new Suggestions.Builder()
        .add(TOPICS, topics(topics))
        .add(PEOPLE, people(catalogue, links))
        .add(OUTLETS, outlets(catalogue, links))
        .add(STORIES, stories.stream().map(SiteSuggestions::story).toList())
        .build();
  }

  private static List<Suggestion> topics(TopicIndex topics) {
    return topics.byStories().stream()
        .map(it -> new Suggestion("Topic", it.name(), CatalogueLinks.topic(ROOT, it.slug())))
        .toList();
  }

  private static List<Suggestion> people(Catalogue catalogue, CatalogueLinks links) {
    return catalogue.people().all().stream()
        .sorted(
            Comparator.comparingInt((Person it) -> -it.stories().size()).thenComparing(Person::key))
        .map(it -> new Suggestion("Person", it.name(), links.href(it)))
        .toList();
  }

  private static List<Suggestion> outlets(Catalogue catalogue, CatalogueLinks links) {
    return catalogue.outlets().all().stream()
        .sorted(
            Comparator.comparingInt((Group it) -> -it.stories().size()).thenComparing(Group::key))
        .map(it -> it.tally().outlet())
        .flatMap(
            name ->
                Stream.ofNullable(links.outlet(name))
                    .map(href -> new Suggestion("Outlet", name, href)))
        .toList();
  }

  private static Suggestion story(ListedStory story) {
    return new Suggestion("Story", story.headline(), SitePaths.href(SitePaths.story(story.slug())));
  }
}
