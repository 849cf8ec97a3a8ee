package dev.backstory.demo;

import static java.util.Comparator.comparing;

import dev.backstory.demo.DemoArticle.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The site of one outlet: what lies at a path at a moment. */
final class OutletSite {
  private static final String NOTICE =
      "This newsroom is invented, and so are its newspapers, its people and its events."
          + " It is the demonstration of Backstory.";
  private static final String HTML = "text/html; charset=utf-8";
  private static final int FEED_LENGTH = 30;
  private static final int RELATED = 3;

  private final Outlet outlet;
  private final String base;
  private final Map<String, PageTemplate> templates;
  private final Map<String, String> pictures;
  private final Instant opened;
  private final Map<String, DemoArticle> articles;

  /**
   * @param base address of the site without a slash at its end
   */
  OutletSite(Outlet outlet, String base, NewsroomTexts texts) {
    this.outlet = outlet;
    this.base = base;
    this.templates = texts.templates();
    this.pictures = texts.pictures();
    this.articles =
        texts.articles().stream()
            .filter(article -> article.outlet().equals(outlet.id()))
            .sorted(comparing(DemoArticle::published, OffsetDateTime.timeLineOrder()).reversed())
            .collect(
                Collectors.toMap(
                    article -> article.pathOn(outlet),
                    article -> article,
                    OutletSite::refuseTwo,
                    LinkedHashMap::new));
    this.opened = oldest(articles.values().stream().toList());
  }

  private static DemoArticle refuseTwo(DemoArticle one, DemoArticle other) {
    throw new IllegalArgumentException(one.slug() + " and " + other.slug() + " share an address");
  }

  private static Instant oldest(List<DemoArticle> newestFirst) {
    return newestFirst.getLast().published().toInstant();
  }

  String feedUrl() {
    return base + outlet.feed().path();
  }

  Optional<Document> document(String path, Instant now) {
    if (path.equals(outlet.feed().path())) {
      return Optional.of(feed(now));
    }
    return switch (path) {
      case "/" -> Optional.of(plain(outlet.name(), frontPage(now), changed(now)));
      case "/about" -> Optional.of(plain("About " + outlet.name(), about(), opened));
      case "/robots.txt" ->
          Optional.of(new Document("text/plain; charset=utf-8", outlet.robots(), opened));
      default -> picture(path).or(() -> page(path, now));
    };
  }

  private Optional<Document> picture(String path) {
    return Optional.ofNullable(pictures.get(path.replaceFirst("^/img/(\\w+)\\.svg$", "$1")))
        .map(svg -> new Document("image/svg+xml", svg, opened));
  }

  private Optional<Document> page(String path, Instant now) {
    return Optional.ofNullable(articles.get(path)).flatMap(article -> page(article, now));
  }

  private Optional<Document> page(DemoArticle article, Instant now) {
    return article.at(now).map(version -> page(article, version));
  }

  private Document page(DemoArticle article, Version version) {
    Map<String, String> places = common();
    places.putAll(new ArticlePage(outlet, url(article), article, version).places());
    places.put("slug", article.slug());
    places.put("related", related(article));
    String html = template(outlet.id()).fill(places);
    return new Document(HTML, html, version.at().toInstant());
  }

  private PageTemplate template(String name) {
    PageTemplate template = templates.get(name);
    if (template == null) {
      throw new IllegalArgumentException("no template " + name);
    }
    return template;
  }

  private Document plain(String title, String body, Instant modified) {
    Map<String, String> places = common();
    places.put("title", Markup.escape(title));
    places.put("body", body);
    return new Document(HTML, template("plain").fill(places), modified);
  }

  private Map<String, String> common() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("outlet", Markup.escape(outlet.name()));
    places.put("tagline", Markup.escape(outlet.tagline()));
    places.put("base", base);
    places.put("feedUrl", feedUrl());
    places.put("feedType", outlet.feed().format().mediaType());
    places.put("notice", NOTICE);
    return places;
  }

  private String about() {
    return Markup.block(outlet.about()) + Markup.block("Owner: " + outlet.owner());
  }

  private String frontPage(Instant now) {
    return list(published(now), now);
  }

  /** Only what came before the article, so that its page changes with the article alone. */
  private String related(DemoArticle article) {
    Instant before = article.published().toInstant().minusSeconds(1);
    List<DemoArticle> earlier = published(before).stream().limit(RELATED).toList();
    return earlier.isEmpty() ? Markup.link("/", "All the news") : list(earlier, before);
  }

  private String list(List<DemoArticle> listed, Instant at) {
    return listed.stream()
        .map(article -> Markup.link(url(article), article.at(at).orElseThrow().title()))
        .collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
  }

  private List<DemoArticle> published(Instant now) {
    return articles.values().stream().filter(article -> article.at(now).isPresent()).toList();
  }

  private Instant changed(Instant now) {
    return published(now).stream()
        .map(article -> article.at(now).orElseThrow().at().toInstant())
        .max(Comparator.naturalOrder())
        .orElse(opened);
  }

  private Document feed(Instant now) {
    List<FeedEntry> entries =
        published(now).stream().limit(FEED_LENGTH).map(article -> entry(article, now)).toList();
    String description = outlet.tagline() + ". " + NOTICE;
    FeedDocument feed =
        new FeedDocument(outlet.name(), description, base + "/", feedUrl(), entries);
    Outlet.Format format = outlet.feed().format();
    return new Document(format.mediaType() + "; charset=utf-8", feed.write(format), changed(now));
  }

  private FeedEntry entry(DemoArticle article, Instant now) {
    Version version = article.at(now).orElseThrow();
    return new FeedEntry(
        url(article),
        version.title(),
        version.authors(),
        article.published(),
        version.at(),
        version.section(),
        version.summary());
  }

  private String url(DemoArticle article) {
    return base + article.pathOn(outlet);
  }
}
