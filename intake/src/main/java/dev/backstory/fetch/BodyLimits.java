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
 */
record BodyLimits(int bytes, boolean whole, Predicate<String> types) {

  /**
   * @param kind pages are texts, programs speak JSON; feeds come under every type there is
   */
  static BodyLimits of(FetchRequest.Kind kind, int maxBytes, int maxRulesBytes) {
    return switch (kind) {
      case FEED -> new BodyLimits(maxBytes, true, _ -> true);
      case PAGE -> new BodyLimits(maxBytes, true, BodyLimits::isPage);
      case API -> new BodyLimits(maxBytes, true, type -> type.contains("json"));
      case RULES -> new BodyLimits(maxRulesBytes, false, _ -> true);
    };
  }

  boolean takes(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.isEmpty() || types.test(type);
  }

  private static boolean isPage(String type) {
    return type.startsWith("text/") || type.contains("html") || type.contains("xml");
  }
}
