package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.Explanation;
import dev.backstory.port.ListedStory;
import dev.backstory.site.BriefingPages.Item;
import dev.backstory.site.PageLayout.FeedLink;
import dev.backstory.site.PageLayout.SearchField;
import dev.backstory.site.SectionFiles.Shown;
import dev.backstory.site.SiteFeeds.Listed;
import dev.backstory.site.StoryLists.Part;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.follow.Followable;
import dev.backstory.site.follow.PageChange;
import dev.backstory.site.outline.Outliner;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Pages as HTML: a model in, a string out. The same model gives the same string. */
public final class SiteRenderer {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  /** What a site is, in a sentence. */
  static final String DESCRIPTION = words("site.description");

  private final @Nullable String notice;
  private final @Nullable String address;
  private final boolean searchable;
  private final boolean mailing;

  /**
   * @param notice a sentence that every page carries on top, or null
   */
  public SiteRenderer(@Nullable String notice) {
    this(notice, null);
  }

  /**
   * @param notice a sentence that every page carries on top, or null
   * @param address where the site is published, without a slash at its end; null if nobody said
   */
  public SiteRenderer(@Nullable String notice, @Nullable String address) {
    this(notice, address, false, false);
  }

  private SiteRenderer(
      @Nullable String notice, @Nullable String address, boolean searchable, boolean mailing) {
    this.notice = notice;
    this.address = address;
    this.searchable = searchable;
    this.mailing = mailing;
  }

  /** For pages of a site that a server answers questions about. */
  public SiteRenderer searchable() {
    return new SiteRenderer(notice, address, true, mailing);
  }

  /** For pages of a site that sends news by mail. */
  public SiteRenderer mailing() {
    return new SiteRenderer(notice, address, searchable, true);
  }

  /** The pages that a server makes for one reader. */
  public ServedPages served() {
    return new ServedPages(this);
  }

  /** Whether it is known where the site is published. */
  boolean hasAddress() {
    return address != null;
  }

  /** The address of a path: that of the whole world if it is known, else seen from a file. */
  String link(String from, String to) {
    return address == null
        ? SitePaths.toRoot(from) + SitePaths.href(to)
        : address + "/" + (to.equals(SitePaths.INDEX) ? "" : SitePaths.href(to));
  }

  /** The address of a story's page: its path on the site if nobody knows where that is. */
  public String address(String slug) {
    return link(SitePaths.INDEX, SitePaths.story(slug));
  }

  /** What a newsreader shows of a page. */
  String entry(StoryPage page, String link) {
    TemplateOutput output = new StringOutput();
    ENGINE.render("follow/entry.jte", Map.of("page", page, "link", link), output);
    return output.toString().strip();
  }

  /** What a newsreader shows of a change of a page. */
  String change(PageChange change, String link) {
    TemplateOutput output = new StringOutput();
    ENGINE.render("follow/change.jte", Map.of("change", change, "link", link), output);
    return output.toString().strip();
  }

  /** What a newsreader shows of a day. */
  String briefing(List<Item> items) {
    TemplateOutput output = new StringOutput();
    ENGINE.render("follow/briefing.jte", Map.of("items", items), output);
    return output.toString().strip();
  }

  /**
   * A list of pages.
   *
   * @param paths of its parts, counted from 1
   * @param briefs that stand beside the pages
   * @param more whether there are more briefs than those
   */
  String index(
      StoryLists lists,
      IntFunction<String> paths,
      int number,
      List<SiteStory> briefs,
      boolean more) {
    String path = paths.apply(number);
    return render(
        "index.jte",
        frame(path, title(words("stories.title"), number), DESCRIPTION, null),
        Map.of(
            "stories",
            lists.lively(number),
            "quiet",
            lists.quiet(number),
            "briefs",
            StoryLists.listed(briefs),
            "more",
            more,
            "part",
            Part.of(number, lists.parts(), SitePaths.toRoot(path), paths)));
  }

  /** A front page with sections. */
  String front(
      List<ListedStory> leading, List<Shown> sections, List<ListedStory> briefs, boolean more) {
    return render(
        "front.jte",
        frame(SitePaths.INDEX, words("stories.title"), DESCRIPTION, null),
        Map.of(
            "stories",
            leading,
            "sections",
            sections,
            "briefs",
            briefs,
            "more",
            more,
            "all",
            SitePaths.all(1)));
  }

  String briefs(StoryLists lists, int number) {
    String path = SitePaths.briefs(number);
    return render(
        "briefs.jte",
        frame(path, title(words("briefs.title"), number), words("briefs.description"), null),
        Map.of(
            "stories",
            lists.lively(number),
            "quiet",
            lists.quiet(number),
            "part",
            Part.of(number, lists.parts(), SitePaths.toRoot(path), SitePaths::briefs)));
  }

  String story(SiteSnapshot site, StoryPage page) {
    return story(site, page, page.revision());
  }

  /**
   * The same with what is new marked.
   *
   * @param since the revision that its reader has seen
   */
  String story(SiteSnapshot site, StoryPage page, int since) {
    String path = SitePaths.story(page.slug());
    String root = SitePaths.toRoot(path);
    PageLayout frame =
        frame(
                path,
                page.headline(),
                site.story(page.id()).map(ListedStory::lead).orElse(""),
                root + SitePaths.href(SitePaths.storyJson(page.id())))
            .in(page.language())
            .with(
                new FeedLink(
                    words("story.feed"),
                    link(path, SitePaths.changes(page.slug(), SitePaths.FEED_ENDING))));
    StoryView view = view(site, page, root, since);
    Function<PageSection, Content> content = section -> content(view, section);
    return render(
        "story.jte",
        frame,
        Map.of(
            "view",
            view,
            "content",
            content,
            "data",
            StoryMetadata.of(page, frame.canonical()),
            "follow",
            new Followable(
                page.headline(), SitePaths.href(SitePaths.latest(path)), page.updatedAt())));
  }

  /** A section by the template of its kind. */
  private static Content content(StoryView view, PageSection section) {
    return output ->
        ENGINE.render(
            "section/" + section.kind() + ".jte", Map.of("view", view, "section", section), output);
  }

  /** A story as one file that needs no other: its styles are in it, and there is no script. */
  public String oneFile(SiteSnapshot site, StoryPage page) {
    StoryView view = view(site, page, "", page.revision());
    Function<Evidence, SourceView> source = it -> view.sources(List.of(it)).getFirst();
    TemplateOutput output = new StringOutput();
    ENGINE.render(
        "oneFile.jte",
        Map.of(
            "outline",
            Outliner.outline(site, page),
            "source",
            source,
            "styles",
            styles(),
            "address",
            address(page.slug()),
            "notice",
            notice == null ? "" : notice),
        output);
    return output.toString();
  }

  private static String styles() {
    try (InputStream in =
        Objects.requireNonNull(SiteRenderer.class.getResourceAsStream("one-file.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String question(SiteSnapshot site, StoryPage page, AnsweredQuestion question) {
    String path = SitePaths.question(page.slug(), question.slug());
    String answer = question.answer().stream().map(Claim::text).findFirst().orElse("");
    StoryView view = view(site, page, SitePaths.toRoot(path), page.revision());
    return render(
        "question.jte",
        frame(path, question.question(), answer, null).in(page.language()),
        Map.of("view", view, "question", question));
  }

  String why(SiteSnapshot site, StoryPage page, Explanation reasons) {
    String path = SitePaths.why(page.slug());
    return render(
        "why.jte",
        frame(path, words("why.pageTitle", page.headline()), "", null),
        Map.of("view", new WhyView(site, page, reasons, SitePaths.toRoot(path))));
  }

  String topic(SiteSnapshot site, Topic topic, int number) {
    String path = SitePaths.topic(topic.slug(), number);
    return render(
        "topic.jte",
        frame(path, number, SiteFeeds.listed(topic)),
        Map.of(
            "topic",
            topic,
            "stories",
            StoryLists.part(topic.stories(), number),
            "said",
            number == 1 ? site.said(topic) : List.of(),
            "follow",
            SiteFeeds.listed(topic).followable(),
            "people",
            new CatalogueLinks(site.catalogue(), SitePaths.toRoot(path))
                .people(number == 1 ? site.people(topic) : List.of()),
            "part",
            Part.of(
                number,
                StoryLists.parts(topic.stories().size()),
                SitePaths.toRoot(path),
                part -> SitePaths.topic(topic.slug(), part))));
  }

  StoryView view(SiteSnapshot site, StoryPage page, String root, int since) {
    return new StoryView(site, page, root, Math.min(since, page.revision()), searchable);
  }

  /** Whether a server answers what is searched for; otherwise the browser does. */
  boolean isSearchable() {
    return searchable;
  }

  /** What asks the browser to search. */
  String search() {
    return render(
        "searchFiles.jte", frame(SitePaths.SEARCH_PAGE, words("search.title"), "", null), Map.of());
  }

  /** What the browser fills with what is followed in it. */
  String following() {
    return render(
        "following.jte",
        frame(SitePaths.FOLLOWING, words("following.title"), words("following.description"), null),
        Map.of());
  }

  String about() {
    return render(
        "about.jte",
        frame(SitePaths.ABOUT, words("about.title"), words("about.description"), null),
        Map.of());
  }

  /** Its links begin at the host's root, for it is shown at any depth. */
  public String notFound() {
    PageLayout frame =
        new PageLayout(
            "/",
            words("notFound.title"),
            "",
            words("language"),
            notice,
            null,
            null,
            List.of(),
            field(),
            mailing);
    return render("notFound.jte", frame, Map.of());
  }

  /** A page that leads on from the address of a merged story or of a topic's further name. */
  String moved(String fromPath, String toPath) {
    String to = SitePaths.toRoot(fromPath) + SitePaths.href(toPath);
    return render("moved.jte", frame(fromPath, words("moved.title"), "", null), Map.of("to", to));
  }

  /** The title of a part of a list, counted from 1. */
  static String title(String name, int number) {
    return number == 1 ? name : words("parts.pageTitle", name, number);
  }

  /** Of a part of a list that can be followed. */
  PageLayout frame(String path, int number, Listed listed) {
    return frame(path, title(listed.name(), number), listed.description(), null)
        .with(new FeedLink(listed.name(), link(path, listed.feed())));
  }

  PageLayout frame(String path, String title, String description, @Nullable String json) {
    return new PageLayout(
        SitePaths.toRoot(path),
        title,
        description,
        words("language"),
        notice,
        json,
        hasAddress() ? link(path, path) : null,
        List.of(new FeedLink(words("stories.title"), link(path, SitePaths.ATOM_FEED))),
        field(),
        mailing);
  }

  private SearchField field() {
    return searchable
        ? new SearchField(SitePaths.SEARCH, "", SitePaths.SUGGEST)
        : new SearchField(SitePaths.SEARCH_PAGE, "", null);
  }

  static String render(String template, PageLayout frame, Map<String, Object> parameters) {
    TemplateOutput output = new StringOutput();
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame);
    ENGINE.render(template, all, output);
    return output.toString();
  }
}
