package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a feed into its items, or says why they are no feed. */
public final class FeedParser {
  private static final int SNIFFED = 4_000;
  private static final int MAX_OFFERS = 3;

  /**
   * What of a feed is taken in.
   *
   * @param maxBytes of the document; a larger one is rejected
   * @param maxItems of one feed; further ones are rejected
   * @param maxTitle characters of a title, an author's name
   * @param maxSummary characters of a summary
   */
  public record Limits(int maxBytes, int maxItems, int maxTitle, int maxSummary) {
    public static final Limits DEFAULT = new Limits(20_000_000, 2_000, 500, 5_000);
  }

  private final Limits limits;
  private final XmlFeedReader xml;
  private final JsonFeedReader json;

  public FeedParser() {
    this(Limits.DEFAULT);
  }

  public FeedParser(Limits limits) {
    this.limits = limits;
    this.xml = new XmlFeedReader(limits);
    this.json = new JsonFeedReader(limits);
  }

  /**
   * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, and sitemaps, packed with gzip or
   * not.
   *
   * @param feed address of the feed, against which its links are resolved, or a file's name
   * @param charset that the server states, or null
   */
  public FeedOutcome parse(byte[] bytes, String feed, @Nullable String charset) {
    return parse(bytes, feed, feed, charset, null);
  }

  /**
   * The same of a feed that another address answered for.
   *
   * @param feed that the items belong to
   * @param address that answered, against which links are resolved
   * @param now when the feed is read; null if there is no time to compare its dates with
   */
  public FeedOutcome parse(
      byte[] bytes, String feed, String address, @Nullable String charset, @Nullable Instant now) {
    if (bytes.length > limits.maxBytes()) {
      return new FeedOutcome.Rejected("larger than " + limits.maxBytes() + " bytes");
    }
    try {
      byte[] plain = Binary.isPacked(bytes) ? Binary.unpacked(bytes, limits.maxBytes()) : bytes;
      String text = FeedText.decode(plain, charset);
      String other = text.isBlank() ? "empty" : Binary.kind(plain, text);
      return other == null
          ? read(text, feed, WebAddress.resolve(null, address), now)
          : new FeedOutcome.Rejected(other.equals("empty") ? other : other + ", not a feed");
    } catch (UnreadableFeed e) {
      return new FeedOutcome.Rejected(e.reason());
    }
  }

  private FeedOutcome read(
      String text, String feed, @Nullable String address, @Nullable Instant now)
      throws UnreadableFeed {
    if (text.stripLeading().startsWith("{")) {
      return parsed(json.read(text), feed, address, now);
    }
    FeedElement document = MarkupReader.read(text);
    FeedElement sitemap = Sitemap.root(document);
    if (sitemap != null) {
      return Sitemap.read(sitemap, feed, address, now);
    }
    if (!xml.isFeed(document) && isPage(text)) {
      throw new UnreadableFeed("a web page, not a feed" + offers(text, address));
    }
    return parsed(xml.read(document, address), feed, address, now);
  }

  private static String offers(String page, @Nullable String address) {
    List<String> feeds = FeedLinks.in(page, address).stream().limit(MAX_OFFERS).toList();
    return feeds.isEmpty() ? "" : "; it offers " + String.join(", ", feeds);
  }

  private FeedOutcome parsed(
      RawFeed raw, String feed, @Nullable String address, @Nullable Instant now) {
    String homepage = WebAddress.resolve(address, raw.channel().homepage());
    ItemIntake intake = new ItemIntake(feed, address == null ? homepage : address, now);
    raw.items().forEach(intake::take);
    if (raw.beyond() > 0) {
      intake.reject(raw.beyond() + " items beyond the first " + limits.maxItems());
    }
    return new FeedOutcome.Parsed(
        raw.channel().withHomepage(homepage), intake.items(), intake.rejected());
  }

  private static boolean isPage(String text) {
    String head = text.substring(0, Math.min(text.length(), SNIFFED)).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html");
  }
}
