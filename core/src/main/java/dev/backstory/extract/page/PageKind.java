package dev.backstory.extract.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What kind of page it is, by what it states of itself and by how its text and links are spread.
 */
public final class PageKind {
  /** Headings and lines that lead to other pages, from which on a page may be a list of them. */
  private static final int MANY = 12;

  /** A list has less of its own text than this share of its words that are links. */
  private static final double SHARE = 0.5;

  private static final int LEAST_LINK = 25;
  private static final int LITTLE = 1500;
  private static final int MANY_TEASERS = 6;
  private static final double MOST = 0.7;

  /** Share of the words that the page says it has, below which the rest is kept back. */
  private static final double NEARLY_ALL = 0.67;

  private final MetaElements meta;
  private final StructuredData data;
  private final List<Block> all;
  private final Set<Block> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private final String text;

  /**
   * Looks at a page.
   *
   * @param all blocks of the page
   * @param kept those of the article
   * @param text of the article
   */
  public PageKind(
      MetaElements meta, StructuredData data, List<Block> all, List<Block> kept, String text) {
    this.meta = meta;
    this.data = data;
    this.all = all;
    this.kept.addAll(kept);
    this.text = text;
  }

  /** Whether it says that it is an article. */
  boolean isStatedArticle() {
    return data.string("headline") != null
        || data.string("articleBody") != null
        || medium().equals("article");
  }

  boolean isForSubscribers() {
    return data.isForSubscribers();
  }

  /** What Open Graph calls it: "article", "video", "gallery"; empty if nothing. */
  String medium() {
    String type = meta.first(List.of("og:type"));
    String name = type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst("[.:].*", "");
    return name.equals("movie") ? "video" : name;
  }

  /** Whether it leads to many other pages and says little itself, or only what is behind each. */
  boolean isList() {
    int leads = 0;
    int linked = 0;
    int teasers = 0;
    int paragraphs = 0;
    int own = 0;
    boolean led = false;
    for (Block block : all) {
      boolean lead = block.linkDensity() > SHARE && block.text().length() >= LEAST_LINK;
      leads += lead ? 1 : 0;
      linked += lead ? block.linked() : 0;
      own += !lead && kept.contains(block) ? block.text().length() : 0;
      boolean paragraph = block.isProse() && kept.contains(block);
      paragraphs += paragraph ? 1 : 0;
      teasers += paragraph && led ? 1 : 0;
      led = lead;
    }
    boolean little = own < LITTLE && own < linked * SHARE;
    boolean mostlyTeasers = teasers >= MANY_TEASERS && teasers > paragraphs * MOST;
    return !isStatedArticle() && leads >= MANY && (little || mostlyTeasers);
  }

  /** Whether the rest of the article is kept for subscribers, by the length that it states. */
  public boolean isCut() {
    double words = text.isEmpty() ? 0 : text.split("\\s+").length;
    return isForSubscribers() && words < data.statedWords() * NEARLY_ALL;
  }
}
