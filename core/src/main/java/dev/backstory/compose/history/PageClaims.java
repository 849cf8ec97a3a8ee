package dev.backstory.compose.history;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.StoryPage;
import java.util.List;

/** Every claim of a page, in its order. */
public final class PageClaims {
  private PageClaims() {}

  static List<Claim> of(StoryPage page) {
    return of(page.sections());
  }

  public static List<Claim> of(List<PageSection> sections) {
    return sections.stream().flatMap(section -> section.everyClaim().stream()).toList();
  }
}
