package dev.backstory.extract.page;

import dev.backstory.notation.Encoding;
import dev.backstory.notation.HtmlTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Iterator;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Parses pages, with bounds on what a page may make the parser build. */
public final class PageParser {
  /** Elements nested deeper are flattened by the parser, which bounds every walk up a tree. */
  private static final int MAX_DEPTH = 128;

  /** Bytes in which a page declares its encoding. */
  private static final int DECLARATION = 8192;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PageParser() {}

  /**
   * The tree of a page, unless it has too many elements. A few bytes can make many: formatting that
   * is left open is built again in every paragraph.
   *
   * @param url where it was fetched, to resolve its links, or null
   * @param charset that the server states, or null; a byte order mark counts before it and the
   *     page's own declaration after it
   */
  public static ParseOutcome parse(
      byte[] html, @Nullable String url, @Nullable String charset, int maxElements) {
    try {
      ParseOutcome built = HtmlTree.orNull(() -> built(html, url, charset, maxElements));
      return switch (built) {
        case null -> new ParseOutcome.Rejected(HtmlTree.TOO_DEEP);
        case ParseOutcome.Rejected rejected -> rejected;
        case ParseOutcome.Parsed(Document page) ->
            new ParseOutcome.Parsed(ControlCharacters.cleared(page));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ParseOutcome built(
      byte[] html, @Nullable String url, @Nullable String charset, int maxElements)
      throws IOException {
    try (StreamParser parser = new StreamParser(bounded())) {
      Charset encoding = encoding(html, Encoding.named(charset));
      Reader text = new InputStreamReader(unmarked(html, encoding), encoding);
      parser.parse(text, url == null ? "" : url);
      int elements = 0;
      for (Iterator<Element> all = parser.iterator(); all.hasNext(); all.next()) {
        if (++elements > maxElements) {
          return new ParseOutcome.Rejected("more than " + maxElements + " elements");
        }
      }
      return new ParseOutcome.Parsed(parser.document());
    }
  }

  private static Parser bounded() {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
  }

  private static Charset encoding(byte[] html, @Nullable Charset stated) throws IOException {
    int length = Math.min(html.length, DECLARATION);
    ByteArrayInputStream head = new ByteArrayInputStream(html, 0, length);
    String name = stated == null ? null : stated.name();
    return DataUtil.load(head, name, "", bounded()).charset();
  }

  private static ByteArrayInputStream unmarked(byte[] html, Charset encoding) {
    if (!encoding.canEncode()) {
      return new ByteArrayInputStream(html);
    }
    byte[] mark = String.valueOf(BYTE_ORDER_MARK).getBytes(encoding);
    boolean marked = Arrays.equals(mark, Arrays.copyOf(html, mark.length));
    int skipped = marked ? mark.length : 0;
    return new ByteArrayInputStream(html, skipped, html.length - skipped);
  }
}
