package dev.backstory.extract.title;

import dev.backstory.extract.page.FoldedText;
import dev.backstory.extract.page.MarkKind;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageScan;
import dev.backstory.extract.page.ShortText;
import dev.backstory.extract.page.StructuredData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Everything on a page that may be its headline, whole and without what is glued to it. */
public final class TitleSources {
  private static final int MAX_LENGTH = 400;
  private static final int MAX_HEADINGS = 12;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—»·•:‹›«/*~-]+\\s+|\\s*[|»•]\\s*|:\\s+");
  private static final List<String> OTHER_META =
      List.of(
          "dc.title",
          "dcterms.title",
          "parsely-title",
          "sailthru.title",
          "title",
          "headline",
          "mrf:title",
          "cxenseparse:title",
          "citation_title",
          "hdl");

  /**
   * A text and where it stands.
   *
   * @param source such as {@code og} or {@code h1}
   * @param cut what was taken off: {@code whole}, {@code tail} (behind the last separator), {@code
   *     head} (before the first), {@code rest} (behind the first), {@code own} (text of elements
   *     inside a heading)
   * @param rest what was taken off, or nothing
   */
  record Source(String source, String cut, String text, String rest) {}

  private final List<Source> found = new ArrayList<>();

  private TitleSources() {}

  /** The texts with where each stands. */
  public static List<Source> of(
      Document page, MetaElements meta, StructuredData data, PageScan scan) {
    TitleSources sources = new TitleSources();
    sources.add("ld", data.string("headline"));
    sources.add("ld-name", data.string("name"));
    sources.add("ld-alternative", data.string("alternativeHeadline"));
    sources.add("og", meta.first(List.of("og:title")));
    sources.add("twitter", meta.first(List.of("twitter:title", "twitter:text:title")));
    OTHER_META.forEach(name -> sources.add("meta", meta.first(List.of(name))));
    sources.add("window", page.title());
    sources.headings("h1", scan.marks(MarkKind.H1));
    sources.headings("itemprop", scan.marks(MarkKind.ITEMPROP_HEADLINE));
    sources.headings("class", scan.marks(MarkKind.TITLE_CLASS));
    sources.headings("h2", scan.marks(MarkKind.H2));
    return sources.found;
  }

  private void headings(String source, List<PageScan.Mark> marks) {
    for (PageScan.Mark mark : marks.stream().limit(MAX_HEADINGS).toList()) {
      Element heading = mark.element();
      String whole = ShortText.of(heading, MAX_LENGTH);
      add(source, whole);
      String own = whole.isEmpty() ? null : usable(heading.ownText());
      if (own != null && !own.equals(usable(whole))) {
        found.add(new Source(source, "own", own, ""));
      }
    }
  }

  private void add(String source, @Nullable String stated) {
    String text = usable(stated);
    if (text == null) {
      return;
    }
    found.add(new Source(source, "whole", text, ""));
    Matcher separator = SEPARATOR.matcher(text);
    int first = -1;
    int firstEnd = -1;
    int last = -1;
    int lastEnd = -1;
    while (separator.find()) {
      if (separator.start() > 0 && separator.end() < text.length()) {
        first = first < 0 ? separator.start() : first;
        firstEnd = firstEnd < 0 ? separator.end() : firstEnd;
        last = separator.start();
        lastEnd = separator.end();
      }
    }
    if (first >= 0) {
      cut(source, "tail", text.substring(0, last), text.substring(lastEnd));
      cut(source, "rest", text.substring(firstEnd), text.substring(0, first));
    }
    if (first < last) {
      cut(source, "head", text.substring(0, first), text.substring(firstEnd));
    }
  }

  private void cut(String source, String cut, String text, String rest) {
    if (!FoldedText.folded(text).isEmpty()) {
      found.add(new Source(source, cut, text.strip(), rest.strip()));
    }
  }

  private static @Nullable String usable(@Nullable String title) {
    if (title == null || title.isBlank() || title.length() > MAX_LENGTH) {
      return null;
    }
    String text = String.join(" ", title.strip().split("[\\s\\p{Z}]+"));
    return FoldedText.folded(text).isEmpty() ? null : text;
  }
}
