package dev.backstory.extract.page;

import dev.backstory.model.LeadImage;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.notation.WebAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the picture that an article leads with, and what the page says under it. */
public final class Picture {
  private static final Pattern NO_PICTURE =
      Pattern.compile(
          "logo|favicon|placeholder|default[-_]?(?:image|share|social)|avatar|blank\\.(?:gif|png)|spacer",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)(?:\\(|^|[.\\s|])((?:photo(?:graph)?|image|picture|credit|foto|photo credit|image credit|bild|crédit|source)s?\\s*(?:by|:|©)\\s*([^)|]{2,80})|(?:©|\\(c\\))\\s*([^)|]{2,80}))\\)?\\s*$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^\\(?(?:photo(?:graph)?|image|picture|foto|bild)?s?\\s*(?:credits?|by)?\\s*[:©]\\s*");
  private static final String CREDIT_MARKUP =
      "[class*=credit],[class*=Credit],[class*=copyright],[itemprop=copyrightHolder],[itemprop=creditText]";
  private static final int MAX_FIGURES = 30;
  private static final int MAX_TEXT = 600;
  private static final int LEAST_NAME = 6;

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;

  public Picture(Document page, MetaElements meta, StructuredData data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  /**
   * The picture that the page states for its article, or null.
   *
   * @param address of the page, to resolve links
   */
  public @Nullable LeadImage find(@Nullable String address) {
    String stated = data.first("image");
    stated = stated == null ? data.property("image", List.of("url", "contentUrl")) : stated;
    String url = usable(address, stated);
    if (url == null) {
      url = usable(address, meta.first(List.of("og:image:secure_url", "og:image", "og:image:url")));
    }
    url = url == null ? usable(address, meta.first(List.of("twitter:image"))) : url;
    return url == null ? null : described(url);
  }

  private static @Nullable String usable(@Nullable String address, @Nullable String link) {
    String url = WebAddress.resolve(address, link);
    return url == null || NO_PICTURE.matcher(url).find() ? null : url;
  }

  private LeadImage described(String url) {
    Element figure = figure(fileName(url));
    Element under = figure == null ? null : figure.selectFirst("figcaption");
    String credit = data.property("image", List.of("creditText", "copyrightNotice"));
    String caption = data.property("image", List.of("caption"));
    if (under != null) {
      Element marked = under.selectFirst(CREDIT_MARKUP);
      credit = credit == null && marked != null ? marked.text() : credit;
      caption = withoutEnd(under.text(), marked == null ? "" : marked.text());
    }
    Matcher said = CREDIT.matcher(caption == null ? "" : caption);
    if (caption != null && said.find()) {
      credit = credit == null ? (said.group(2) == null ? said.group(3) : said.group(2)) : credit;
      caption = caption.substring(0, said.start(1)).replaceFirst("[\\s(|]+$", "");
    }
    return new LeadImage(url, shortened(worded(caption)), shortened(unlabelled(credit)));
  }

  /** The figure that shows the file, whatever its size. */
  private @Nullable Element figure(String file) {
    if (file.length() < LEAST_NAME) {
      return null;
    }
    for (Element figure : page.select("figure").stream().limit(MAX_FIGURES).toList()) {
      for (Element image : figure.select("img,source")) {
        if (image.attributes().asList().stream().anyMatch(a -> a.getValue().contains(file))) {
          return figure;
        }
      }
    }
    return null;
  }

  /** The last part of the path without its ending. */
  private static String fileName(String url) {
    String path = url.replaceFirst("[?#].*$", "");
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-zA-Z]{3,4}$", "");
  }

  private static String withoutEnd(String text, String end) {
    return !end.isEmpty() && text.endsWith(end)
        ? text.substring(0, text.length() - end.length()).strip()
        : text;
  }

  /** Some pages have a file's name for a caption. */
  private static @Nullable String worded(@Nullable String caption) {
    return caption == null || !caption.strip().contains(" ") ? null : caption;
  }

  private static @Nullable String unlabelled(@Nullable String credit) {
    return credit == null
        ? null
        : LABEL.matcher(credit.strip()).replaceFirst("").replaceFirst("^\\(?([^()]*)\\)$", "$1");
  }

  private static @Nullable String shortened(@Nullable String text) {
    String plain = PlainCharacters.line(text);
    return plain == null || plain.length() > MAX_TEXT ? null : plain;
  }
}
