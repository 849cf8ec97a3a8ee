package dev.backstory.utterance;

import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.Telling;
import java.util.List;

/**
 * Reads what the articles of a story quote: of each its first {@value #MOST} quotations.
 * Paraphrases without quoted words are left out.
 */
public final class TellingReader {
  private static final int MOST = 500;

  /** In the order of the articles and of their texts. */
  public List<Telling> read(List<StoryArticle> articles) {
    return articles.stream().flatMap(article -> read(article).stream()).toList();
  }

  private static List<Telling> read(StoryArticle article) {
    OffsetMap text = OffsetMap.of(article.article().text());
    return article.annotated().quotations().stream()
        .filter(quotation -> quotation.kind() != Kind.INDIRECT)
        .map(quotation -> telling(article, quotation, text))
        .filter(telling -> SpokenWords.quoted(telling).size() > 0)
        .limit(MOST)
        .toList();
  }

  private static Telling telling(StoryArticle member, Quotation quotation, OffsetMap text) {
    Article article = member.article();
    return new Telling(
        article.id(),
        article.outletName(),
        member.paper(),
        article.published(),
        article.details().dayOnly(),
        quotation.kind(),
        quotation.span(),
        text.slice(quotation.span()),
        quotation.speaker());
  }
}
