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

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and CDF off their elements. One vocabulary serves
 * them all: feeds mix the formats freely, so an element counts wherever it stands and whatever the
 * version claims.
 */
final class XmlFeedReader {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");

  /** Roots only where nothing stands round them: other documents have such elements, too. */
  private static final Set<String> BARE_ROOTS = Set.of("channel", "entry");

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
      List.of(
          "description",
          "subtitle",
          "tagline",
          "dc:description",
          "itunes:summary",
          "itunes:subtitle",
          "abstract");

  private static final List<String> TITLES = List.of("title", "dc:title", "media:title");

  private static final List<String> SUMMARIES =
      List.of(
          "description",
          "summary",
          "content:encoded",
          "content",
          "fullitem",
          "xhtml:body",
          "body",
          "dc:description",
          "itunes:summary",
          "media:description",
          "abstract");

  /** Where an article stands when its link leads through a service that counts readers. */
  private static final List<String> ORIGINALS = List.of("feedburner:origlink");

  private static final List<String> GUIDS = List.of("guid", "id", "dc:identifier");

  /** By preference; the first that gives a name counts. Podcasters are no journalists. */
  private static final List<String> AUTHORS =
      List.of("author", "dc:creator", "dc:author", "managingeditor", "webmaster");

  private static final Set<String> PARTS_OF_PERSON =
      Set.of("name", "email", "uri", "url", "homepage");

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
            .flatMap(r -> r.name().equals("entry") ? Stream.of(r) : r.outermost(ITEMS).stream())
            .toList();
    if (items.isEmpty() && document.breaksOff()) {
      throw new UnreadableFeed("a feed that breaks off before its first item");
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
    List<FeedElement> roots = document.outermost(ROOTS);
    return roots.isEmpty()
        ? document.children().stream().filter(e -> BARE_ROOTS.contains(e.name())).toList()
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
        link(channel, address),
        first(channel, DESCRIPTIONS, e -> e.shown(maxSummary)),
        authors(channel),
        language(root, channel),
        date(channel, DATES),
        date(channel, CHANGES));
  }

  private RawFeed.Item item(FeedElement item, @Nullable String address) {
    return new RawFeed.Item(
        guid(item),
        itemLink(item, address),
        title(item),
        authors(item),
        date(item, DATES),
        date(item, CHANGES),
        summary(item));
  }

  private @Nullable String title(FeedElement element) {
    return first(element, TITLES, e -> e.shown(maxTitle));
  }

  private @Nullable String summary(FeedElement item) {
    return first(item, SUMMARIES, e -> e.shown(maxSummary));
  }

  private static @Nullable String guid(FeedElement item) {
    String stated = first(item, GUIDS, e -> blankToNull(e.text()));
    return stated == null ? item.attribute("rdf:about") : stated;
  }

  /** Its own link, else an identity that is an address and does not deny it. */
  private static @Nullable String itemLink(FeedElement item, @Nullable String address) {
    String original = first(item, ORIGINALS, e -> WebAddress.resolve(null, e.text()));
    String link = original == null ? link(item, address) : original;
    return link == null
        ? first(
            item,
            GUIDS,
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
  private static @Nullable String link(FeedElement element, @Nullable String address) {
    List<FeedElement> links =
        element
            .children("link")
            .filter(l -> l.attribute("rel") == null || "alternate".equals(l.attribute("rel")))
            .toList();
    Stream<FeedElement> ofRss = links.reversed().stream().filter(l -> !l.isAtom() && isPage(l));
    return Stream.of(ofRss, links.stream().filter(XmlFeedReader::isPage), links.stream())
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
    String written = href == null ? blankToNull(link.text()) : href;
    String resolved = WebAddress.resolve(link.base(address), written);
    return resolved == null ? written : resolved;
  }

  private List<String> authors(FeedElement item) {
    Set<String> names = new LinkedHashSet<>();
    AUTHORS.stream()
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
            && author.children().stream().anyMatch(e -> PARTS_OF_PERSON.contains(e.name()));
    return nameless ? Stream.empty() : FeedAuthors.names(name.shown(maxTitle)).stream();
  }

  private static @Nullable Instant date(FeedElement item, List<String> names) {
    OffsetDateTime date = last(item, names, e -> WrittenDate.read(e.text()));
    OffsetDateTime changed = date == null ? WrittenDate.read(item.attribute("lastmod")) : date;
    return changed == null ? null : changed.toInstant();
  }

  private static @Nullable String language(FeedElement root, FeedElement channel) {
    String stated = first(channel, List.of("language", "dc:language"), e -> blankToNull(e.text()));
    return PlainText.of(stated == null ? root.attribute("xml:lang") : stated, MAX_LANGUAGE);
  }

  /** The first value that elements of these names give, tried in the order of the names. */
  private static <T> @Nullable T first(
      FeedElement parent, List<String> names, Function<FeedElement, @Nullable T> value) {
    return value(parent.children(), names, value);
  }

  /** Of several elements of one name the last counts, as it does where each overwrites another. */
  private static <T> @Nullable T last(
      FeedElement parent, List<String> names, Function<FeedElement, @Nullable T> value) {
    return value(parent.children().reversed(), names, value);
  }

  private static <T> @Nullable T value(
      List<FeedElement> children, List<String> names, Function<FeedElement, @Nullable T> value) {
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
}
