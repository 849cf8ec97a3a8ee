package dev.backstory.extract;

import dev.backstory.notation.Byline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
          "[class~=(?i)^(.*[-_ ])?author([-_ ].*)?$]");

  private static final int MAX_ELEMENTS = 8;

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;

  Signatures(Document page, MetaElements meta, StructuredData data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  /** The people who sign; else the agency or organisation that does. */
  Byline find() {
    List<Supplier<List<String>>> sources = new ArrayList<>();
    sources.add(() -> data.names("author"));
    META.forEach(name -> sources.add(() -> meta.all(name)));
    sources.add(() -> data.names("creator"));
    MARKUP.forEach(query -> sources.add(() -> shown(query)));
    String agency = null;
    for (Supplier<List<String>> source : sources) {
      Byline byline = read(source.get());
      agency = agency == null ? byline.agency() : agency;
      if (!byline.names().isEmpty()) {
        return new Byline(byline.names(), agency);
      }
    }
    return new Byline(organisation(agency), agency);
  }

  private List<String> organisation(@Nullable String agency) {
    List<String> stated = data.names("author");
    return agency != null ? List.of(agency) : stated.size() == 1 ? stated : List.of();
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

  private List<String> shown(String query) {
    return page.select(query).stream().limit(MAX_ELEMENTS).map(Element::text).toList();
  }
}
