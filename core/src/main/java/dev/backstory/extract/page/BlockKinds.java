package dev.backstory.extract.page;

import dev.backstory.model.Passage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the blocks of one page are where they are no plain paragraphs: by their own markup, or by
 * what the elements about them say. Pages have the same few classes again and again, so each list
 * of them is read once.
 */
public final class BlockKinds {
  /** Elements about a block that are looked at; what is further up holds the article itself. */
  private static final int LEVELS = 5;

  private static final Pattern POST =
      Pattern.compile(
          "\\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|fb-post"
              + "|reddit-(?:card|embed-bq)|mastodon-embed|truthsocial-embed)\\b");
  private static final Pattern CAPTION =
      Pattern.compile("(?:^|[\\s_-])(?:wp-caption-text|caption|cutline)(?:$|[\\s_-])");
  private static final Pattern CREDIT =
      Pattern.compile("(?:^|[\\s_-])(?:byline|author-(?:bio|name|box)|contributors?)(?:$|[\\s_-])");
  private static final Pattern PROMOTION =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related(?:-(?:links?|stor(?:y|ies)|articles?|content))?|read-?more"
              + "|newsletter(?:-[a-z-]+)?|promo|recirc(?:ulation)?)(?:$|[\\s_])");

  private final Map<String, Optional<Passage.Kind>> byClasses = new HashMap<>();

  /** What a block is if not a plain paragraph, else null. */
  public Passage.@Nullable Kind of(Block block) {
    if (block.heading()) {
      return Passage.Kind.HEADING;
    }
    Passage.Kind marked = marked(block.owner());
    return marked == null ? listed(block.owner()) : marked;
  }

  private Passage.@Nullable Kind marked(Element owner) {
    Element element = owner;
    for (int i = 0; element != null && i < LEVELS; i++, element = element.parent()) {
      Passage.Kind kind = own(element);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static Passage.@Nullable Kind listed(Element owner) {
    for (Element e = owner; e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "blockquote" -> {
          return Passage.Kind.BLOCK_QUOTE;
        }
        case "li", "dt", "dd" -> {
          return Passage.Kind.LIST_ITEM;
        }
        default -> {}
      }
    }
    return null;
  }

  private Passage.@Nullable Kind own(Element element) {
    String name = element.normalName();
    if (name.equals("figcaption")) {
      return Passage.Kind.CAPTION;
    }
    if (element.attributesSize() == 0 || name.equals("body") || name.equals("article")) {
      return null;
    }
    Passage.Kind kind =
        byClasses
            .computeIfAbsent(element.className(), names -> Optional.ofNullable(ofClasses(names)))
            .orElse(null);
    boolean author = element.attr("rel").equals("author");
    return author && (kind == null || kind == Passage.Kind.PROMOTION) ? Passage.Kind.CREDIT : kind;
  }

  private static Passage.@Nullable Kind ofClasses(String names) {
    String classes = names.toLowerCase(Locale.ROOT);
    if (POST.matcher(classes).find()) {
      return Passage.Kind.EMBEDDED_POST;
    }
    if (CAPTION.matcher(classes).find()) {
      return Passage.Kind.CAPTION;
    }
    if (CREDIT.matcher(classes).find()) {
      return Passage.Kind.CREDIT;
    }
    return PROMOTION.matcher(classes).find() ? Passage.Kind.PROMOTION : null;
  }
}
