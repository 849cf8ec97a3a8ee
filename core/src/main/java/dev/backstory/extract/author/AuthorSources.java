package dev.backstory.extract.author;

import dev.backstory.extract.page.FoldedText;
import dev.backstory.extract.page.MarkKind;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageScan;
import dev.backstory.extract.page.ShortText;
import dev.backstory.extract.page.StructuredData;
import dev.backstory.notation.Byline;
import dev.backstory.notation.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Every place of a page that may say who signs its article. */
public final class AuthorSources {
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "article:author_name",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "dcsext.author",
          "mrf:authors",
          "og:author",
          "cxenseparse:author",
          "citation_author",
          "twitter:creator:name");
  private static final Set<String> NOBODY = Set.copyOf(Resource.lines("extract/author/nobody.txt"));
  private static final int MAX_ELEMENTS = 12;
  private static final int MAX_LINE = 120;
  private static final int MAX_SENTENCE = 200;
  private static final int MAX_NAME = 24;
  private static final int BELOW = 8;
  private static final int MAX_PARTS = 400;
  private static final int MAX_SHOWN = 150;
  private static final int MAX_ORGANISATION = 6;

  private static final Pattern ORGANISATION =
      Pattern.compile("(?=.*\\p{L})[\\p{Lu}\\p{Lo}\\d][^@_|<>{}:]*");
  private static final Pattern AFTER_BY =
      Pattern.compile("(?iu)\\b((?:by|author|von|par|por|di|door|av):?)\\n");
  private static final Set<String> MAY_BE_ORGANISATION =
      Set.of(
          "ld-person",
          "ld-organisation",
          "meta",
          "meta-other",
          "rel-author",
          "itemprop-author",
          "author-link",
          "author-class");

  /**
   * Names and where they stand.
   *
   * @param source such as {@code meta} or {@code byline}
   * @param line of the page before which they are shown, or -1
   * @param organisation whether it is not people
   * @param element that shows them, or null
   */
  public record Source(
      String source,
      List<String> names,
      @Nullable String agency,
      boolean organisation,
      int line,
      @Nullable Element element) {
    /** Whether it is stated for machines or shown about the headline. */
    public boolean isNear(int heading) {
      return line < 0 || (heading >= 0 && Math.abs(line - heading) <= BELOW);
    }
  }

  private final List<Source> found = new ArrayList<>();
  private final PageScan scan;

  private AuthorSources(PageScan scan) {
    this.scan = scan;
  }

  /**
   * All of them, what is stated for machines first.
   *
   * @param heading the line of the headline, or -1
   */
  public static List<Source> of(
      MetaElements meta, StructuredData data, PageScan scan, int heading) {
    AuthorSources sources = new AuthorSources(scan);
    sources.add("ld-person", data.people("author"));
    sources.add("ld-organisation", data.organisations("author"));
    sources.add("ld-creator", data.people("creator"));
    META.forEach(
        name -> sources.add(name.equals("author") ? "meta" : "meta-other", meta.all(name)));
    if (meta.all("twitter:label1").toString().toLowerCase(Locale.ROOT).matches(".*(by|author).*")) {
      sources.add("meta-other", meta.all("twitter:data1"));
    }
    for (MarkKind kind :
        List.of(
            MarkKind.REL_AUTHOR,
            MarkKind.ITEMPROP_AUTHOR,
            MarkKind.BYLINE_CLASS,
            MarkKind.AUTHOR_CLASS,
            MarkKind.AUTHOR_LINK)) {
      sources.addMarks(kind);
    }
    sources.addLines(heading);
    sources.addSite(meta);
    return sources.found;
  }

  private void add(String source, List<String> stated) {
    add(source, stated, true, -1, null);
  }

  private void add(
      String source, List<String> lines, boolean stated, int line, @Nullable Element element) {
    if (lines.stream().anyMatch(text -> text.length() > MAX_PARTS)) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    String agency = null;
    for (String text : lines.stream().map(SignedLine::withoutLead).toList()) {
      Byline byline = stated ? Byline.readStated(text) : Byline.read(text);
      names.addAll(byline.names());
      agency = agency == null ? byline.agency() : agency;
    }
    if (!names.isEmpty() || agency != null) {
      found.add(new Source(source, List.copyOf(names), agency, false, line, element));
    }
    String sole = lines.size() == 1 ? SignedLine.withoutLead(lines.getFirst()) : "";
    if (names.isEmpty() && MAY_BE_ORGANISATION.contains(source) && isOrganisation(sole)) {
      String named = agency != null && Byline.agency(sole) == null ? agency : sole;
      found.add(new Source(source, List.of(named), agency, true, line, element));
    }
  }

  private static boolean isOrganisation(String text) {
    String folded = FoldedText.folded(text);
    return ORGANISATION.matcher(text.strip()).matches()
        && text.split("\\s+").length <= MAX_ORGANISATION
        && !text.contains("://")
        && !folded.isEmpty()
        && List.of(folded.split(" ")).stream().noneMatch(NOBODY::contains);
  }

  /** Elements of a kind that stand together make one source: other articles have authors, too. */
  private void addMarks(MarkKind kind) {
    String source = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<PageScan.Mark> group = new ArrayList<>();
    int groups = 0;
    for (PageScan.Mark mark : scan.marks(kind)) {
      if (!group.isEmpty() && around(group.getFirst().element()) != around(mark.element())) {
        addGroup(source, group);
        group.clear();
        groups++;
      }
      if (groups >= MAX_ELEMENTS) {
        return;
      }
      group.add(mark);
    }
    addGroup(source, group);
  }

  private void addGroup(String source, List<PageScan.Mark> group) {
    if (group.isEmpty() || group.size() > MAX_ELEMENTS) {
      return;
    }
    PageScan.Mark first = group.getFirst();
    List<String> texts = new ArrayList<>();
    for (PageScan.Mark mark : group) {
      Collections.addAll(texts, parts(mark.element()));
    }
    boolean stated = !source.endsWith("class") || texts.size() == 1;
    add(source, texts, stated, first.line(), first.element());
  }

  /** The pieces of text that an element shows, each of its inner elements' for itself. */
  private static String[] parts(Element element) {
    String content = element.attr("content");
    if (!content.isBlank()) {
      return new String[] {content};
    }
    String all =
        AFTER_BY.matcher(String.join("\n", ShortText.pieces(element, MAX_PARTS))).replaceAll("$1 ");
    return all.split("\n");
  }

  private void addLines(int heading) {
    List<String> lines = scan.lines();
    for (int i = 0; i < lines.size() && found.size() < MAX_SHOWN; i++) {
      if (lines.get(i).length() <= MAX_SENTENCE) {
        addLine(lines.get(i), i, i > 0 && SignedLine.isLabel(lines.get(i - 1)), heading);
      }
    }
  }

  private void addLine(String line, int at, boolean labelled, int heading) {
    String signed = line.length() <= MAX_LINE ? SignedLine.signed(line) : null;
    String inside = SignedLine.inside(line);
    String owner = line.length() <= MAX_LINE ? SignedLine.copyright(line) : null;
    if (labelled) {
      add("labelled-line", List.of(line), line.length() < MAX_NAME, at, null);
    } else if (signed != null) {
      add("signed-line", List.of(line), signed.length() < MAX_NAME, at, null);
    } else if (inside != null) {
      add("signed-inside", List.of(inside), false, at, null);
    } else if (heading >= 0 && at > heading && at <= heading + BELOW) {
      String dated = line.length() <= MAX_LINE ? SignedLine.dated(line) : null;
      if (dated != null) {
        add("dated-line", List.of(dated), false, at, null);
      }
      add("line-below", List.of(line), false, at, null);
    }
    if (owner != null) {
      add("copyright", List.of(owner), false, at, null);
    }
  }

  /** Many a site of one person bears that person's name. */
  private void addSite(MetaElements meta) {
    String site = meta.first(List.of("og:site_name"));
    if (site != null) {
      add("site-name", List.of(site), false, -1, null);
    }
  }

  private static @Nullable Element around(Element element) {
    Element parent = element.parent();
    return parent == null ? null : parent.parent();
  }
}
