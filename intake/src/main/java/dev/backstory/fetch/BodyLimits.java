package dev.backstory.fetch;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * What is read of a body.
 *
 * @param bytes at most, decoded
 * @param whole whether a longer one is refused; its beginning is taken otherwise
 * @param types decides by the content type, in lower case, whether it is read at all; a body
 *     without a type always is
 * @param wanted what a body is to be, for whoever asks why it was not read
 */
record BodyLimits(int bytes, boolean whole, Predicate<String> types, String wanted) {
  private static final int MAX_PICTURE_BYTES = 8_000_000;

  /**
   * @param kind pages are texts, programs speak JSON; feeds come under every type there is
   */
  static BodyLimits of(FetchRequest.Kind kind, int maxBytes, int maxRulesBytes) {
    return switch (kind) {
      case FEED -> new BodyLimits(maxBytes, true, _ -> true, "feed");
      case PAGE -> new BodyLimits(maxBytes, true, BodyLimits::isPage, "page");
      case PICTURE ->
          new BodyLimits(
              Math.min(maxBytes, MAX_PICTURE_BYTES), true, BodyLimits::isPicture, "raster picture");
      case API -> new BodyLimits(maxBytes, true, type -> type.contains("json"), "page");
      case RULES -> new BodyLimits(maxRulesBytes, false, _ -> true, "file of rules");
    };
  }

  boolean takes(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.isEmpty() || types.test(type);
  }

  /** Drawings in SVG are programs as much as pictures; servers that do not care say octets. */
  private static boolean isPicture(String type) {
    return type.startsWith("image/") && !type.contains("svg") || type.endsWith("/octet-stream");
  }

  private static boolean isPage(String type) {
    return type.startsWith("text/") || type.contains("html") || type.contains("xml");
  }
}
