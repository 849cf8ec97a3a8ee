package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import dev.backstory.notation.WrittenDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0 off their elements: what {@link RomeFeedReader}
 * leaves to it, or all of a document. One vocabulary serves them all: feeds mix the formats freely,
 * so an element counts wherever it stands and whatever the version claims.
 */
final class XmlFeedReader {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  /** By preference: when it was published, else when it was last changed. */
  private static final List<String> DATES =
      List.of(
          "pubdate",
          "published",
          "dc:date",
          "dcterms:issued",
          "issued",
          "dcterms:created",
          "created",
          "updated",
          "dcterms:modified",
          "modified",
          "lastbuilddate");

  private static final List<String> CHANGES =
      List.of("updated", "dcterms:modified", "modified", "lastbuilddate");

  private static final List<String> DESCRIPTIONS =
      List.of("description", "subtitle", "tagline", "dc:description");

  private static final List<String> SUMMARIES =
      List.of(
          "description", "summary", "content:encoded", "content", "xhtml:body", "dc:description");

  private static final List<String> GUIDS = List.of("guid", "id", "dc:identifier");

  private static final int MAX_LANGUAGE = 40;

  private final int maxTitle;
  private final int maxSummary;

  XmlFeedReader(int maxTitle, int maxSummary) {
    this.maxTitle = maxTitle;
    this.maxSummary = maxSummary;
  }

  RawFeed read(Document document, @Nullable String address) throws UnreadableFeed {
    FeedElement root = FeedElement.root(document.getDocumentElement());
    if (!ROOTS.contains(root.name())) {
      throw new UnreadableFeed("XML, but not a feed: its root is <" + cut(root.name()) + ">");
    }
    FeedElement channel = root.children("channel").findFirst().orElse(root);
    List<FeedElement> items = root.name().equals("entry") ? List.of(root) : root.outermost(ITEMS);
    return new RawFeed(
        new FeedChannel(
            title(channel),
            link(channel, address),
            first(channel, DESCRIPTIONS, e -> e.shown(maxSummary)),
            authors(channel),
            language(root, channel),
            date(channel, DATES),
            date(channel, CHANGES)),
        items.stream().map(item -> item(item, address)).toList());
  }

  private RawFeed.Item item(FeedElement item, @Nullable String address) {
    return new RawFeed.Item(
        guid(item),
        link(item, address),
        title(item),
        authors(item),
        date(item, DATES),
        date(item, CHANGES),
        summary(item));
  }

  private @Nullable String title(FeedElement element) {
    return first(element, List.of("title", "dc:title"), e -> e.shown(maxTitle));
  }

  private @Nullable String summary(FeedElement item) {
    return first(item, SUMMARIES, e -> e.shown(maxSummary));
  }

  private static @Nullable String guid(FeedElement item) {
    String stated = first(item, GUIDS, e -> blankToNull(e.text()));
    return stated == null ? item.attribute("rdf:about") : stated;
  }

  /** The page that the element is about: RSS writes it as text, Atom as the alternate link. */
  private static @Nullable String link(FeedElement element, @Nullable String address) {
    return element
        .children("link")
        .filter(link -> link.attribute("rel") == null || "alternate".equals(link.attribute("rel")))
        .map(link -> target(link, address))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String target(FeedElement link, @Nullable String address) {
    String href = link.attribute("href");
    String written = href == null ? blankToNull(link.text()) : href;
    String resolved = WebAddress.resolve(link.base(address), written);
    return resolved == null ? written : resolved;
  }

  private List<String> authors(FeedElement item) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of("author", "dc:creator", "itunes:author")
        .map(name -> item.children(name).flatMap(this::names).toList())
        .filter(stated -> !stated.isEmpty())
        .findFirst()
        .ifPresent(names::addAll);
    return List.copyOf(names);
  }

  private Stream<String> names(FeedElement author) {
    List<FeedElement> parts = author.children();
    FeedElement name = author.children("name").findFirst().orElse(author);
    boolean onlyAddress = !parts.isEmpty() && name == author;
    return onlyAddress ? Stream.empty() : FeedAuthors.names(name.shown(maxTitle)).stream();
  }

  private static @Nullable Instant date(FeedElement item, List<String> names) {
    OffsetDateTime date = first(item, names, e -> WrittenDate.read(e.text()));
    return date == null ? null : date.toInstant();
  }

  private static @Nullable String language(FeedElement root, FeedElement channel) {
    String stated = first(channel, List.of("language", "dc:language"), e -> blankToNull(e.text()));
    return PlainText.of(stated == null ? root.attribute("xml:lang") : stated, MAX_LANGUAGE);
  }

  /** The first value that elements of these names give, tried in the order of the names. */
  private static <T> @Nullable T first(
      FeedElement parent, List<String> names, Function<FeedElement, @Nullable T> value) {
    List<FeedElement> children = parent.children();
    for (String name : names) {
      for (FeedElement child : children) {
        T found = child.name().equals(name) ? value.apply(child) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static String cut(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
