package dev.backstory.demo;

import static java.util.Comparator.comparing;

import dev.backstory.demo.DemoArticle.Version;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
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
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final int FEED_LENGTH = 30;
  private static final int RELATED = 3;

  private final Outlet outlet;
  private final String base;
  private final Map<String, String> pictures;
  private final Instant opened;
  private final Map<String, DemoArticle> articles;

  /**
   * @param base address of the site without a slash at its end
   */
  OutletSite(Outlet outlet, String base, NewsroomTexts texts) {
    this.outlet = outlet;
    this.base = base;
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
      case "/" -> Optional.of(frontPage(now));
      case "/about" -> Optional.of(about());
      case "/robots.txt" ->
          Optional.of(new Document("text/plain; charset=utf-8", outlet.robots(), opened));
      default -> picture(path, now).or(() -> page(path, now));
    };
  }

  private Optional<Document> picture(String path, Instant now) {
    return articles.values().stream()
        .filter(article -> path.equals(picturePath(article)))
        .flatMap(article -> article.at(now).stream().flatMap(it -> drawn(article, it).stream()))
        .findFirst();
  }

  private static String picturePath(DemoArticle article) {
    return "/img/" + article.slug() + ".png";
  }

  private Optional<Document> drawn(DemoArticle article, Version version) {
    return Optional.ofNullable(version.picture())
        .map(pictures::get)
        .map(svg -> DrawnPicture.png(svg, outlet.id() + "/" + article.slug()))
        .map(png -> new Document("image/png", png, article.published().toInstant()));
  }

  private Optional<Document> page(String path, Instant now) {
    return Optional.ofNullable(articles.get(path)).flatMap(article -> page(article, now));
  }

  private Optional<Document> page(DemoArticle article, Instant now) {
    return article.at(now).map(version -> page(article, version));
  }

  private Document page(DemoArticle article, Version version) {
    ArticlePage page =
        new ArticlePage(
            outlet.name(),
            outlet.zone(),
            url(article),
            version.picture() == null ? null : base + picturePath(article),
            article,
            version,
            related(article));
    return html(outlet.id(), Map.of("page", page), version.at().toInstant());
  }

  private Document frontPage(Instant now) {
    return plain(outlet.name(), links(published(now), now), List.of(), changed(now));
  }

  private Document about() {
    List<String> paragraphs = List.of(outlet.about(), "Owner: " + outlet.owner());
    return plain("About " + outlet.name(), List.of(), paragraphs, opened);
  }

  private Document plain(
      String title, List<Link> links, List<String> paragraphs, Instant modified) {
    return html(
        "plain", Map.of("title", title, "links", links, "paragraphs", paragraphs), modified);
  }

  private Document html(String template, Map<String, Object> parameters, Instant modified) {
    TemplateOutput html = new StringOutput();
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("site", masthead());
    ENGINE.render("demo/" + template + ".jte", all, html);
    return new Document(HTML, html.toString(), modified);
  }

  private Masthead masthead() {
    String feedType = outlet.feed().format().mediaType();
    return new Masthead(outlet.name(), outlet.tagline(), base, feedUrl(), feedType, NOTICE);
  }

  /** Only what came before the article, so that its page changes with the article alone. */
  private List<Link> related(DemoArticle article) {
    Instant before = article.published().toInstant().minusSeconds(1);
    return links(published(before).stream().limit(RELATED).toList(), before);
  }

  private List<Link> links(List<DemoArticle> listed, Instant at) {
    return listed.stream()
        .map(article -> new Link(url(article), article.at(at).orElseThrow().title()))
        .toList();
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
