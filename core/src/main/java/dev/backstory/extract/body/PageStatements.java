package dev.backstory.extract.body;

import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.StructuredData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page states of its article, to be found again in what it shows.
 *
 * @param text of the article, as far as the page states it
 * @param description in a sentence or two
 * @param news whether the page calls it news
 * @param article whether it is shared as an article
 */
record PageStatements(
    Shingles text, Shingles description, Shingles headline, boolean news, boolean article) {
  static PageStatements of(MetaElements meta, StructuredData data, @Nullable String headline) {
    return new PageStatements(
        new Shingles(data.string("articleBody")),
        new Shingles(meta.first(List.of("og:description", "description"))),
        new Shingles(headline),
        data.isNews(),
        "article".equals(meta.first(List.of("og:type"))));
  }
}
