package dev.backstory.notation;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads links as browsers do, to addresses that can be fetched and compared. */
public final class WebAddress {
  private static final int MAX_LENGTH = 4_000;

  /** What senders of newsletters and feeds add to an address; it never names another article. */
  private static final List<String> TRACKING =
      List.of(
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_content",
          "utm_term",
          "utm_id",
          "utm_name",
          "at_medium",
          "at_campaign",
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "igshid",
          "yclid",
          "cmpid",
          "smid",
          "ns_mchannel",
          "ns_campaign",
          "ns_source",
          "ns_linkname",
          "traffic_source");

  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

  private static final String MUST_BE_ENCODED = " \"<>\\^`{|}[]";

  private WebAddress() {}

  /**
   * The absolute http or https address that a link stands for, or null if it is none.
   *
   * @param base address of the document that holds the link, or null where that is not known
   */
  public static @Nullable String resolve(@Nullable String base, @Nullable String link) {
    if (link == null || link.isBlank() || link.length() > MAX_LENGTH) {
      return null;
    }
    try {
      URI target = new URI(encoded(link.strip()));
      if (!target.isAbsolute() && base != null) {
        target = resolved(new URI(encoded(base.strip())), target);
      }
      return isWeb(target) ? withSchemeInLowerCase(target) : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The address in the one spelling under which it is compared with others: host in lower case, no
   * default port, no fragment, dots resolved, queries without what only tracks readers.
   */
  public static String normalised(String address) {
    String normal = NORMALIZER.filter(address);
    return normal == null ? address : normal;
  }

  /**
   * What tells the page at an address from others: the normalised address without what sites change
   * while their pages stay the same, such as http for https.
   *
   * @return null for no address, and for a site's home, which is no page of its own
   */
  public static @Nullable String page(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String page = normalised(address).replaceFirst("^https?://(?:www\\.)?", "");
    page = page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    return page.indexOf('/') < 0 && page.indexOf('?') < 0 ? null : page;
  }

  private static boolean isWeb(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && address.getRawAuthority() != null
        && !address.getRawAuthority().isEmpty();
  }

  private static String withSchemeInLowerCase(URI address) {
    String scheme = address.getScheme();
    return scheme.toLowerCase(Locale.ROOT) + address.toString().substring(scheme.length());
  }

  /** {@link URI#resolve} follows RFC 2396, which loses the last segment before a bare query. */
  private static URI resolved(URI base, URI link) throws URISyntaxException {
    if (link.getRawPath() != null && link.getRawPath().isEmpty() && link.getRawQuery() != null) {
      return new URI(
          base.getScheme()
              + "://"
              + base.getRawAuthority()
              + base.getRawPath()
              + "?"
              + link.getRawQuery());
    }
    return base.resolve(link);
  }

  /** Encodes what browsers accept in a link and RFC 3986 does not. */
  private static String encoded(String link) {
    StringBuilder out = new StringBuilder(link.length() + 16);
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r') {
        continue;
      }
      if (c < ' ' || MUST_BE_ENCODED.indexOf(c) >= 0 || isStrayPercent(link, i)) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else if (Character.isSpaceChar(c) || !PlainCharacters.isPlain(c)) {
        appendEncoded(out, c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void appendEncoded(StringBuilder out, char c) {
    for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
  }

  private static boolean isStrayPercent(String link, int i) {
    return link.charAt(i) == '%'
        && !(i + 2 < link.length()
            && Character.digit(link.charAt(i + 1), 16) >= 0
            && Character.digit(link.charAt(i + 2), 16) >= 0);
  }
}
