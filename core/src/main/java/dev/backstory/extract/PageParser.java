package dev.backstory.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
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
final class PageParser {
  /** Elements nested deeper are flattened by the parser, which bounds every walk up a tree. */
  private static final int MAX_DEPTH = 128;

  /** Bytes in which a page declares its encoding. */
  private static final int DECLARATION = 8192;

  /** Deep enough for a declaration. */
  private static final int SHALLOW = 16;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PageParser() {}

  /**
   * The tree of a page, or null if it has too many elements. A few bytes can make many: formatting
   * that is left open is built again in every paragraph.
   *
   * @param url where it was fetched, to resolve its links, or null
   * @param charset that the server states, or null; a byte order mark counts before it and the
   *     page's own declaration after it
   */
  static @Nullable Document parse(
      byte[] html, @Nullable String url, @Nullable String charset, int maxElements) {
    String base = url == null ? "" : url;
    try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH))) {
      Charset encoding = encoding(html, known(charset));
      parser.parse(new InputStreamReader(unmarked(html, encoding), encoding), base);
      int elements = 0;
      for (Iterator<Element> all = parser.iterator(); all.hasNext(); all.next()) {
        if (++elements > maxElements) {
          return null;
        }
      }
      return ControlCharacters.cleared(parser.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset encoding(byte[] html, @Nullable String stated) throws IOException {
    int length = Math.min(html.length, DECLARATION);
    return DataUtil.load(
            new ByteArrayInputStream(html, 0, length),
            stated,
            "",
            Parser.htmlParser().setMaxDepth(SHALLOW))
        .charset();
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

  private static @Nullable String known(@Nullable String charset) {
    try {
      return charset != null && Charset.isSupported(charset) ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
