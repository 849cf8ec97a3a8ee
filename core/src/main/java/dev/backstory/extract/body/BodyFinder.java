package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.LivePosts;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageKind;
import dev.backstory.extract.page.PageRejection;
import dev.backstory.extract.page.StructuredData;
import dev.backstory.extract.page.Wall;
import dev.backstory.model.Access;
import dev.backstory.model.ArticleForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the article's text on a page, or what stands in its place. */
public final class BodyFinder {
  /** Where nothing is likely to be the article's, this share of the likeliest is enough. */
  private static final float NEAR_BEST = 0.5f;

  /** Characters that such text must have: walls have less. */
  private static final int ENOUGH = 700;

  /** Blocks behind the text in which a site offers the rest of it. */
  private static final int BEHIND = 8;

  /** Characters from which on a text before such an offer is no mere beginning. */
  private static final int LONG = 3000;

  private final BodyModel model = BodyModel.shipped();
  private final int minText;

  /**
   * @param minText characters of running text that make an article
   */
  public BodyFinder(int minText) {
    this.minText = minText;
  }

  /** The text, or why the page has none. */
  public ArticleBody find(
      Document page, MetaElements meta, StructuredData data, @Nullable String headline) {
    BodyEvidence evidence = new BodyEvidence(page, meta, data, headline);
    float[] probabilities = model.probabilities(evidence);
    List<Block> all = evidence.blocks();
    List<Block> behind = new ArrayList<>();
    IntPredicate likely = i -> probabilities[i] >= BodyModel.limit(evidence, i);
    List<Block> kept = kept(all, likely, behind);
    if (length(kept) < minText) {
      kept = nearBest(all, probabilities, kept, behind);
    }
    Set<Element> posts = LivePosts.find(page.body(), kept, data.isLiveBlog());
    BodyText text = BodyText.of(kept, headline, posts);
    if (text.text().length() < minText && !data.isForSubscribers()) {
      text = StatedBody.instead(text, data.string("articleBody"));
    }
    PageKind kind = new PageKind(meta, data, all, kept, text.text());
    boolean live = !posts.isEmpty() || data.isLiveBlog();
    boolean offered = text.text().length() < LONG && Wall.in(said(behind), Wall::isPaywall) != null;
    PageRejection rejection = new PageRejection(page, kind, text.text(), minText);
    boolean cut = offered || kind.isCut() || rejection.isPreview();
    return new ArticleBody(
        text,
        live ? ArticleForm.LIVE_BLOG : ArticleForm.REPORT,
        cut ? Access.PREVIEW : Access.WHOLE,
        rejection.reason());
  }

  private static List<Block> nearBest(
      List<Block> all, float[] probabilities, List<Block> kept, List<Block> behind) {
    float best = 0;
    for (float probability : probabilities) {
      best = Math.max(best, probability);
    }
    float limit = best * NEAR_BEST;
    List<Block> near = kept(all, i -> probabilities[i] >= limit, behind);
    return length(near) < ENOUGH ? kept : near;
  }

  /** The blocks that are likely enough; collects those behind the last of them. */
  private static List<Block> kept(List<Block> all, IntPredicate likely, List<Block> behind) {
    List<Block> kept = new ArrayList<>();
    behind.clear();
    for (int i = 0; i < all.size(); i++) {
      if (likely.test(i)) {
        kept.add(all.get(i));
        behind.clear();
      } else if (behind.size() < BEHIND) {
        behind.add(all.get(i));
      }
    }
    return kept;
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }

  private static String said(List<Block> blocks) {
    return String.join(" ", blocks.stream().map(Block::text).toList());
  }
}
