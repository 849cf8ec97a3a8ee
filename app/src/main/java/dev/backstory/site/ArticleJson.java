package dev.backstory.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.model.Access;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.Evidence;
import dev.backstory.model.LeadImage;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a site publishes of an article. Backstory quotes, it does not republish.
 *
 * @param zone in which its time of publication is stated, such as {@code +02:00}
 * @param dayOnly whether nothing but the day of publication is known
 * @param image linked, never copied
 * @param sentences those that stories rest on and one neighbour on either side, in the order of the
 *     text
 * @param readTo how far the text was read, in code points; not written when it was read whole
 * @param text the whole text, only where the site's owner asks for it; not written when null
 */
public record ArticleJson(
    String id,
    @Nullable String url,
    String outlet,
    List<String> authors,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    @Nullable String wire,
    @Nullable String zone,
    boolean dayOnly,
    @Nullable String section,
    @Nullable LeadImage image,
    @Nullable ArticleForm form,
    @Nullable Access access,
    List<ShownSentence> sentences,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer readTo,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {
  public ArticleJson {
    authors = List.copyOf(authors);
    sentences = List.copyOf(sentences);
  }

  /** A sentence, or the part of a long one that is shown; offsets as in {@link Span}. */
  public record ShownSentence(int start, int end, String text) {}

  static ArticleJson of(SourceArticle source, List<Evidence> evidence, boolean whole) {
    Article article = source.article();
    ArticleDetails details = article.details();
    OffsetMap offsets = OffsetMap.of(article.text());
    List<ShownSentence> sentences =
        shown(source.sentences(), evidence, offsets.length()).stream()
            .map(span -> new ShownSentence(span.start(), span.end(), offsets.slice(span)))
            .toList();
    return new ArticleJson(
        article.id(),
        article.url(),
        article.outletName(),
        article.authors(),
        article.title(),
        article.published(),
        article.modified(),
        article.language(),
        article.wire(),
        details.zone() == null ? null : details.zone().getId(),
        details.dayOnly(),
        details.section(),
        details.image(),
        details.form(),
        details.access(),
        sentences,
        source.readTo() < offsets.length() ? source.readTo() : null,
        whole ? article.text() : null);
  }

  /** What all excerpts show together, where two overlap as one. */
  private static List<Span> shown(List<Span> sentences, List<Evidence> evidence, int length) {
    TreeSet<Span> all = new TreeSet<>();
    for (Evidence e : evidence) {
      if (e.end() <= length) {
        all.addAll(Excerpt.of(sentences, e.span()).shown());
      }
    }
    List<Span> merged = new ArrayList<>();
    for (Span span : all) {
      if (!merged.isEmpty() && merged.getLast().overlaps(span)) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
