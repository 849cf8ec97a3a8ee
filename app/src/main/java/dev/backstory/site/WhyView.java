package dev.backstory.site;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.Explanation;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.Explanation.StoryName;
import org.jspecify.annotations.Nullable;

/** What says why articles are in their story, as its template sees it. */
public final class WhyView {
  private final SiteSnapshot site;
  private final StoryPage page;
  private final Explanation reasons;
  private final String root;

  WhyView(SiteSnapshot site, StoryPage page, Explanation reasons, String root) {
    this.site = site;
    this.page = page;
    this.reasons = reasons;
    this.root = root;
  }

  public StoryPage page() {
    return page;
  }

  public Explanation reasons() {
    return reasons;
  }

  /** Whether somebody decided that one of them is in it. */
  public boolean isByHand() {
    return reasons.articles().stream().flatMap(it -> it.steps().stream()).anyMatch(Step::byHand);
  }

  /** The address of the story's page. */
  public String story() {
    return StoryView.href(root, page.slug());
  }

  /** The address of another story's page, or null if it has none or is this one. */
  public @Nullable String other(StoryName story) {
    return site.story(story.nowId())
        .filter(other -> !other.id().equals(page.id()))
        .map(other -> StoryView.href(root, other.slug()))
        .orElse(null);
  }
}
