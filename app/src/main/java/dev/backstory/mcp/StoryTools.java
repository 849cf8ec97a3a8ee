package dev.backstory.mcp;

import dev.backstory.mcp.ToolAnswer.Refused;
import dev.backstory.model.Fact;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.pipeline.Explanation.ArticleReasons;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.site.ReasonWords;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.Wording;
import dev.backstory.site.filter.StoryFilter;
import dev.backstory.site.outline.Outliner;
import dev.backstory.site.outline.StoryOutline;
import dev.backstory.site.outline.StoryOutline.Line;
import dev.backstory.site.outline.StoryOutline.Part;
import dev.backstory.site.outline.StoryOutline.Said;
import dev.backstory.site.paging.Place;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds stories and reads them. */
final class StoryTools {
  private static final int MOST_LISTED = 20;
  private static final int USUAL = 10;

  /** In the order of the fields of a search. */
  static final List<ToolParameter> FILTERS =
      List.of(
          ToolParameter.name("outlet", "Only with a report of this outlet."),
          ToolParameter.name("person", "Only about somebody, or quoting them."),
          ToolParameter.name("place", "Only about this place."),
          ToolParameter.name("said_by", "Only quoting somebody."),
          ToolParameter.day("from", "Only with a report of this day (UTC) or a later one."),
          ToolParameter.day("to", "Only with a report of this day (UTC) or an earlier one."));

  private final AgentSource source;

  StoryTools(AgentSource source) {
    this.source = source;
  }

  List<AgentTool> all() {
    return List.of(
        new AgentTool(
            "find_stories",
            "Find stories",
            "Lists news stories, the latest change first, by outlet, person, place, speaker or day."
                + " Each is told by one or more newspapers.",
            Stream.concat(FILTERS.stream(), listing()).toList(),
            this::find),
        new AgentTool(
            "read_story",
            "Read a story",
            "A story's page: what happened, key points, what each paper says, where they agree and"
                + " differ, how it came about, open and answered questions, the articles. Each line"
                + " has who reports it and the words of the articles that it rests on. `section`"
                + " reads one part alone, `line` all sources of one line.",
            List.of(
                Stories.PARAMETER,
                ToolParameter.name(
                    "section",
                    "One of whatHappened, behindTheHeadline, papersSay, agreeDiffer, howWeGotHere,"
                        + " goDeeper, commonQuestions, topics, coverage, history."),
                ToolParameter.name("line", "`line` of a line, for all of its sources."),
                ToolParameter.cursor()),
            said ->
                Stories.with(source.site().get(), said, (site, page) -> read(site, page, said))),
        new AgentTool(
            "facts_of_story",
            "Facts of a story",
            "What a story's articles report, each fact once: whether it still holds, which newsrooms"
                + " report it, and the words of each telling. `fact` gives all tellings of one.",
            List.of(
                Stories.PARAMETER,
                ToolParameter.name("fact", "`fact` of a fact, for all of its tellings."),
                ToolParameter.cursor()),
            said ->
                Stories.with(source.site().get(), said, (site, page) -> facts(site, page, said))),
        new AgentTool(
            "explain_story",
            "Why these articles",
            "Why each article of a story is in it: how similar it was, and what was decided since.",
            List.of(Stories.PARAMETER, ToolParameter.cursor()),
            said ->
                Stories.with(
                    source.site().get(), said, (site, page) -> explain(site, page, said))));
  }

  /** How much of a list is wanted, and from where on. */
  static Stream<ToolParameter> listing() {
    return Stream.of(
        ToolParameter.number("limit", MOST_LISTED, "How many at most; 10 unless said."),
        ToolParameter.cursor());
  }

  static StoryFilter filter(ToolArguments said) {
    Map<Field, String> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      said.text(field.word().replace('-', '_')).ifPresent(name -> names.put(field, name));
    }
    return new StoryFilter(names, said.date("from"), said.date("to"));
  }

  private ToolAnswer find(ToolArguments said) {
    SiteSnapshot site = source.site().get();
    Optional<String> cursor = said.text("cursor");
    Optional<Place> from = cursor.flatMap(Place::read);
    if (cursor.isPresent() && from.isEmpty()) {
      return new Refused("cursor is not the next of this list: leave it out to begin again.");
    }
    int limit = said.number("limit", USUAL);
    List<ListedStory> found =
        site.stories(filter(said), null)
            .from(story -> from.map(place -> place.side(story)).orElse(1))
            .limit(limit + 1L)
            .toList();
    List<ListedStory> shown = found.subList(0, Math.min(limit, found.size()));
    ToolAnswer.Told told =
        Answers.filled(
            new Fields(),
            "stories",
            shown,
            0,
            story -> Stories.item(StoryItem.of(site, story), source.address()),
            next -> Place.of(shown.get(next - 1)).written());
    boolean more = told.next() == null && found.size() > limit;
    return more ? new ToolAnswer.Told(told.quoted(), Place.of(shown.getLast()).written()) : told;
  }

  private ToolAnswer read(SiteSnapshot site, StoryPage page, ToolArguments said) {
    StoryOutline outline = Outliner.outline(site, page);
    Sources sources = new Sources(site, page);
    Fields head = new Fields().with("story", Stories.name(page, source.address()));
    Optional<String> line = said.text("line");
    if (line.isPresent()) {
      return line(outline, sources, head, line.get(), said);
    }
    String section = said.text("section").orElse("");
    List<Fields> lines = lines(outline, sources, section);
    return lines.isEmpty()
        ? new Refused("This story has no such section, or nothing in it.")
        : list("lines " + section, page, head, "lines", lines, said);
  }

  private static ToolAnswer list(
      String list,
      StoryPage page,
      Fields head,
      String name,
      List<Fields> items,
      ToolArguments said) {
    PageCursor cursor = new PageCursor(list, page);
    return cursor.from(
        said, from -> Answers.filled(head, name, items, from, item -> item, cursor::at));
  }

  private static List<Fields> lines(StoryOutline outline, Sources sources, String section) {
    List<Fields> lines = new ArrayList<>();
    for (Part part : outline.parts()) {
      if (section.isEmpty() || part.kind().equals(section)) {
        for (Line line : part.lines()) {
          lines.add(sources.few(line(part, line), line.evidence()));
        }
      }
    }
    StoryPage page = outline.page();
    if (section.isEmpty() || section.equals("coverage")) {
      page.coverage().articles().forEach(it -> lines.add(article(it)));
    }
    if (section.isEmpty() || section.equals("history")) {
      page.history().reversed().forEach(it -> lines.add(revision(it)));
    }
    return lines;
  }

  private static Fields line(Part part, Line line) {
    Said said = line.said();
    Fields fields =
        new Fields()
            .with("section", part.kind())
            .with("under", line.group())
            .with("line", line.id())
            .with("label", line.label())
            .with("text", line.text());
    if (said != null) {
      fields.with("quotation", Sources.cut(said.words())).with("saidBy", said.by());
    }
    return fields
        .with("remarks", line.remarks())
        .with("reportedBy", line.newsrooms())
        .with("newsrooms", line.reported());
  }

  private static ToolAnswer line(
      StoryOutline outline, Sources sources, Fields head, String id, ToolArguments said) {
    for (Part part : outline.parts()) {
      for (Line line : part.lines()) {
        if (line.id().equals(id)) {
          return list(
              "line " + id,
              outline.page(),
              head.with("line", line(part, line)),
              "sources",
              line.evidence().stream().map(sources::of).toList(),
              said);
        }
      }
    }
    return new Refused("This story has no such line.");
  }

  private static Fields article(Covering article) {
    return new Fields()
        .with("section", "coverage")
        .with("outlet", article.outlet())
        .with("journalists", article.authors())
        .with("title", article.title())
        .with("url", Wording.link(article.url()))
        .with("publishedAt", article.publishedAt())
        .with("reportBy", article.wire())
        .with("articleId", article.id());
  }

  private static Fields revision(Revision revision) {
    return new Fields()
        .with("section", "history")
        .with("revision", revision.revision())
        .with("at", revision.at())
        .with("text", revision.what());
  }

  private ToolAnswer facts(SiteSnapshot site, StoryPage page, ToolArguments said) {
    Sources sources = new Sources(site, page);
    Fields head = new Fields().with("story", Stories.name(page, source.address()));
    Optional<String> one = said.text("fact");
    if (one.isEmpty()) {
      PageCursor cursor = new PageCursor("facts", page);
      return cursor.from(
          said,
          from ->
              Answers.filled(
                  head,
                  "facts",
                  page.facts(),
                  from,
                  it -> sources.few(fact(it), it.tellings()),
                  cursor::at));
    }
    return page.facts().stream()
        .filter(it -> it.id().equals(one.get()))
        .findFirst()
        .map(
            it ->
                list(
                    "fact " + it.id(),
                    page,
                    head.with("fact", fact(it)),
                    "sources",
                    it.tellings().stream().map(sources::of).toList(),
                    said))
        .orElseGet(() -> new Refused("This story has no such fact."));
  }

  private static Fields fact(Fact fact) {
    return new Fields()
        .with("fact", fact.id())
        .with("text", fact.text())
        .with("kind", word(fact.kind()))
        .with("status", word(fact.status()))
        .with("overtakenBy", fact.overtakenBy())
        .with("on", fact.when() == null ? null : fact.when().date())
        .with("saidBy", fact.saidBy())
        .with("reportedBy", fact.newsrooms());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private ToolAnswer explain(SiteSnapshot site, StoryPage page, ToolArguments said) {
    return site.reasons()
        .of(page.id())
        .map(
            it ->
                list(
                    "reasons",
                    page,
                    new Fields().with("story", Stories.name(page, source.address())),
                    "articles",
                    it.articles().stream().map(StoryTools::reasons).toList(),
                    said))
        .orElseGet(() -> new Refused("Nothing is known of why these articles are here."));
  }

  private static Fields reasons(ArticleReasons article) {
    return new Fields()
        .with("outlet", article.article().outlet())
        .with("title", article.article().title())
        .with("url", Wording.link(article.article().url()))
        .with("articleId", article.article().id())
        .with("why", article.steps().stream().map(ReasonWords::sentence).toList());
  }
}
