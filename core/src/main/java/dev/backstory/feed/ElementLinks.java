package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page that a feed or an item is about, as RSS and Atom write it. */
final class ElementLinks {
  private ElementLinks() {}

  /** Its own link, else an identity that is an address and does not deny it. */
  static @Nullable String ofItem(FeedElement item, @Nullable String address) {
    String original = item.first(Vocabulary.ORIGINALS, e -> WebAddress.resolve(null, e.text()));
    String link = original == null ? of(item, address) : original;
    return link == null
        ? item.first(
            Vocabulary.GUIDS,
            e ->
                "false".equalsIgnoreCase(e.attribute("ispermalink"))
                    ? null
                    : WebAddress.resolve(null, e.text()))
        : link;
  }

  /**
   * The page that the element is about. Of several links of RSS the last counts, of Atom's
   * alternate ones the first that is a page.
   */
  static @Nullable String of(FeedElement element, @Nullable String address) {
    List<FeedElement> links =
        element
            .children("link")
            .filter(l -> l.attribute("rel") == null || "alternate".equals(l.attribute("rel")))
            .toList();
    Stream<FeedElement> ofRss = links.reversed().stream().filter(l -> !l.isAtom() && isPage(l));
    return Stream.of(ofRss, links.stream().filter(ElementLinks::isPage), links.stream())
        .flatMap(some -> some)
        .map(link -> target(link, address))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(element.attribute("href"));
  }

  private static boolean isPage(FeedElement link) {
    String type = link.attribute("type");
    return type == null || type.contains("html");
  }

  private static @Nullable String target(FeedElement link, @Nullable String address) {
    String href = link.attribute("href");
    String written = href == null ? link.trimmed() : href;
    String resolved = WebAddress.resolve(link.base(address), written);
    return resolved == null ? written : resolved;
  }
}
