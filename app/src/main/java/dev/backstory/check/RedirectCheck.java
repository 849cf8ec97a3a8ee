package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.site.MovedStory;
import dev.backstory.site.SiteJson.StoryLine;
import dev.backstory.site.SitePaths;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;

/**
 * Checks that every redirect leads to an existing page, and that no address is both a page and a
 * redirect.
 */
final class RedirectCheck {
  private final SiteFolder site;
  private final Consumer<Fault> faults;
  private final Map<String, String> slugs = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  RedirectCheck(SiteFolder site, List<StoryLine> stories, Consumer<Fault> faults) {
    this.site = site;
    this.faults = faults;
    stories.forEach(line -> slugs.put(line.id(), line.slug()));
  }

  void check(MovedStory moved) {
    String file = SitePaths.storyJson(moved.id());
    if (slugs.containsKey(moved.id()) || slugs.containsValue(moved.slug())) {
      fault(file, "both a page and a redirect");
      return;
    }
    if (!seen.add(moved.id())) {
      fault(file, "redirected twice");
    }
    if (!moved.movedToSlug().equals(slugs.get(moved.movedTo()))) {
      fault(file, "redirects to " + moved.movedTo() + ", which is not a page of this site");
    }
    site.read(file, MovedStory.class)
        .filter(stub -> !stub.equals(moved))
        .ifPresent(
            _ -> fault(file, "redirects elsewhere than " + SitePaths.REDIRECTS_JSON + " says"));
    page(SitePaths.story(moved.slug()), moved);
  }

  private void page(String file, MovedStory moved) {
    String target = SitePaths.toRoot(file) + SitePaths.href(SitePaths.story(moved.movedToSlug()));
    site.text(file)
        .map(html -> Jsoup.parse(html).select("link[rel=canonical]").attr("href"))
        .filter(link -> !link.equals(target))
        .ifPresent(link -> fault(file, "redirects to '" + link + "', not to " + target));
  }

  private void fault(String file, String fault) {
    faults.accept(new Fault(file, "", fault));
  }
}
