package dev.backstory.cluster.copy;

import dev.backstory.model.Article;
import dev.backstory.model.Urls;
import dev.backstory.notation.Resource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of outlets: names, countries, who owns them, which of them are agencies. */
public final class Outlets {
  private static final Outlets KNOWN = new Outlets(Resource.rows("cluster/copy/outlets.tsv"));

  private final Map<String, Outlet> byDomain = new HashMap<>();
  private final Map<String, Outlet> byName = new HashMap<>();

  /**
   * A newspaper, broadcaster or agency.
   *
   * @param country ISO 3166-1 alpha-2
   * @param owner group that it belongs to, null where it stands alone
   * @param agency whether others print its reports
   */
  public record Outlet(String name, String country, @Nullable String owner, boolean agency) {}

  private Outlets(List<List<String>> rows) {
    for (List<String> row : rows) {
      String owner = row.size() > 3 && !row.get(3).isEmpty() ? row.get(3) : null;
      Outlet outlet = new Outlet(row.get(1), row.get(2), owner, row.size() > 4);
      byName.put(key(outlet.name()), outlet);
      for (String domain : row.get(0).split(",")) {
        byDomain.put(domain, outlet);
      }
    }
  }

  /** Those of the table that ships. */
  public static Outlets known() {
    return KNOWN;
  }

  /** The outlet that published it, by address or else by name; null when it is not known. */
  public @Nullable Outlet of(Article article) {
    String host = Urls.host(article.url());
    Outlet byHost = host == null ? null : ofHost(host);
    if (byHost != null || article.outlet() == null) {
      return byHost;
    }
    String stated = key(article.outlet());
    Outlet named = byName.get(stated);
    return named == null ? ofHost(stated) : named;
  }

  /** The name of the article's outlet as it is known here, or else as the article gives it. */
  String nameOf(Article article) {
    Outlet known = of(article);
    return known == null ? article.outletName() : known.name();
  }

  /** The name of the outlet that goes by these words, with or without "the"; null if none does. */
  @Nullable String named(String words) {
    Outlet outlet = byName.get(key(words));
    return outlet == null ? null : outlet.name();
  }

  /** The outlet with whose name, of several words, the line ends; null if it is none's. */
  @Nullable String closing(String line) {
    return byName.values().stream()
        .map(Outlet::name)
        .filter(name -> key(name).indexOf(' ') > 0 && key(line).endsWith(" " + key(name)))
        .max(Comparator.comparingInt(String::length).thenComparing(name -> name))
        .orElse(null);
  }

  /** The outlet with this domain, or whose domain it lies below: "edition.cnn.com". */
  private @Nullable Outlet ofHost(String host) {
    for (int from = 0; from >= 0; ) {
      Outlet outlet = byDomain.get(host.substring(from));
      if (outlet != null) {
        return outlet;
      }
      int dot = host.indexOf('.', from);
      from = dot < 0 ? -1 : dot + 1;
    }
    return null;
  }

  private static String key(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
