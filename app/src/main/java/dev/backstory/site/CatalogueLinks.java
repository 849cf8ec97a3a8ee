package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.port.ListedStory;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Groups;
import dev.backstory.site.catalogue.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways to the pages of outlets, journalists and people from a page.
 *
 * @param root from that page to the root of the site
 */
public record CatalogueLinks(Catalogue catalogue, String root) {
  /**
   * A way to another page.
   *
   * @param note that stands beside it; may be empty
   */
  public record Link(String text, String href, String note) {}

  static CatalogueLinks from(SiteSnapshot site, String path) {
    return new CatalogueLinks(site.catalogue(), SitePaths.toRoot(path));
  }

  /** The address of a topic's page, seen from a page from which {@code root} leads to the top. */
  public static String topic(String root, String slug) {
    return root + SitePaths.href(SitePaths.topic(slug));
  }

  /** The address of an outlet's page; null if it has none. */
  public @Nullable String outlet(String name) {
    return group(SitePaths.OUTLETS, catalogue.outlets(), Catalogue.outlet(name));
  }

  @Nullable String journalist(String outlet, String name) {
    return group(
        SitePaths.JOURNALISTS, catalogue.journalists(), Catalogue.journalist(outlet, name));
  }

  private @Nullable String group(String folder, Groups groups, String key) {
    Group group = groups.find(key);
    return group == null ? null : href(folder, groups.address(group));
  }

  @Nullable String person(ListedStory story, PageSpeaker speaker) {
    Person person = catalogue.people().of(story, speaker);
    return person == null ? null : href(person);
  }

  public String href(Person person) {
    return href(SitePaths.PEOPLE, catalogue.people().address(person));
  }

  private String href(String folder, String address) {
    return root + SitePaths.href(SitePaths.named(folder, address, 1));
  }

  List<Link> people(List<Person> people) {
    return people.stream()
        .map(it -> new Link(it.name(), href(it), words("count.stories", it.stories().size())))
        .toList();
  }

  /** The same of people of one name, told apart by their newest stories. */
  List<Link> namesakes(List<Person> people) {
    return people.stream()
        .map(it -> new Link(it.name(), href(it), it.stories().getFirst().headline()))
        .toList();
  }
}
