package dev.backstory.utterance;

import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.Telling;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads what the articles of a story quote: of each its first {@value #MOST} quotations.
 * Paraphrases without quoted words are left out.
 */
public final class TellingReader {
  private static final int MOST = 500;

  /** Of two that begin together, the longer one first. */
  private static final Comparator<Quotation> BY_SPAN =
      Comparator.comparingInt((Quotation quotation) -> quotation.span().start())
          .thenComparingInt(quotation -> -quotation.span().end());

  /** In the order of the articles and of their texts. */
  public List<Telling> read(List<StoryArticle> articles) {
    return articles.stream().flatMap(article -> read(article).stream()).toList();
  }

  private static List<Telling> read(StoryArticle article) {
    OffsetMap text = OffsetMap.of(article.article().text());
    return outermost(article.annotated().quotations()).stream()
        .map(quotation -> telling(article, quotation, text))
        .filter(telling -> SpokenWords.quoted(telling).size() > 0)
        .limit(MOST)
        .toList();
  }

  /** Midnight sharp is how a day is given where an hour is asked for. */
  private static boolean isDayOnly(Article article) {
    Instant published = article.published();
    return article.details().dayOnly()
        || published != null && published.equals(published.truncatedTo(ChronoUnit.DAYS));
  }

  /** Without what lies inside a paraphrase, which quotes the same words already. */
  private static List<Quotation> outermost(List<Quotation> quotations) {
    List<Quotation> outer = new ArrayList<>();
    int end = 0;
    for (Quotation quotation : quotations.stream().sorted(BY_SPAN).toList()) {
      if (quotation.kind() != Kind.INDIRECT && quotation.span().end() > end) {
        outer.add(quotation);
        end = quotation.kind() == Kind.MIXED ? quotation.span().end() : end;
      }
    }
    return outer;
  }

  private static Telling telling(StoryArticle member, Quotation quotation, OffsetMap text) {
    Article article = member.article();
    return new Telling(
        article.id(),
        article.outletName(),
        member.paper(),
        article.published(),
        isDayOnly(article),
        quotation.kind(),
        quotation.span(),
        text.slice(quotation.span()),
        quotation.speaker());
  }
}
