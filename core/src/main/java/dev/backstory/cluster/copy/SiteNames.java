package dev.backstory.cluster.copy;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.notation.RegisteredDomain;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each site of a story that no table knows one name, which no other has: what most of its
 * articles call it, and its domain beside that where another site goes by the same name. So no site
 * becomes several outlets by what its pages say, and no two become one.
 */
final class SiteNames {
  private final Outlets outlets;

  SiteNames(Outlets outlets) {
    this.outlets = outlets;
  }

  /** The same articles in the same order, their outlets named so. */
  List<AnnotatedArticle> unified(List<AnnotatedArticle> articles) {
    Map<String, String> names = names(articles);
    return articles.stream().map(it -> named(it, names)).toList();
  }

  private AnnotatedArticle named(AnnotatedArticle annotated, Map<String, String> names) {
    Article article = annotated.article();
    String site = site(article);
    String name = site == null ? outlets.name(article.url(), article.outlet()) : names.get(site);
    return name == null || name.equals(article.outletName())
        ? annotated
        : annotated.of(article.withOutlet(name));
  }

  private Map<String, String> names(List<AnnotatedArticle> articles) {
    Map<String, Map<String, Integer>> said = new LinkedHashMap<>();
    for (AnnotatedArticle annotated : articles) {
      Article article = annotated.article();
      String site = site(article);
      if (site != null) {
        String name = outlets.name(article.url(), article.outlet());
        said.computeIfAbsent(site, _ -> new LinkedHashMap<>())
            .merge(name == null ? site : name, 1, Integer::sum);
      }
    }
    Map<String, String> names = new LinkedHashMap<>();
    said.forEach((site, counts) -> names.put(site, mostFrequent(counts)));
    return apart(names);
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    int most = counts.values().stream().max(Integer::compare).orElseThrow();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static Map<String, String> apart(Map<String, String> names) {
    Map<String, Integer> sites = new HashMap<>();
    names.values().forEach(name -> sites.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
    names.replaceAll(
        (site, name) ->
            sites.getOrDefault(name.toLowerCase(Locale.ROOT), 0) > 1
                ? name + " (" + site + ")"
                : name);
    return names;
  }

  private @Nullable String site(Article article) {
    return outlets.of(article) == null ? RegisteredDomain.of(article.url()) : null;
  }
}
