package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.site.SiteJson.StoryLine;
import dev.backstory.site.SitePaths;
import dev.backstory.site.moved.MovedStory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks that every redirect leads to an existing page, and that no address is both a page and a
 * redirect.
 */
final class RedirectCheck {
  private final Consumer<Fault> faults;
  private final Map<String, String> slugs = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  RedirectCheck(List<StoryLine> stories, Consumer<Fault> faults) {
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
  }

  private void fault(String file, String fault) {
    faults.accept(new Fault(file, "", fault));
  }
}
