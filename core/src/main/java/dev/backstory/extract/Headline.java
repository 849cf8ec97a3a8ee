package dev.backstory.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline among what a page offers for one: its heading, what it states in JSON-LD, and
 * the title under which it is shared. Two that agree beat the third; where all differ, what is
 * stated counts before what is shown, and that before what is shared.
 */
final class Headline {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—»·•:*-]\\s+|\\s*\\|\\s*");
  private static final List<String> SHARED = List.of("og:title", "twitter:title", "dc.title");
  private static final int MAX_LENGTH = 400;

  /**
   * Share of a heading's words that must recur elsewhere: sections and log-in boxes have headings,
   * too.
   */
  private static final double CONFIRMED = 0.3;

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;
  private final @Nullable String outlet;

  Headline(Document page, MetaElements meta, StructuredData data, @Nullable String outlet) {
    this.page = page;
    this.meta = meta;
    this.data = data;
    this.outlet = outlet;
  }

  @Nullable String find() {
    String stated = usable(data.string("headline"));
    String sharedAs = usable(meta.first(SHARED));
    String window = usable(page.title());
    String heading = heading(Stream.of(stated, sharedAs, window).filter(t -> t != null).toList());
    String shared = sharedAs == null ? null : clean(sharedAs, heading);
    List<String> candidates =
        Stream.of(heading, stated == null ? null : clean(stated, heading), shared)
            .filter(t -> t != null && !t.isBlank())
            .toList();
    String agreed = agreed(candidates);
    if (agreed != null) {
      return agreed;
    }
    return stated != null
        ? clean(stated, heading)
        : heading != null
            ? heading
            : shared != null || window == null ? shared : clean(window, null);
  }

  private static @Nullable String usable(@Nullable String title) {
    if (title == null || title.isBlank() || title.length() > MAX_LENGTH) {
      return null;
    }
    return String.join(" ", title.strip().split("\\s+"));
  }

  /** The heading that shares most with the other titles. */
  private @Nullable String heading(List<String> others) {
    Set<String> known = new LinkedHashSet<>();
    others.forEach(title -> Collections.addAll(known, Words.folded(title).split(" ")));
    String best = null;
    double most = others.isEmpty() ? -1 : 0;
    for (String heading : headings()) {
      String[] words = Words.folded(heading).split(" ");
      long shared = Stream.of(words).filter(known::contains).count();
      if (shared > most && (others.isEmpty() || shared >= CONFIRMED * words.length)) {
        best = heading;
        most = shared;
      }
    }
    return best;
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (Element h1 : page.select("h1")) {
      String text = usable(h1.text());
      if (text != null && !Words.folded(text).isEmpty()) {
        headings.add(text);
      }
    }
    return headings;
  }

  private static @Nullable String agreed(List<String> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      for (int j = i + 1; j < candidates.size(); j++) {
        if (Words.folded(candidates.get(i)).equals(Words.folded(candidates.get(j)))) {
          return candidates.get(i);
        }
      }
    }
    return null;
  }

  /** Takes off what stands behind the headline: the outlet's name, a section, the author. */
  private String clean(String title, @Nullable String heading) {
    String head = heading == null ? "" : Words.folded(heading);
    boolean continues = head.indexOf(' ') > 0 && Words.folded(title).startsWith(head + " ");
    return heading != null && continues && SEPARATOR.matcher(title).find()
        ? heading
        : withoutOutlet(title);
  }

  private String withoutOutlet(String title) {
    List<String> names =
        Stream.of(
                outlet,
                meta.first(List.of("og:site_name")),
                meta.first(List.of("application-name")))
            .filter(name -> name != null && !name.isBlank())
            .map(name -> Words.folded(name.toLowerCase(Locale.ROOT)))
            .toList();
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String tail = Words.folded(title.substring(separator.end()));
      if (separator.start() > 0 && names.stream().anyMatch(name -> sameName(tail, name))) {
        return title.substring(0, separator.start()).strip();
      }
    }
    return title;
  }

  /** One name may be longer than the other: "Post" and "Harbour Post Online". */
  private static boolean sameName(String one, String other) {
    String a = " " + one + " ";
    String b = " " + other + " ";
    return !one.isEmpty() && !other.isEmpty() && (a.contains(b) || b.contains(a));
  }
}
