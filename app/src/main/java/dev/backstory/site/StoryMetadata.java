package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.pipeline.PageCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A story in the words of schema.org, for machines that read pages. */
final class StoryMetadata {
  private StoryMetadata() {}

  /**
   * JSON-LD that can stand in a script element: no character of it opens or closes one.
   *
   * @param address where the page is published; null if that is not known
   */
  static String of(StoryPage page, @Nullable String address) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", page.headline());
    article.put("inLanguage", page.language());
    article.put("datePublished", page.createdAt().toString());
    article.put("dateModified", page.updatedAt().toString());
    if (address != null) {
      article.put("url", address);
    }
    article.put("publisher", organization(words("site.name")));
    article.put("isBasedOn", sources(page.coverage().articles()));
    return PageCodec.json(article)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e");
  }

  private static List<String> sources(List<Covering> articles) {
    return articles.stream()
        .map(article -> Wording.link(article.url()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Map<String, Object> organization(String name) {
    Map<String, Object> organization = new LinkedHashMap<>();
    organization.put("@type", "Organization");
    organization.put("name", name);
    return organization;
  }
}
