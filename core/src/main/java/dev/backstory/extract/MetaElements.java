package dev.backstory.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name, property or itemprop, in lower case. */
final class MetaElements {
  private final Map<String, List<String>> byName = new LinkedHashMap<>();

  MetaElements(Document page) {
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

  List<String> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The content of the first of these names that the page has, or null. */
  @Nullable String first(List<String> names) {
    for (String name : names) {
      if (!all(name).isEmpty()) {
        return all(name).getFirst();
      }
    }
    return null;
  }
}
