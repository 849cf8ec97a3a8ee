package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.model.StoryPage;
import dev.backstory.site.MovedStory;
import dev.backstory.site.SiteJson.StoryLine;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SourceArticles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves a built site against the texts of its articles: every claim says what its evidence says,
 * every piece of evidence lies inside an article of the coverage, every quotation stands there word
 * for word, the page says what its JSON says, and what leads on leads to a page that is there.
 */
public final class SiteChecker {
  private static final String NOTHING_TO_CHECK_AGAINST =
      "no article texts to check against: build the site with --texts, or name the data folder"
          + " with --data";

  /**
   * Checks every story of the site. A file that is missing or damaged is a fault and not an error.
   *
   * @param stored where articles are looked up first; those it does not have are taken from the
   *     site, if it was built with texts
   */
  public SiteReport check(Path folder, SourceArticles stored) {
    List<Fault> faults = new ArrayList<>();
    SiteFolder site = new SiteFolder(folder, faults::add);
    ArticleTexts texts = new ArticleTexts(stored, site, faults::add);
    StoryCheck stories = new StoryCheck(site, texts, faults::add);
    List<StoryLine> lines = site.stories();
    List<MovedStory> moved = site.moved();
    for (String file : site.storyFiles(lines, moved)) {
      site.read(file, StoryPage.class).ifPresent(stories::check);
    }
    RedirectCheck redirects = new RedirectCheck(site, lines, faults::add);
    moved.forEach(redirects::check);
    if (texts.asked() > 0 && texts.found() == 0) {
      faults.removeIf(StoryCheck::lacksText);
      faults.addFirst(new Fault(SitePaths.INDEX_JSON, "", NOTHING_TO_CHECK_AGAINST));
    }
    return stories.report(texts.found(), moved.size(), faults);
  }
}
