package dev.backstory.extract;

import dev.backstory.model.Access;
import dev.backstory.model.ArticleForm;
import dev.backstory.notation.Byline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns the HTML of an article page into the article, or says why it is none. */
public final class ArticleExtractor {
  /** Elements nested deeper are flattened by the parser, which bounds every walk up a tree. */
  private static final int MAX_DEPTH = 256;

  /**
   * What of a page is taken in.
   *
   * @param maxBytes of the page; a larger one is rejected
   * @param minText characters of running text that make an article
   */
  public record Limits(int maxBytes, int minText) {
    public static final Limits DEFAULT = new Limits(10_000_000, 140);
  }

  private final Limits limits;

  public ArticleExtractor() {
    this(Limits.DEFAULT);
  }

  public ArticleExtractor(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a page.
   *
   * @param url where it was fetched, to resolve its links, or null
   * @param charset that the server states, or null; a byte order mark counts before it and the
   *     page's own declaration after it
   */
  public ExtractOutcome extract(byte[] html, @Nullable String url, @Nullable String charset) {
    if (html.length > limits.maxBytes()) {
      return new ExtractOutcome.Rejected("larger than " + limits.maxBytes() + " bytes");
    }
    return read(parse(html, url, charset), url);
  }

  static Document parse(byte[] html, @Nullable String url, @Nullable String charset) {
    try {
      Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
      String base = url == null ? "" : url;
      return DataUtil.load(new ByteArrayInputStream(html), known(charset), base, parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String known(@Nullable String charset) {
    try {
      return charset != null && Charset.isSupported(charset) ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private ExtractOutcome read(Document page, @Nullable String url) {
    StructuredData data = new StructuredData(page);
    PageFacts facts = new PageFacts(page, data, url);
    String title = facts.title();
    List<Block> blocks = BodyFinder.find(page);
    BodyText body = BodyText.of(blocks, title);
    String fault = PageFault.of(page, data, body.text(), limits.minText());
    return fault == null
        ? new ExtractOutcome.Extracted(article(facts, title, body))
        : new ExtractOutcome.Rejected(fault);
  }

  private static ExtractedArticle article(PageFacts facts, @Nullable String title, BodyText body) {
    int heading = facts.heading(title);
    Byline byline = facts.byline(heading);
    DateCandidate published = facts.published(heading).orElse(null);
    OffsetDateTime when = published == null ? null : published.when();
    return new ExtractedArticle(
        title,
        byline.names(),
        facts.stated().outlet(),
        when,
        facts.modified(when),
        TextLanguage.of(facts.stated().language(), body.text()),
        byline.agency() == null ? WireCredit.of(body.text()) : byline.agency(),
        body.text(),
        body.passages(),
        ArticleForm.REPORT,
        Access.WHOLE,
        facts.address(),
        published != null && published.dayOnly(),
        facts.stated().section(),
        facts.image());
  }
}
