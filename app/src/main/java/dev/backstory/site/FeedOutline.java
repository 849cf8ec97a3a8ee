package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteFeeds.Listed;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Person;
import dev.backstory.site.follow.Opml;
import dev.backstory.site.follow.Opml.Folder;
import dev.backstory.site.follow.Opml.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The feeds of a site in one list, so that a newsreader takes over those that somebody chooses. */
public final class FeedOutline {
  /** How many feeds of one kind it has at most: those of most stories. */
  public static final int MOST = 200;

  private final SiteSnapshot site;
  private final SiteRenderer renderer;
  private final CatalogueFiles catalogue;
  private final SectionFiles sections;

  FeedOutline(
      SiteSnapshot site, SiteRenderer renderer, CatalogueFiles catalogue, SectionFiles sections) {
    this.site = site;
    this.renderer = renderer;
    this.catalogue = catalogue;
    this.sections = sections;
  }

  /** In OPML. */
  String opml() {
    Collection<Group> outlets = site.catalogue().outlets().all();
    Collection<Person> people = site.catalogue().people().all();
    List<Folder> folders = new ArrayList<>();
    folders.add(new Folder(words("outline.wholeSite"), List.of(stories(), briefing())));
    if (!sections.isEmpty()) {
      folders.add(folder(words("outline.sections"), sections.all().stream()));
    }
    folders.addAll(
        List.of(
            folder(
                words("outline.topics"),
                site.topics().mostTold(MOST).stream().map(SiteFeeds::listed)),
            folder(
                words("outlets.title"),
                mostTold(outlets, Group::stories, it -> it.tally().outlet(), Group::key)
                    .map(catalogue::about)),
            folder(
                words("outline.people"),
                mostTold(people, Person::stories, Person::name, Person::key)
                    .map(catalogue::about))));
    return Opml.of(words("site.name"), folders);
  }

  private Subscription stories() {
    return new Subscription(words("site.name"), link(SitePaths.ATOM_FEED), link(SitePaths.INDEX));
  }

  private Subscription briefing() {
    return new Subscription(
        words("briefing.title"), link(SitePaths.BRIEFING_FEED), link(SitePaths.BRIEFING));
  }

  private static <T> Stream<T> mostTold(
      Collection<T> all,
      Function<T, List<ListedStory>> stories,
      Function<T, String> name,
      Function<T, String> key) {
    return all.stream()
        .sorted(
            Comparator.comparingInt((T it) -> -stories.apply(it).size())
                .thenComparing(name)
                .thenComparing(key))
        .limit(MOST);
  }

  private Folder folder(String name, Stream<Listed> feeds) {
    return new Folder(
        name,
        feeds.map(it -> new Subscription(it.name(), link(it.feed()), link(it.page()))).toList());
  }

  private String link(String path) {
    return renderer.link(SitePaths.FEEDS, path);
  }
}
