package dev.backstory.extract;

import dev.backstory.notation.Byline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Who signs the article: the first source on the page that names anybody. */
final class Signatures {
  private static final List<String> META =
      List.of(
          "article:author_name",
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "byl",
          "dcsext.author",
          "mrf:authors",
          "og:author",
          "cxenseparse:author");

  private static final List<String> MARKUP =
      List.of(
          "[rel~=author]",
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "[class*=byline] a,[class*=Byline] a",
          "[class*=author] a[href*=author],[class*=author-name],[class*=author_name],[class*=authorName]",
          "[class*=byline],[class*=Byline]",
          "[class~=(?i)^(.*[-_ ])?author([-_ ].*)?$]",
          "a[href*=/author/],a[href*=/authors/],a[href*=/contributor],a[href*=/journalist]");

  private static final int MAX_ELEMENTS = 8;

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)^(?:(?:written|words|story|posted|published|article) )?(?:by|author)\\b.*");

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;

  Signatures(Document page, MetaElements meta, StructuredData data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  /**
   * The people who sign; else the agency or organisation that does.
   *
   * @param nearHeading the lines around the headline
   */
  Byline find(@Nullable String outlet, List<String> nearHeading) {
    String paper = Words.folded(outlet == null ? "" : outlet);
    String agency = null;
    for (Supplier<List<String>> source : sources(nearHeading)) {
      Byline byline = read(source.get());
      agency = agency == null ? byline.agency() : agency;
      List<String> people =
          byline.names().stream().filter(name -> !Words.folded(name).equals(paper)).toList();
      if (!people.isEmpty()) {
        return new Byline(people, agency);
      }
    }
    return new Byline(organisation(agency), agency);
  }

  private List<Supplier<List<String>>> sources(List<String> nearHeading) {
    List<Supplier<List<String>>> sources = new ArrayList<>();
    sources.add(() -> data.people("author"));
    META.forEach(name -> sources.add(() -> meta.all(name)));
    sources.add(() -> data.people("creator"));
    sources.add(
        () -> nearHeading.stream().filter(l -> SIGNED.matcher(l).matches()).limit(2).toList());
    if (stated().isEmpty()) {
      MARKUP.forEach(query -> sources.add(() -> shown(query)));
    }
    return sources;
  }

  /** Whoever the page names as its author, be it a person or not. */
  private List<String> stated() {
    List<String> people = data.people("author");
    return people.isEmpty() ? data.organisations("author") : people;
  }

  private List<String> organisation(@Nullable String agency) {
    List<String> stated = stated();
    return stated.size() == 1 ? stated : agency != null ? List.of(agency) : List.of();
  }

  private static Byline read(List<String> lines) {
    Set<String> names = new LinkedHashSet<>();
    String agency = null;
    for (String line : lines) {
      Byline byline = Byline.read(line);
      names.addAll(byline.names());
      agency = agency == null ? byline.agency() : agency;
    }
    return new Byline(List.copyOf(names), agency);
  }

  /** What these elements show, as far as they stand together: other articles have authors, too. */
  private List<String> shown(String query) {
    Elements found = page.select(query);
    Element place = found.isEmpty() ? null : around(found.getFirst());
    return found.stream()
        .limit(MAX_ELEMENTS)
        .filter(element -> around(element) == place)
        .map(Element::text)
        .toList();
  }

  private static @Nullable Element around(Element element) {
    Element parent = element.parent();
    return parent == null ? null : parent.parent();
  }
}
