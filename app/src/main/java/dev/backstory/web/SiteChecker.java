package dev.backstory.web;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.web.ArticleTexts.Text;
import dev.backstory.web.SiteReport.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves a built site against the texts of its articles: every claim says what its evidence says,
 * every piece of evidence lies inside an article of the coverage, every quotation stands there word
 * for word.
 */
public final class SiteChecker {
  private static final String NO_TEXT = "no text of article ";
  private static final String NOTHING_TO_CHECK_AGAINST =
      "no article texts to check against: build the site with --texts, or name its data folder with"
          + " --data";

  private final ClaimCheck claimCheck;

  /** Whether a claim says what its evidence says. */
  @FunctionalInterface
  public interface ClaimCheck {
    /**
     * What is wrong with a claim whose evidence lies inside its articles, in words.
     *
     * @param articleText the text of an article by its id; null for an unknown one
     */
    List<String> faults(Claim claim, Function<String, @Nullable String> articleText);
  }

  public SiteChecker(ClaimCheck claimCheck) {
    this.claimCheck = claimCheck;
  }

  /**
   * Checks every story of the site. A file that is missing or damaged is a fault and not an error.
   *
   * @param stored where articles are looked up first; those it does not have are taken from the
   *     site, if it was built with texts
   */
  public SiteReport check(Path site, SourceArticles stored) {
    return new Check(site, stored).run();
  }

  private final class Check {
    private final List<Fault> faults = new ArrayList<>();
    private final SiteFolder site;
    private final ArticleTexts texts;
    private int stories;
    private int claims;
    private int quotations;
    private int evidence;

    Check(Path folder, SourceArticles stored) {
      site = new SiteFolder(folder, faults::add);
      texts = new ArticleTexts(stored, site, faults::add);
    }

    SiteReport run() {
      for (String file : site.storyFiles()) {
        site.read(file, StoryPage.class).ifPresent(this::story);
      }
      if (texts.asked() > 0 && texts.found() == 0) {
        faults.removeIf(fault -> fault.fault().startsWith(NO_TEXT));
        faults.addFirst(new Fault(SitePaths.INDEX_JSON, "", NOTHING_TO_CHECK_AGAINST));
      }
      return new SiteReport(stories, claims, quotations, evidence, texts.found(), faults);
    }

    private void story(StoryPage page) {
      stories++;
      Set<String> coverage =
          page.coverage().articles().stream().map(Covering::id).collect(Collectors.toSet());
      PageContents contents = PageContents.of(page);
      contents.articles().forEach(a -> covered(page, coverage, a.where(), a.what()));
      for (Placed<Evidence> placed : contents.evidence()) {
        covered(page, coverage, placed.where(), placed.what().articleId());
        evidence(page, placed);
      }
      contents.quotes().forEach(quote -> quotation(page, quote));
      contents.claims().forEach(claim -> claim(page, claim));
    }

    private void covered(StoryPage page, Set<String> coverage, String where, String articleId) {
      if (!coverage.contains(articleId)) {
        fault(page, where, "article " + articleId + " is not in the coverage");
      }
    }

    private void evidence(StoryPage page, Placed<Evidence> placed) {
      evidence++;
      Evidence place = placed.what();
      Optional<Text> text = texts.find(place.articleId());
      if (text.isEmpty()) {
        fault(page, placed.where(), NO_TEXT + place.articleId());
      } else if (!text.get().holds(place)) {
        fault(
            page,
            placed.where(),
            "%d-%d is no stretch of article %s, which has %d characters"
                .formatted(place.start(), place.end(), place.articleId(), text.get().length()));
      }
    }

    private void quotation(StoryPage page, Placed<Quote> placed) {
      quotations++;
      Quote quote = placed.what();
      texts
          .words(new Evidence(quote.articleId(), quote.start(), quote.end()))
          .filter(words -> !Verbatim.same(quote.text(), words))
          .ifPresent(
              words -> fault(page, placed.where(), "not verbatim: the article says: " + words));
    }

    private void claim(StoryPage page, Placed<Claim> placed) {
      claims++;
      Claim claim = placed.what();
      if (claim.evidence().stream().allMatch(e -> texts.words(e).isPresent())) {
        claimCheck
            .faults(claim, id -> texts.find(id).map(Text::words).orElse(null))
            .forEach(fault -> fault(page, placed.where(), fault));
      }
    }

    private void fault(StoryPage page, String where, String fault) {
      faults.add(new Fault(page.id(), where, fault));
    }
  }
}
