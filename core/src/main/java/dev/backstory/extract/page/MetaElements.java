package dev.backstory.extract.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name, property or itemprop, in lower case. */
public final class MetaElements {
  private final Map<String, List<String>> byName = new LinkedHashMap<>();

  public MetaElements(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          byName.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /** Every content that the page gives under a name. */
  public List<String> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The content of the first of these names that the page has, or null. */
  public @Nullable String first(List<String> names) {
    for (String name : names) {
      if (!all(name).isEmpty()) {
        return all(name).getFirst();
      }
    }
    return null;
  }
}
