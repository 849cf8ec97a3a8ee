package dev.backstory.extract;

import dev.backstory.extract.body.ArticleBody;
import dev.backstory.extract.body.BodyFinder;
import dev.backstory.extract.date.DateCandidate;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageParser;
import dev.backstory.extract.page.ParseOutcome;
import dev.backstory.extract.page.StructuredData;
import dev.backstory.extract.page.WireCredit;
import dev.backstory.notation.Byline;
import dev.backstory.notation.TextLanguage;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Turns the HTML of an article page into the article, or says why it is none. */
public final class ArticleExtractor {
  /**
   * What of a page is taken in.
   *
   * @param maxBytes of the page; a larger one is rejected
   * @param maxElements of the page; the largest articles have some ten thousand
   * @param minText characters of running text that make an article
   */
  public record Limits(int maxBytes, int maxElements, int minText) {
    public static final Limits DEFAULT = new Limits(8_000_000, 200_000, 140);
  }

  private final Limits limits;
  private final BodyFinder bodies;

  public ArticleExtractor() {
    this(Limits.DEFAULT);
  }

  public ArticleExtractor(Limits limits) {
    this.limits = limits;
    bodies = new BodyFinder(limits.minText());
  }

  /**
   * Reads a page.
   *
   * @param url where it was fetched, to resolve its links, or null
   * @param charset that the server states, or null; a byte order mark counts before it and the
   *     page's own declaration after it
   * @param now when the page is read; what it says to be published days later is no date of it
   */
  public ExtractOutcome extract(
      byte[] html, @Nullable String url, @Nullable String charset, @Nullable Instant now) {
    if (html.length > limits.maxBytes()) {
      return new ExtractOutcome.Rejected("larger than " + limits.maxBytes() + " bytes");
    }
    return switch (PageParser.parse(html, url, charset, limits.maxElements())) {
      case ParseOutcome.Parsed(Document page) -> read(page, url, now);
      case ParseOutcome.Rejected(String reason) -> new ExtractOutcome.Rejected(reason);
    };
  }

  /** Reads a page when nobody says what time it is. */
  public ExtractOutcome extract(byte[] html, @Nullable String url, @Nullable String charset) {
    return extract(html, url, charset, null);
  }

  private ExtractOutcome read(Document page, @Nullable String url, @Nullable Instant now) {
    MetaElements meta = new MetaElements(page);
    StructuredData data = new StructuredData(page);
    PageFacts facts = new PageFacts(page, meta, data, url, now);
    String title = facts.title();
    ArticleBody body = bodies.find(page, meta, data, title);
    return body.fault() == null
        ? new ExtractOutcome.Extracted(article(facts, title, body))
        : new ExtractOutcome.Rejected(body.fault());
  }

  private static ExtractedArticle article(
      PageFacts facts, @Nullable String title, ArticleBody body) {
    String text = body.text().text();
    int heading = facts.heading(title);
    Byline byline = facts.byline(heading);
    DateCandidate published = facts.published(heading).orElse(null);
    OffsetDateTime when = published == null ? null : published.when();
    return new ExtractedArticle(
        title,
        byline.names(),
        facts.outlet(),
        when,
        facts.modified(when),
        TextLanguage.of(facts.language(), title == null ? text : title + "\n" + text),
        byline.agency() == null ? WireCredit.of(text) : byline.agency(),
        text,
        body.text().passages(),
        body.form(),
        body.access(),
        facts.address(),
        published != null && published.dayOnly(),
        facts.section(),
        facts.image());
  }
}
