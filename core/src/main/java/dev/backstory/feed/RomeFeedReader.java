package dev.backstory.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.backstory.notation.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Reads RSS and Atom with ROME, which knows the versions of the formats apart, and fills from
 * {@link XmlFeedReader} what it cannot say. ROME tells which items there are and each one's
 * identity, address and texts, and the feed's title and language. The elements tell:
 *
 * <ul>
 *   <li>dates, since ROME reads one without a zone in the zone of the machine;
 *   <li>authors, since of several {@code dc:creator} ROME names one;
 *   <li>the site's address, for which ROME may take the feed's own, and links that are relative;
 *   <li>texts with bare markup inside, of which ROME keeps what stands outside the markup.
 * </ul>
 *
 * A document that ROME refuses, or of which it finds fewer items than there are, is told by the
 * elements alone.
 */
final class RomeFeedReader {
  private final XmlFeedReader elements;
  private final int maxTitle;
  private final int maxSummary;

  RomeFeedReader(int maxTitle, int maxSummary) {
    this.elements = new XmlFeedReader(maxTitle, maxSummary);
    this.maxTitle = maxTitle;
    this.maxSummary = maxSummary;
  }

  RawFeed read(String text, @Nullable String address) throws UnreadableFeed {
    Document document = LenientXml.document(text);
    RawFeed stated = elements.read(document, address);
    RawFeed rome = byRome(document);
    return rome == null || rome.items().size() != stated.items().size()
        ? stated
        : rome.filledFrom(stated);
  }

  /** What ROME can say, or null if it refuses: with a checked exception or one of any kind. */
  private @Nullable RawFeed byRome(Document document) {
    try {
      SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(document);
      boolean markup = !feed.getFeedType().equals("atom_1.0");
      return new RawFeed(
          new FeedChannel(
              shown(feed.getTitleEx(), markup, maxTitle),
              null,
              null,
              List.of(),
              feed.getLanguage(),
              null,
              null),
          feed.getEntries().stream().map(entry -> item(entry, markup)).toList());
    } catch (FeedException | RuntimeException refused) {
      return null;
    }
  }

  private RawFeed.Item item(SyndEntry entry, boolean markup) {
    String uri = entry.getUri();
    String link = entry.getLink();
    // Where an item has no identity ROME gives its address for one.
    String guid = uri == null || uri.isBlank() || uri.equals(link) ? null : uri.strip();
    String absolute = WebAddress.resolve(null, link);
    String title = shown(entry.getTitleEx(), markup, maxTitle);
    return new RawFeed.Item(guid, absolute, title, List.of(), null, null, summary(entry, markup));
  }

  private @Nullable String summary(SyndEntry entry, boolean markup) {
    return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
        .map(content -> shown(content, markup, maxSummary))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * A text's type counts in Atom 1.0 alone: Atom 0.3 comes as markup, and RSS is taken for it.
   *
   * @param markup whether a text is HTML whatever its type says
   */
  private static @Nullable String shown(
      @Nullable SyndContent content, boolean markup, int maxCharacters) {
    if (content == null) {
      return null;
    }
    boolean plain = "text".equals(content.getType());
    return markup || !plain
        ? PlainText.ofHtml(content.getValue(), maxCharacters)
        : PlainText.of(content.getValue(), maxCharacters);
  }
}
