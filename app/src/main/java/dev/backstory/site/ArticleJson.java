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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a site publishes of an article. Backstory quotes, it does not republish.
 *
 * @param zone in which its time of publication is stated, such as {@code +02:00}
 * @param dayOnly whether nothing but the day of publication is known
 * @param image its lead image, by its address
 * @param sentences those that stories rest on and one neighbour on either side, in the order of the
 *     text
 * @param bounds the sentences of which those are parts; not written where each is shown whole
 * @param attributions the words in those sentences that say who says something; not written where
 *     there are none
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Span> bounds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Span> attributions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer readTo,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {
  private static final String UNSHOWN = String.valueOf(Article.UNKEPT);

  public ArticleJson {
    authors = List.copyOf(authors);
    sentences = List.copyOf(sentences);
    bounds = bounds == null ? null : List.copyOf(bounds);
    attributions = attributions == null ? null : List.copyOf(attributions);
  }

  /** A sentence, or the part of a long one that is shown; offsets as in {@link Span}. */
  public record ShownSentence(int start, int end, String text) {
    Span span() {
      return new Span(start, end);
    }
  }

  static ArticleJson of(SourceArticle source, List<Evidence> evidence, boolean whole) {
    Article article = source.article();
    ArticleDetails details = article.details();
    OffsetMap offsets = OffsetMap.of(article.text());
    List<Span> shown = shown(source.sentences(), evidence, offsets.length());
    List<Span> bounds =
        source.sentences().stream().filter(it -> shown.stream().anyMatch(it::overlaps)).toList();
    List<Span> attributions =
        source.attributions().stream()
            .filter(it -> shown.stream().anyMatch(sentence -> sentence.overlaps(it)))
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
        shown.stream()
            .map(span -> new ShownSentence(span.start(), span.end(), offsets.slice(span)))
            .toList(),
        bounds.equals(shown) ? null : bounds,
        attributions.isEmpty() ? null : attributions,
        source.readTo() < offsets.length() ? source.readTo() : null,
        whole ? article.text() : null);
  }

  /**
   * The article as far as it is published: where the text is not, whatever is not shown of it is
   * filled with characters that stand in no article.
   *
   * @throws IllegalArgumentException if its parts contradict each other
   */
  public SourceArticle source() {
    String words = text == null ? filled() : text;
    return new SourceArticle(
        new Article(
            id,
            url,
            outlet,
            authors,
            title,
            publishedAt,
            modifiedAt,
            language,
            wire,
            words,
            new ArticleDetails(
                zone == null ? null : ZoneOffset.of(zone),
                dayOnly,
                section,
                image,
                List.of(),
                form == null ? ArticleForm.REPORT : form,
                access == null ? Access.WHOLE : access)),
        readTo == null ? words.codePointCount(0, words.length()) : readTo,
        bounds == null ? sentences.stream().map(ShownSentence::span).toList() : bounds,
        attributions == null ? List.of() : attributions);
  }

  private String filled() {
    StringBuilder words = new StringBuilder();
    int length = 0;
    for (ShownSentence sentence : sentences) {
      words.append(UNSHOWN.repeat(Math.max(0, sentence.start() - length))).append(sentence.text());
      length = words.codePointCount(0, words.length());
    }
    int least = readTo == null ? 1 : readTo + 1;
    return words.append(UNSHOWN.repeat(Math.max(0, least - length))).toString();
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
