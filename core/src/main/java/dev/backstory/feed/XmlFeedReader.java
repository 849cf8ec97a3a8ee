package dev.backstory.feed;

import dev.backstory.notation.WrittenDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and CDF off their elements. One vocabulary serves
 * them all: feeds mix the formats freely, so an element counts wherever it stands and whatever the
 * version claims.
 */
final class XmlFeedReader {
  private static final int MAX_LANGUAGE = 40;

  private final int maxItems;
  private final int maxTitle;
  private final int maxSummary;

  XmlFeedReader(FeedParser.Limits limits) {
    this.maxItems = limits.maxItems();
    this.maxTitle = limits.maxTitle();
    this.maxSummary = limits.maxSummary();
  }

  RawFeed read(FeedElement document, @Nullable String address) throws UnreadableFeed {
    List<FeedElement> roots = roots(document);
    if (roots.isEmpty()) {
      throw noFeed(document);
    }
    FeedElement root = roots.getFirst();
    FeedElement channel = root.children("channel").findFirst().orElse(root);
    List<FeedElement> items =
        roots.stream()
            .flatMap(
                r ->
                    r.name().equals("entry")
                        ? Stream.of(r)
                        : r.outermost(Vocabulary.ITEMS).stream())
            .toList();
    if (items.isEmpty() && document.breaksOff()) {
      throw new UnreadableFeed("a feed that is cut off before its first item");
    }
    return new RawFeed(
        channel(root, channel, address),
        items.stream().limit(maxItems).map(item -> item(item, address)).toList(),
        Math.max(0, items.size() - maxItems));
  }

  boolean isFeed(FeedElement document) {
    return !roots(document).isEmpty();
  }

  /** Two documents in one file, as a careless append leaves them, are one feed. */
  private static List<FeedElement> roots(FeedElement document) {
    List<FeedElement> roots = document.outermost(Vocabulary.ROOTS);
    return roots.isEmpty()
        ? document.children().stream()
            .filter(e -> Vocabulary.BARE_ROOTS.contains(e.name()))
            .toList()
        : roots;
  }

  private static UnreadableFeed noFeed(FeedElement document) {
    List<FeedElement> top = document.children();
    return new UnreadableFeed(
        top.isEmpty()
            ? "neither XML nor JSON"
            : "XML, but not a feed: its root is <" + top.getFirst().called() + ">");
  }

  private FeedChannel channel(FeedElement root, FeedElement channel, @Nullable String address) {
    return new FeedChannel(
        title(channel),
        ElementLinks.of(channel, address),
        channel.first(Vocabulary.DESCRIPTIONS, e -> e.shown(maxSummary)),
        authors(channel),
        language(root, channel),
        date(channel, Vocabulary.DATES),
        date(channel, Vocabulary.CHANGES));
  }

  private RawFeed.Item item(FeedElement item, @Nullable String address) {
    return new RawFeed.Item(
        guid(item),
        ElementLinks.ofItem(item, address),
        title(item),
        authors(item),
        date(item, Vocabulary.DATES),
        date(item, Vocabulary.CHANGES),
        summary(item));
  }

  private @Nullable String title(FeedElement element) {
    return element.first(Vocabulary.TITLES, e -> e.shown(maxTitle));
  }

  private @Nullable String summary(FeedElement item) {
    return item.first(Vocabulary.SUMMARIES, e -> e.shown(maxSummary));
  }

  private static @Nullable String guid(FeedElement item) {
    String stated = item.first(Vocabulary.GUIDS, FeedElement::trimmed);
    return stated == null ? item.attribute("rdf:about") : stated;
  }

  private List<String> authors(FeedElement item) {
    Set<String> names = new LinkedHashSet<>();
    Vocabulary.AUTHORS.stream()
        .map(name -> item.children(name).flatMap(this::names).toList())
        .filter(stated -> !stated.isEmpty())
        .findFirst()
        .ifPresent(names::addAll);
    return List.copyOf(names);
  }

  private Stream<String> names(FeedElement author) {
    FeedElement name = author.children("name").findFirst().orElse(author);
    boolean nameless =
        name == author
            && author.children().stream()
                .anyMatch(e -> Vocabulary.PARTS_OF_PERSON.contains(e.name()));
    return nameless ? Stream.empty() : FeedAuthors.names(name.shown(maxTitle)).stream();
  }

  private static @Nullable Instant date(FeedElement item, List<String> names) {
    OffsetDateTime date = item.last(names, e -> WrittenDate.read(e.text()));
    OffsetDateTime changed = date == null ? WrittenDate.read(item.attribute("lastmod")) : date;
    return changed == null ? null : changed.toInstant();
  }

  private static @Nullable String language(FeedElement root, FeedElement channel) {
    String stated = channel.first(List.of("language", "dc:language"), FeedElement::trimmed);
    return PlainText.of(stated == null ? root.attribute("xml:lang") : stated, MAX_LANGUAGE);
  }
}
