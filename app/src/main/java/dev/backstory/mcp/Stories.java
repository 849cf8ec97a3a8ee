package dev.backstory.mcp;

import dev.backstory.mcp.ToolAnswer.Refused;
import dev.backstory.model.StoryPage;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Stories as agents name them and are told of them. */
final class Stories {
  static final ToolParameter PARAMETER =
      ToolParameter.text("story", 400, "Id of a story, or the address of its page.").needed();

  private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*|/+$");
  private static final Pattern AROUND_SLUG = Pattern.compile("^.*/|\\.(html|json)$");

  private Stories() {}

  /** The page of a story, or of the one that it became part of. */
  static Optional<StoryPage> find(SiteSnapshot site, String name) {
    String slug = AROUND_SLUG.matcher(BEHIND_PATH.matcher(name).replaceAll("")).replaceAll("");
    return site.page(name)
        .or(() -> site.pageAt(SitePaths.story(slug)))
        .or(() -> site.pageAt(SitePaths.storyJson(slug)));
  }

  /** Does something with the page of a story, if there is one. */
  static ToolAnswer with(
      SiteSnapshot site, ToolArguments said, BiFunction<SiteSnapshot, StoryPage, ToolAnswer> work) {
    return find(site, said.needed("story"))
        .map(page -> work.apply(site, page))
        .orElseGet(
            () -> new Refused("There is no such story. find_stories and search_stories list ids."));
  }

  /** A story as lists have it. */
  static Fields item(StoryItem story, UnaryOperator<String> address) {
    return new Fields()
        .with("id", story.id())
        .with("headline", story.headline())
        .with("lead", Sources.cut(story.lead()))
        .with("updatedAt", story.updatedAt())
        .with("newsrooms", story.newsrooms())
        .with("outlets", story.outlets())
        .with("section", story.section())
        .with("page", address.apply(story.slug()));
  }

  /** What something is of. */
  static Fields name(StoryPage page, UnaryOperator<String> address) {
    return new Fields()
        .with("id", page.id())
        .with("headline", page.headline())
        .with("revision", page.revision())
        .with("updatedAt", page.updatedAt())
        .with("newsrooms", page.coverage().independentNewsrooms())
        .with("articles", page.coverage().articles().size())
        .with("page", address.apply(page.slug()));
  }
}
