package dev.backstory.cluster.copy;

import dev.backstory.model.Article;
import dev.backstory.model.Urls;
import dev.backstory.notation.Agency;
import dev.backstory.notation.Resource;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of outlets: names, countries, who owns them, which of them are agencies. */
public final class Outlets {
  private static final Outlets KNOWN = new Outlets(Resource.rows("cluster/copy/outlets.tsv"));

  private static final Set<String> SHARED = Resource.words("cluster/copy/shared-names.txt");

  /** Scripts that share the shapes of letters. */
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

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

  /**
   * The outlet that published it: by address, or by the name that a file states where it has no
   * address; null when it is not known.
   */
  public @Nullable Outlet of(Article article) {
    String host = Urls.host(article.url());
    return host == null ? ofName(article.outlet()) : ofHost(host);
  }

  /**
   * The name under which an article may go: as its page, file or feed states it, unless that is the
   * name of an outlet that publishes elsewhere. Many papers are called The Herald, and a site with
   * that word in its domain may be one of them.
   *
   * @param url of the article; without one nothing speaks against the name
   * @return the known outlet's own name where another's is stated; null where there is none
   */
  public @Nullable String name(@Nullable String url, @Nullable String stated) {
    String host = Urls.host(url);
    if (host == null || stated == null) {
      return stated;
    }
    Outlet here = ofHost(host);
    boolean itsOwn = SHARED.contains(key(stated)) && host.contains(key(stated));
    if (isOneScript(stated) && (itsOwn || allNamed(stated).allMatch(named -> isOf(here, named)))) {
      return stated;
    }
    return here == null ? null : here.name();
  }

  /** Whether none of its letters is taken from a script that looks alike: "Rеuters". */
  private static boolean isOneScript(String name) {
    return name.codePoints().mapToObj(UnicodeScript::of).filter(ALIKE::contains).distinct().count()
        < 2;
  }

  private static boolean isOf(@Nullable Outlet here, Outlet named) {
    return here != null
        && (named.equals(here) || named.owner() != null && named.owner().equals(here.owner()));
  }

  /**
   * The outlets that go by such a name, and agencies and those of several words that it has in it.
   */
  private Stream<Outlet> allNamed(String stated) {
    String words = " " + key(stated) + " ";
    Agency agency = Agency.spelt(stated);
    return Stream.of(
            Stream.ofNullable(ofName(stated)),
            Stream.ofNullable(agency == null ? null : byName.get(key(agency.name()))),
            byName.entrySet().stream()
                .filter(named -> named.getValue().agency() || named.getKey().indexOf(' ') > 0)
                .filter(named -> isIn(words, named.getKey()))
                .map(Map.Entry::getValue))
        .flatMap(outlets -> outlets);
  }

  /** As it is, or as a broadcaster's name without what all of them are: "BBC". */
  private static boolean isIn(String words, String name) {
    return words.contains(" " + name + " ")
        || name.endsWith(" news") && (words + "news").strip().equals(name);
  }

  private @Nullable Outlet ofName(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    Outlet named = byName.get(key(stated));
    return named == null ? ofHost(key(stated)) : named;
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
  public @Nullable Outlet ofHost(String host) {
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
