package dev.backstory.web.api;

import dev.backstory.ask.Reply;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.SearchQuery.Wrong;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.shape.StoryShapes.AnsweringLine;
import dev.backstory.site.shape.StoryShapes.FoundStory;
import dev.backstory.site.shape.StoryShapes.StoryItem;
import dev.backstory.web.api.Shapes.Answers;
import dev.backstory.web.api.Shapes.FoundStories;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is found by words, and what answers a question. */
final class AskingOperations {
  private static final int LONGEST = 300;
  private static final int USUAL = 20;
  private static final int SECONDS = 5;

  private final ApiSource source;

  AskingOperations(ApiSource source) {
    this.source = source;
  }

  List<Operation> all() {
    List<Parameter> search = new ArrayList<>();
    search.add(
        Parameter.text(
            "q",
            LONGEST,
            "Words, phrases in double quotes, beginnings (ferr*), exclusions (-bridge), and filters"
                + " as they are typed into a search (outlet:\"Harbour Post\")."));
    search.addAll(Filters.OF_STORIES);
    search.add(Parameter.limit(USUAL, SearchIndex.MOST));
    return List.of(
        Operation.of(
            "/search",
            "search",
            "Stories with all of these words, the best first; without words the newest that fit.",
            search,
            List.of(FoundStories.class),
            this::search),
        Operation.of(
            "/ask",
            "ask",
            "The lines of stories that answer a question; none where the coverage does not say.",
            List.of(Parameter.text("q", LONGEST, "A question in English.").needed()),
            List.of(Answers.class),
            this::ask));
  }

  private Answer search(Arguments said) {
    return switch (SearchQuery.read(said.text("q").orElse(""))) {
      case Wrong it -> Answer.wrong("q", it.reason());
      case Readable it -> found(said, Filters.ofStories(said).narrowing(it.query()));
    };
  }

  private Answer found(Arguments said, SearchQuery query) {
    if (query.words().isEmpty() && !query.isFiltered()) {
      return Answer.wrong("q", "is missing, and so is every filter");
    }
    SiteSnapshot site = source.site().get();
    return Answer.json(
        new FoundStories(
            source.search().apply(query).stream()
                .flatMap(it -> found(site, it))
                .limit(said.number("limit"))
                .toList()));
  }

  private static Stream<FoundStory> found(SiteSnapshot site, Found found) {
    return site.story(found.storyId()).stream()
        .map(story -> new FoundStory(StoryItem.of(site, story), found.excerpt()));
  }

  private Answer ask(Arguments said) {
    return source
        .ask()
        .apply(said.needed("q"))
        .map(AskingOperations::answer)
        .orElseGet(() -> new Answer.Busy(SECONDS));
  }

  private static Answer answer(Reply reply) {
    return switch (reply) {
      case Reply.Refused it ->
          Answer.wrong("q", "is no question that can be asked: " + it.reason());
      case Reply.NotSaid it -> Answer.json(new Answers(it.question(), List.of()));
      case Reply.Answered it ->
          Answer.json(
              new Answers(it.question(), it.answers().stream().map(AnsweringLine::of).toList()));
    };
  }
}
