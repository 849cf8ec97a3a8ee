package dev.backstory.extract.page;

import dev.backstory.model.Passage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the markup about a block says of it, if it says that it is no text of the article. */
final class MarkedKind {
  /** Elements above a block that are looked at; what is further up holds the article itself. */
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

  private MarkedKind() {}

  static Passage.@Nullable Kind of(Element owner) {
    Element element = owner;
    for (int i = 0; element != null && i < LEVELS; i++, element = element.parent()) {
      Passage.Kind kind = own(element);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static Passage.@Nullable Kind own(Element element) {
    String name = element.normalName();
    if (name.equals("figcaption")) {
      return Passage.Kind.CAPTION;
    }
    if (element.attributesSize() == 0 || name.equals("body") || name.equals("article")) {
      return null;
    }
    String classes = element.className().toLowerCase(Locale.ROOT);
    if (POST.matcher(classes).find()) {
      return Passage.Kind.EMBEDDED_POST;
    }
    if (CAPTION.matcher(classes).find()) {
      return Passage.Kind.CAPTION;
    }
    if (element.attr("rel").equals("author") || CREDIT.matcher(classes).find()) {
      return Passage.Kind.CREDIT;
    }
    return PROMOTION.matcher(classes).find() ? Passage.Kind.PROMOTION : null;
  }
}
