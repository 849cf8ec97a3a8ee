package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.ListedStory;
import dev.backstory.site.CatalogueLinks.Link;
import dev.backstory.site.SiteFeeds.Listed;
import dev.backstory.site.StoryLists.Part;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of outlets and their journalists. */
public final class OutletPages {
  private static final int OUTLETS_OF_LIST = 500;
  private static final int MOST_WRITERS = 60;

  private final SiteSnapshot site;
  private final SiteRenderer renderer;

  OutletPages(SiteSnapshot site, SiteRenderer renderer) {
    this.site = site;
    this.renderer = renderer;
  }

  /** A story with the articles that somebody wrote for it. */
  public record Written(StoryView view, List<Covering> articles) {}

  /** What is followed of an outlet. */
  Listed about(Group outlet) {
    String name = outlet.tally().outlet();
    String page = path(outlet, 1);
    return new Listed(name, words("outlet.description", name), page, outlet.stories());
  }

  private String path(Group outlet, int number) {
    return SitePaths.named(SitePaths.OUTLETS, site.catalogue().outlets().address(outlet), number);
  }

  String outlet(Group outlet, int number) {
    String path = path(outlet, number);
    List<ListedStory> stories = outlet.stories();
    Part part =
        Part.of(
            number, StoryLists.parts(stories.size()), SitePaths.toRoot(path), n -> path(outlet, n));
    return SiteRenderer.render(
        "outlet.jte",
        renderer.frame(path, number, about(outlet)),
        Map.of(
            "tally",
            outlet.tally(),
            "follow",
            about(outlet).followable(),
            "all",
            stories.size(),
            "stories",
            StoryLists.part(stories, number),
            "writers",
            number == 1 ? writers(outlet) : List.of(),
            "part",
            part));
  }

  /** Those who wrote most for an outlet, seen from its page. */
  List<Link> writers(Group outlet) {
    CatalogueLinks links = CatalogueLinks.from(site, path(outlet, 1));
    Tally tally = outlet.tally();
    List<Link> writers = new ArrayList<>();
    for (Tally.Writer writer : tally.writers().stream().limit(MOST_WRITERS).toList()) {
      String href = links.journalist(tally.outlet(), writer.name());
      if (href != null) {
        String articles = words("count.articles", writer.articles());
        writers.add(new Link(writer.name(), href, articles));
      }
    }
    return writers;
  }

  int outletParts() {
    return StoryLists.parts(site.catalogue().outlets().all().size(), OUTLETS_OF_LIST);
  }

  /** A part of all outlets, by name. */
  List<Link> outletLines(int number) {
    List<Group> all =
        site.catalogue().outlets().all().stream()
            .sorted(Comparator.comparing((Group it) -> sorted(it.key())).thenComparing(Group::key))
            .toList();
    CatalogueLinks links = CatalogueLinks.from(site, SitePaths.outletList(number));
    return StoryLists.part(all, number, OUTLETS_OF_LIST).stream()
        .flatMap(outlet -> line(outlet, links).stream())
        .toList();
  }

  /** An outlet is looked for under what comes after the article. */
  private static String sorted(String key) {
    return key.startsWith("the ") ? key.substring("the ".length()) : key;
  }

  private static Optional<Link> line(Group outlet, CatalogueLinks links) {
    Tally tally = outlet.tally();
    String stories = words("count.stories", outlet.stories().size());
    String note =
        tally.publisher() == null ? stories : Wording.publisher(tally.publisher()) + ", " + stories;
    return Optional.ofNullable(links.outlet(tally.outlet()))
        .map(href -> new Link(tally.outlet(), href, note));
  }

  String outlets(int number) {
    String path = SitePaths.outletList(number);
    return SiteRenderer.render(
        "outlets.jte",
        renderer.frame(
            path,
            SiteRenderer.title(words("outlets.title"), number),
            words("outlets.description"),
            null),
        Map.of(
            "all",
            site.catalogue().outlets().all().size(),
            "outlets",
            outletLines(number),
            "part",
            Part.of(number, outletParts(), SitePaths.toRoot(path), SitePaths::outletList)));
  }

  String journalist(Group journalist, int number) {
    String path = journalistPath(journalist, number);
    CatalogueLinks links = CatalogueLinks.from(site, path);
    Tally tally = journalist.tally();
    String name = name(journalist);
    List<Written> written =
        StoryLists.part(journalist.stories(), number).stream()
            .flatMap(story -> site.page(story.id()).stream())
            .map(page -> written(journalist, new StoryView(site, page, links.root())))
            .toList();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("name", name);
    parameters.put("outlet", tally.outlet());
    parameters.put("outletHref", links.outlet(tally.outlet()));
    parameters.put("articles", tally.articles());
    parameters.put("written", written);
    parameters.put(
        "part",
        Part.of(
            number,
            StoryLists.parts(journalist.stories().size()),
            links.root(),
            n -> journalistPath(journalist, n)));
    String description = words("journalist.description", name, tally.outlet());
    return SiteRenderer.render(
        "journalist.jte",
        renderer.frame(
            path, SiteRenderer.title(name + ", " + tally.outlet(), number), description, null),
        parameters);
  }

  private String journalistPath(Group journalist, int number) {
    return SitePaths.named(
        SitePaths.JOURNALISTS, site.catalogue().journalists().address(journalist), number);
  }

  /** The name of a journalist, as one of their articles has it. */
  public static String name(Group journalist) {
    Tally tally = journalist.tally();
    return tally.writers().stream()
        .map(Tally.Writer::name)
        .filter(name -> Catalogue.journalist(tally.outlet(), name).equals(journalist.key()))
        .findFirst()
        .orElse("");
  }

  private static Written written(Group journalist, StoryView view) {
    return new Written(
        view,
        view.page().coverage().articles().stream()
            .filter(
                article ->
                    article.authors().stream()
                        .map(name -> Catalogue.journalist(article.outlet(), name))
                        .anyMatch(journalist.key()::equals))
            .toList());
  }
}
