package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.check.SiteReport.Proof;
import dev.backstory.model.StoryPage;
import dev.backstory.site.SiteJson.Beside;
import dev.backstory.site.SiteJson.StoryLine;
import dev.backstory.site.SitePaths;
import dev.backstory.site.moved.MovedStory;
import dev.backstory.support.EvidenceGate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves a built site against the texts of its articles: every claim says what its evidence says,
 * every piece of evidence lies inside an article of the coverage, every quotation stands there word
 * for word, each page is what its JSON says to the last byte, and there is no other file. With a
 * data folder, its pages come of its articles when they are written again.
 */
public final class SiteChecker {
  private static final String NOTHING_TO_CHECK_AGAINST =
      "no article texts to check against: build the site with --texts, or name the data folder"
          + " with --data";

  private final Supplier<EvidenceGate> gate;

  /**
   * @param gate judges what a language model wrote, asked for when there is some
   */
  public SiteChecker(Supplier<EvidenceGate> gate) {
    this.gate = gate;
  }

  /** The same for a site that has to be signed with a key, if there is one. */
  public SiteReport check(Path folder, StoredSite stored, @Nullable Path key) throws IOException {
    SiteReport report = check(folder, stored);
    List<Fault> faults = new ArrayList<>();
    if (key != null) {
      new SiteSignature(folder).check(key, faults::add);
    }
    faults.addAll(report.faults());
    return report.with(faults);
  }

  /**
   * Checks every story of the site. A file that is missing or damaged is a fault and not an error.
   *
   * @param stored where articles are looked up first; those it does not have are taken from the
   *     site, if it was built with texts
   */
  public SiteReport check(Path folder, StoredSite stored) {
    Set<Fault> faults = new LinkedHashSet<>();
    SiteFolder site = new SiteFolder(folder, faults::add);
    ArticleTexts texts = new ArticleTexts(stored.articles(), site, faults::add);
    StoryCheck stories = new StoryCheck(texts, gate, faults::add);
    List<StoryLine> lines = site.stories();
    List<MovedStory> moved = site.moved();
    List<StoryPage> pages = new ArrayList<>();
    PublishedPictures pictures = new PublishedPictures(site, texts, stored, faults::add);
    for (String file : site.storyFiles(lines, moved)) {
      site.read(file, StoryPage.class).ifPresent(pages::add);
      site.read(file, Beside.class).ifPresent(pictures::add);
    }
    pictures.check(pages);
    for (StoryPage page : pages) {
      stories.check(page);
      stored
          .fault(page)
          .ifPresent(fault -> faults.add(new Fault(SitePaths.storyJson(page.id()), "", fault)));
    }
    RedirectCheck redirects = new RedirectCheck(lines, faults::add);
    moved.forEach(redirects::check);
    RenderingCheck rendering = new RenderingCheck(site, stored, pictures, faults::add);
    if (site.exists()) {
      rendering.check(pages, lines, moved);
    }
    RecomputationCheck again = new RecomputationCheck(stored, faults::add);
    Proof written = again.pages(pages);
    Proof read = again.articles(pages);
    List<Fault> found = new ArrayList<>(faults);
    if (texts.asked() > 0 && texts.found() == 0) {
      found.removeIf(StoryCheck::lacksText);
      found.addFirst(new Fault(SitePaths.INDEX_JSON, "", NOTHING_TO_CHECK_AGAINST));
    }
    return stories
        .report(texts.found(), moved.size(), rendering.compared(), rendering.unproved(), found)
        .with(written, read, found);
  }
}
