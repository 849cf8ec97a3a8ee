package dev.backstory.site.suggest;

import static dev.backstory.site.words.Words.words;

import dev.backstory.port.ListedStory;
import dev.backstory.site.CatalogueLinks;
import dev.backstory.site.SitePaths;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Person;
import dev.backstory.site.catalogue.Topic.Beside;
import dev.backstory.site.catalogue.TopicIndex;
import dev.backstory.site.sorted.Sorted;
import dev.backstory.site.suggest.Suggestions.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a site has to suggest: topics, people, outlets and stories. Those with most stories come
 * first, of the stories the newest. Never changes.
 *
 * @param <S> what the site knows a story by
 */
public final class SiteSuggestions<S> {
  private static final String ROOT = "";
  private static final int TOPICS = 3;
  private static final int PEOPLE = 2;
  private static final int OUTLETS = 2;
  private static final int STORIES = 4;

  private final Kind<Beside> topics;
  private final Kind<Person> people;
  private final Kind<Group> outlets;
  private final Kind<S> stories;
  private final Function<S, ListedStory> listed;

  private SiteSuggestions(
      Kind<Beside> topics,
      Kind<Person> people,
      Kind<Group> outlets,
      Kind<S> stories,
      Function<S, ListedStory> listed) {
    this.topics = topics;
    this.people = people;
    this.outlets = outlets;
    this.stories = stories;
    this.listed = listed;
  }

  /** Those of no site. */
  public static <S> SiteSuggestions<S> none(Function<S, ListedStory> listed) {
    return new SiteSuggestions<>(
        Kind.none(
            TOPICS,
            Comparator.comparing(Beside::stories).reversed().thenComparing(Beside::slug),
            Beside::name),
        Kind.none(
            PEOPLE,
            Comparator.comparingInt((Person it) -> -it.stories().size()).thenComparing(Person::key),
            Person::name),
        Kind.none(
            OUTLETS,
            Comparator.comparingInt((Group it) -> -it.stories().size()).thenComparing(Group::key),
            Group::outlet),
        Kind.none(
            STORIES,
            Comparator.comparing(listed, ListedStory.NEWEST_FIRST),
            story -> listed.apply(story).headline()),
        listed);
  }

  /** Those of a site; only what it does not share with the site before is read. */
  public SiteSuggestions<S> of(TopicIndex topics, Catalogue catalogue, Sorted<S> stories) {
    CatalogueLinks links = new CatalogueLinks(catalogue, ROOT);
    return new SiteSuggestions<>(
        this.topics.of(
            topics.byStories(),
            it ->
                new Suggestion(
                    words("suggest.topic"), it.name(), CatalogueLinks.topic(ROOT, it.slug()))),
        people.of(
            catalogue.people().all(),
            it -> new Suggestion(words("suggest.person"), it.name(), links.href(it))),
        outlets.of(catalogue.outlets().all(), it -> outlet(it, links)),
        this.stories.of(stories, story -> story(listed.apply(story))),
        listed);
  }

  private static Suggestion outlet(Group outlet, CatalogueLinks links) {
    String name = outlet.outlet();
    return new Suggestion(
        words("suggest.outlet"), name, Objects.requireNonNull(links.outlet(name), name));
  }

  private static Suggestion story(ListedStory story) {
    return new Suggestion(
        words("suggest.story"), story.headline(), SitePaths.href(SitePaths.story(story.slug())));
  }

  /** What has the typed words ({@link Suggestions#find}). */
  public List<Suggestion> find(String typed) {
    return new Suggestions(List.of(topics, people, outlets, stories)).find(typed);
  }
}
