package dev.backstory.fetch;

import dev.backstory.notation.Encoding;
import dev.backstory.notation.HtmlTree;
import dev.backstory.notation.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's word that its texts are not to be mined (W3C TDM Reservation Protocol, final report
 * of 2024): the property {@code tdm-reservation} with the value 1.
 *
 * @param by where it is said: "HTTP header", "page", or the address of the file
 * @param policy address of the publisher's terms, if it gives one
 */
public record TdmReservation(String by, @Nullable String policy) {
  public static final String RESERVATION = "tdm-reservation";
  static final String POLICY = "tdm-policy";
  private static final byte[] NAME = RESERVATION.getBytes(StandardCharsets.US_ASCII);

  /** What an answer's header says, or null. */
  static @Nullable TdmReservation ofHeader(ResponseHeaders fields) {
    return isReserved(fields.first(RESERVATION))
        ? new TdmReservation("HTTP header", policy(fields.first(POLICY)))
        : null;
  }

  /**
   * What a page's meta elements say, or null.
   *
   * @param address of the page
   */
  public static @Nullable TdmReservation ofPage(
      byte[] html, @Nullable String charset, String address) {
    if (!mentions(html)) {
      return null; // so that hardly any page is parsed twice
    }
    Document page = HtmlTree.orNull(() -> parsed(html, charset, address));
    if (page == null) {
      return new TdmReservation("page", null); // it may reserve, and nothing is lost with it
    }
    return isReserved(meta(page, RESERVATION))
        ? new TdmReservation("page", policy(WebAddress.resolve(address, meta(page, POLICY))))
        : null;
  }

  /** Whether the property has the value that reserves. */
  public static boolean isReserved(@Nullable String value) {
    return value != null && value.strip().equals("1");
  }

  static @Nullable String policy(@Nullable String address) {
    return WebAddress.resolve(null, address);
  }

  private static Document parsed(byte[] html, @Nullable String charset, String address) {
    try {
      Charset stated = Encoding.named(charset);
      String name = stated == null ? null : stated.name();
      return Jsoup.parse(new ByteArrayInputStream(html), name, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be read
    }
  }

  private static @Nullable String meta(Document page, String name) {
    for (Element meta : page.select("meta[name]")) {
      if (meta.attr("name").strip().toLowerCase(Locale.ROOT).equals(name)) {
        return meta.attr("content");
      }
    }
    return null;
  }

  private static boolean mentions(byte[] html) {
    int at = 0;
    for (byte b : html) {
      int lower = b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
      at = lower == NAME[at] ? at + 1 : lower == NAME[0] ? 1 : 0;
      if (at == NAME.length) {
        return true;
      }
    }
    return false;
  }
}
