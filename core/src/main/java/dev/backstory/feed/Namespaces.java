package dev.backstory.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces in force while a document is read, and the short names of its elements by them. A
 * prefix that is declared wrongly, or not at all, stands for what feeds commonly mean by it.
 */
final class Namespaces {
  private static final int MAX_PREFIXES = 50;
  private static final Set<String> ROOTS =
      Set.of("rss", "rdf", "feed", "channel", "entry", "urlset", "sitemapindex", "opml");

  private final Deque<Map<String, String>> scopes = new ArrayDeque<>(List.of(Map.of()));
  private @Nullable String own;
  private boolean rooted;

  void enter(List<String> attributes) {
    Map<String, String> scope = scopes.getFirst();
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        scope = with(scope, name.equals("xmlns") ? "" : name.substring(6), attributes.get(i + 1));
      }
    }
    scopes.addFirst(scope);
  }

  void leave() {
    scopes.removeFirst();
  }

  private static Map<String, String> with(Map<String, String> scope, String prefix, String uri) {
    if (scope.size() >= MAX_PREFIXES || uri.equals(scope.get(prefix))) {
      return scope;
    }
    Map<String, String> wider = new HashMap<>(scope);
    wider.put(prefix, uri.strip());
    return wider;
  }

  FeedElement element(String written, List<String> attributes, FeedElement parent) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
    String uri = scopes.getFirst().get(prefix);
    if (!rooted && ROOTS.contains(local)) {
      own = uri;
      rooted = true;
    }
    boolean atom = KnownNamespaces.isAtom(uri == null && prefix.isEmpty() ? own : uri);
    return new FeedElement(written, name(prefix, uri, local), atom, attributes, parent);
  }

  private String name(String prefix, @Nullable String uri, String local) {
    if (uri == null ? prefix.isEmpty() : uri.equals(own)) {
      return local;
    }
    String space = KnownNamespaces.shortName(uri, prefix);
    boolean formats = space.isEmpty() || (space.equals("rdf") && local.equals("li"));
    return formats ? local : space + ":" + local;
  }
}
