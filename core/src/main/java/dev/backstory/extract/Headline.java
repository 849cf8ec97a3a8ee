package dev.backstory.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline among what a page offers for one. */
final class Headline {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—»·•:-]\\s+|\\s*\\|\\s*");
  private static final int MAX_LENGTH = 400;

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

  /**
   * The first of: what the page shares itself under, its heading, what it states in JSON-LD, its
   * window title. A heading counts only if it recurs in one of the others, since sections, slogans
   * and log-in boxes have headings too.
   */
  @Nullable String find() {
    List<String> headings = headings();
    String window = page.title();
    String shared = clean(meta.first(List.of("og:title", "twitter:title", "dc.title")), headings);
    String stated = clean(data.string("headline"), headings);
    for (String candidate : new @Nullable String[] {shared, stated}) {
      if (candidate != null) {
        return candidate;
      }
    }
    String heading = confirmed(headings, window);
    return heading != null ? heading : clean(window, headings);
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (Element h1 : page.select("h1")) {
      String text = h1.text().strip();
      if (!text.isEmpty() && text.length() <= MAX_LENGTH) {
        headings.add(text);
      }
    }
    return headings;
  }

  private static @Nullable String confirmed(List<String> headings, String window) {
    String folded = Words.folded(window);
    return headings.stream()
        .filter(heading -> folded.contains(Words.folded(heading)))
        .findFirst()
        .orElse(headings.size() == 1 ? headings.getFirst() : null);
  }

  /** Takes off what stands behind the headline: the outlet's name, a section, the author. */
  private @Nullable String clean(@Nullable String title, List<String> headings) {
    if (title == null || title.isBlank() || title.length() > MAX_LENGTH) {
      return null;
    }
    String whole = String.join(" ", title.strip().split("\\s+"));
    String folded = Words.folded(whole);
    for (String heading : headings) {
      String head = Words.folded(heading);
      if (!head.isEmpty() && folded.startsWith(head) && SEPARATOR.matcher(whole).find()) {
        return heading;
      }
    }
    return withoutOutlet(whole);
  }

  private String withoutOutlet(String title) {
    List<String> names =
        Stream.of(
                outlet,
                meta.first(List.of("og:site_name")),
                meta.first(List.of("application-name")))
            .filter(name -> name != null && !name.isBlank())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    String rest = title;
    var m = SEPARATOR.matcher(title);
    int cut = -1;
    while (m.find()) {
      String tail = Words.folded(title.substring(m.end()));
      if (m.start() > 0 && names.stream().anyMatch(name -> isOutlet(tail, Words.folded(name)))) {
        cut = m.start();
        break;
      }
    }
    return cut < 0 ? rest : rest.substring(0, cut).strip();
  }

  private static boolean isOutlet(String tail, String name) {
    return !name.isEmpty()
        && (tail.equals(name)
            || tail.startsWith(name + " ")
            || tail.endsWith(" " + name)
            || name.endsWith(" " + tail)
            || name.startsWith(tail + " "));
  }
}
