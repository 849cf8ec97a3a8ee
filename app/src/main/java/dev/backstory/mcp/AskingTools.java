package dev.backstory.mcp;

import dev.backstory.ask.Answer;
import dev.backstory.ask.Reply;
import dev.backstory.mcp.ToolAnswer.Nothing;
import dev.backstory.mcp.ToolAnswer.Refused;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.SearchQuery.Wrong;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.Wording;
import dev.backstory.site.filter.NameWords;
import dev.backstory.site.filter.QuotationFilter;
import dev.backstory.site.paging.Cursor;
import dev.backstory.site.paging.QuotationPages;
import dev.backstory.site.paging.Slice;
import dev.backstory.site.shape.StoryShapes.Quotation;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches, answers questions, and says who said what. */
final class AskingTools {
  private static final String SEARCH = "search";
  private static final int LONGEST = 300;
  private static final int USUAL = 10;

  private final AgentSource source;

  AskingTools(AgentSource source) {
    this.source = source;
  }

  List<AgentTool> all() {
    return List.of(
        new AgentTool(
            "search_stories",
            "Search stories",
            "Stories whose pages have all of these words, the best first: phrases in double quotes,"
                + " beginnings (ferr*), exclusions (-bridge).",
            Stream.of(
                    Stream.of(ToolParameter.text("query", LONGEST, "Words to look for.").needed()),
                    StoryTools.FILTERS.stream(),
                    StoryTools.listing())
                .flatMap(all -> all)
                .toList(),
            this::search),
        new AgentTool(
            "who_said_what",
            "Who said what",
            "Verbatim quotations with who said them, in which outlet, by whom and where; of one"
                + " story, or across stories.",
            Stream.concat(
                    Stream.of(
                        ToolParameter.text("story", LONGEST, "Only of this story: its id."),
                        ToolParameter.name("speaker", "Only of somebody with this name."),
                        ToolParameter.name("outlet", "Only from this outlet."),
                        ToolParameter.day("from", "Only published on this day (UTC) or later."),
                        ToolParameter.day("to", "Only published on this day (UTC) or earlier.")),
                    StoryTools.listing())
                .toList(),
            this::quotations),
        new AgentTool(
            "ask",
            "Ask",
            "The lines of stories that answer a plain question in English, with who reports them;"
                + " none where the coverage does not say.",
            List.of(ToolParameter.text("question", LONGEST, "The question.").needed()),
            this::ask));
  }

  private ToolAnswer search(ToolArguments said) {
    return switch (SearchQuery.read(said.needed("query"))) {
      case Wrong it -> new Refused(it.reason());
      case Readable it -> found(said, StoryTools.filter(said).narrowing(it.query()));
    };
  }

  private ToolAnswer found(ToolArguments said, SearchQuery query) {
    Optional<String> cursor = said.text("cursor");
    Optional<Integer> from =
        cursor
            .flatMap(it -> Cursor.read(SEARCH, 1, it))
            .map(it -> it.parts().getFirst())
            .filter(it -> it.matches("\\d{1,3}"))
            .map(Integer::valueOf);
    if (cursor.isPresent() && from.isEmpty()) {
      return new Refused("cursor is not the next of this search: leave it out to begin again.");
    }
    SiteSnapshot site = source.site().get();
    List<Found> all =
        source.search().apply(query).stream()
            .filter(it -> site.story(it.storyId()).isPresent())
            .toList();
    int begin = Math.min(from.orElse(0), all.size());
    int end = Math.min(begin + said.number("limit", USUAL), all.size());
    ToolAnswer.Told told =
        Answers.filled(
            new Fields(),
            "stories",
            all.subList(0, end),
            begin,
            it -> found(site, it),
            next -> Cursor.of(SEARCH, next).written());
    return told.next() == null && end < all.size()
        ? new ToolAnswer.Told(told.quoted(), Cursor.of(SEARCH, end).written())
        : told;
  }

  private Fields found(SiteSnapshot site, Found found) {
    String excerpt = found.excerpt().stream().map(Piece::text).collect(Collectors.joining());
    return site.story(found.storyId())
        .map(it -> Stories.item(StoryItem.of(site, it), source.address()))
        .orElseGet(Fields::new)
        .with("excerpt", excerpt);
  }

  private ToolAnswer quotations(ToolArguments said) {
    SiteSnapshot site = source.site().get();
    QuotationFilter filter =
        new QuotationFilter(
            said.text("speaker").map(NameWords::of).orElse(null),
            said.text("outlet").map(NameWords::of).orElse(null),
            said.date("from"),
            said.date("to"));
    Optional<String> story = said.text("story");
    if (story.isPresent() && Stories.find(site, story.get()).isEmpty()) {
      return new Refused("There is no such story. find_stories and search_stories list ids.");
    }
    Optional<List<ListedStory>> only =
        story
            .flatMap(it -> Stories.find(site, it))
            .flatMap(page -> site.story(page.id()))
            .map(List::of);
    String cursor = said.text("cursor").orElse(null);
    IntFunction<Optional<Slice<Quotation>>> part =
        limit ->
            only.map(it -> QuotationPages.part(site, it, filter, limit, cursor))
                .orElseGet(() -> QuotationPages.part(site, filter, limit, cursor));
    return part.apply(said.number("limit", USUAL))
        .map(it -> fits(it.items()) < it.items().size() ? fitting(part, it) : it)
        .<ToolAnswer>map(
            it ->
                new ToolAnswer.Told(
                    new Fields()
                        .with("quotations", it.items().stream().map(this::quotation).toList()),
                    it.next()))
        .orElseGet(
            () -> new Refused("cursor is not the next of this list: leave it out to begin again."));
  }

  /** The same part, as far as there is room for it. */
  private Slice<Quotation> fitting(
      IntFunction<Optional<Slice<Quotation>>> part, Slice<Quotation> whole) {
    return part.apply(fits(whole.items())).orElse(whole);
  }

  /** How many of them there is room for, one at least. */
  private int fits(List<Quotation> quotations) {
    return Answers.fits(quotations.stream().map(this::quotation).toList());
  }

  private Fields quotation(Quotation it) {
    Fields fields = new Fields();
    if (it.quote() != null) {
      fields
          .with("words", Sources.cut(it.quote().text()))
          .with("articleId", it.quote().articleId())
          .with("start", it.quote().start())
          .with("end", it.quote().end());
    }
    if (it.speaker() != null) {
      fields.with("speaker", it.speaker().name()).with("role", it.speaker().role());
    }
    if (it.attribution() != null) {
      fields.with("attribution", it.attribution().text());
    }
    return fields
        .with("outlet", it.outlet())
        .with("journalists", it.authors())
        .with("url", Wording.link(it.url()))
        .with("publishedAt", it.publishedAt())
        .with("alsoIn", it.alsoIn())
        .with("firstIn", it.first() == null ? null : it.first().paper())
        .with("story", it.story().id())
        .with("headline", it.story().headline())
        .with("page", source.address().apply(it.story().slug()));
  }

  private ToolAnswer ask(ToolArguments said) {
    return source
        .ask()
        .apply(said.needed("question"))
        .map(this::answer)
        .orElseGet(() -> new Refused("Too many are asking; try again in a few seconds."));
  }

  private ToolAnswer answer(Reply reply) {
    return switch (reply) {
      case Reply.Refused it -> new Refused(it.reason());
      case Reply.NotSaid _ -> new Nothing("The coverage does not say.");
      case Reply.Answered it ->
          new ToolAnswer.Told(
              new Fields().with("answers", it.answers().stream().map(this::line).toList()), null);
    };
  }

  private Fields line(Answer answer) {
    Fields fields =
        new Fields()
            .with("text", answer.claim().text())
            .with("probability", Math.round(answer.probability() * 100) / 100.0)
            .with("reportedBy", answer.newsrooms())
            .with("story", Stories.name(answer.page(), source.address()));
    return new Sources(source.site().get(), answer.page()).few(fields, answer.claim().evidence());
  }
}
