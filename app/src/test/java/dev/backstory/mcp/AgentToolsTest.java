package dev.backstory.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.ask.Reply;
import dev.backstory.mcp.ToolAnswer.Nothing;
import dev.backstory.mcp.ToolAnswer.Refused;
import dev.backstory.mcp.ToolAnswer.Told;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.StoryReasons;
import dev.backstory.site.paging.Cursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What agents are told of the invented stories. */
class AgentToolsTest {
  private static final SiteFixture FIXTURE = new SiteFixture();
  private static final SiteSnapshot SITE = FIXTURE.site();
  private static final AgentSource SOURCE =
      new AgentSource(
          () -> SITE,
          _ ->
              Stream.of("st-2900", "st-gone", "st-3100", "st-3099")
                  .map(
                      id ->
                          new Found(
                              id, List.of(new Piece("the ", false), new Piece("bridge", true))))
                  .toList(),
          question ->
              question.startsWith("Busy")
                  ? Optional.empty()
                  : Optional.of(new Reply.NotSaid(question)),
          slug -> "https://news.example/stories/" + slug + ".html");

  private static ToolAnswer call(String tool, Map<String, Object> said) {
    return Stream.concat(
            new StoryTools(SOURCE).all().stream(), new AskingTools(SOURCE).all().stream())
        .filter(it -> it.name().equals(tool))
        .findFirst()
        .orElseThrow()
        .answer(said);
  }

  private static JsonNode told(String tool, Map<String, Object> said) {
    ToolAnswer answer = call(tool, said);
    assertThat(answer).as(tool + ": " + answer).isInstanceOf(Told.class);
    String text = Answers.written((Told) answer);
    assertThat(text).hasSizeLessThan(Answers.MOST_CHARACTERS + 1_000);
    return PageCodec.read(text, JsonNode.class);
  }

  private static String refused(String tool, Map<String, Object> said) {
    return ((Refused) call(tool, said)).why();
  }

  /** Everything of a list, part for part. */
  private static List<JsonNode> all(String tool, String list, Map<String, Object> said) {
    List<JsonNode> all = new ArrayList<>();
    Map<String, Object> now = new HashMap<>(said);
    JsonNode part;
    do {
      part = told(tool, now);
      part.at("/quoted/" + list).forEach(all::add);
      now.put("cursor", part.path("next").asString(""));
    } while (part.has("next"));
    return all;
  }

  private static List<String> texts(List<JsonNode> items, String field) {
    return items.stream().map(it -> it.path(field).asString("")).toList();
  }

  /** Each tool with the arguments that the document gives it; "the same" are those of the first. */
  @Test
  void theDocumentHasEveryToolAndArgument() throws IOException {
    String document = Files.readString(Path.of("../docs/mcp.md"));
    List<AgentTool> tools =
        Stream.concat(new StoryTools(SOURCE).all().stream(), new AskingTools(SOURCE).all().stream())
            .toList();
    for (AgentTool tool : tools) {
      String arguments =
          tool.parameters().stream()
              .map(it -> "`" + it.name() + "`")
              .collect(Collectors.joining(", "));
      assertThat(document)
          .contains(
              "| `" + tool.name() + "` | " + arguments.replaceFirst("`query`, .*", "`query`"));
    }
    assertThat(document.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(tools);
  }

  @Test
  void storiesAreFoundPartForPart() {
    assertThat(texts(all("find_stories", "stories", Map.of("limit", 1)), "id"))
        .containsExactlyElementsOf(SITE.stories().stream().map(it -> it.id()).toList());
    assertThat(texts(all("find_stories", "stories", Map.of("said_by", "brandvold")), "id"))
        .containsExactly("st-3100");
    assertThat(texts(all("find_stories", "stories", Map.of("to", "2030-01-01")), "id"))
        .containsExactly("st-2900");
    JsonNode first = told("find_stories", Map.of()).at("/quoted/stories/0");
    assertThat(first.path("page").asString())
        .isEqualTo("https://news.example/stories/calder-bridge-closed.html");
  }

  @Test
  void aSearchGoesOnAndPassesOverWhatIsGone() {
    assertThat(texts(all("search_stories", "stories", Map.of("query", "bridge", "limit", 2)), "id"))
        .containsExactly("st-2900", "st-3100", "st-3099");
    assertThat(refused("search_stories", Map.of("query", "from:yesterday")))
        .contains("takes a day");
  }

  @Test
  void aWholePageIsReadLineForLineWithItsSources() {
    List<JsonNode> lines = all("read_story", "lines", Map.of("story", "st-3100"));
    assertThat(lines.size()).isGreaterThan(25);
    assertThat(lines)
        .filteredOn(it -> !it.path("section").asString().matches("coverage|history|topics"))
        .allSatisfy(
            it -> {
              JsonNode source = it.at("/sources/0");
              assertThat(source.path("url").asString()).startsWith("https://");
              String text = FIXTURE.article(source.path("articleId").asString()).article().text();
              assertThat(
                      text.substring(
                          text.offsetByCodePoints(0, source.path("start").asInt()),
                          text.offsetByCodePoints(0, source.path("end").asInt())))
                  .isEqualTo(source.path("words").asString());
            });
    assertThat(lines.getFirst().path("newsrooms").asString()).isEqualTo("at least 2 of 3");
    assertThat(texts(lines, "quotation"))
        .contains("We would rather have an angry city than a broken bridge");
    String line = lines.getFirst().path("line").asString();
    assertThat(all("read_story", "sources", Map.of("story", "st-3100", "line", line))).hasSize(3);
    assertThat(
            texts(
                all("read_story", "lines", Map.of("story", "st-3100", "section", "coverage")),
                "outlet"))
        .containsExactly(
            "Tarnmouth Courier", "East Bank Echo", "The Northern Ledger", "Sound & Strait Daily");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "st-3100",
        "calder-bridge-closed",
        "https://news.example/stories/calder-bridge-closed.html?since=2#coverage",
        "bridge-repair-talks",
        "st-3098"
      })
  void aStoryIsNamedByItsIdItsAddressOrWhatItWas(String name) {
    assertThat(told("read_story", Map.of("story", name)).at("/quoted/story/id").asString())
        .isEqualTo("st-3100");
  }

  @Test
  void whoSaidWhatIsVerbatimAndHasItsPlace() {
    List<JsonNode> quotations =
        all("who_said_what", "quotations", Map.of("story", "st-3100", "limit", 1));
    assertThat(texts(quotations, "speaker"))
        .containsExactly("Ilse Brandvold", "Tomasz Wierling", "Hedda Quillfeather");
    assertThat(texts(all("who_said_what", "quotations", Map.of("speaker", "wierling")), "url"))
        .containsExactly("https://the-northern-ledger.example/north-1");
  }

  @Test
  void longQuotationsComeInPartsThatFit() {
    SiteSnapshot site = wordy(30);
    AgentSource source =
        new AgentSource(() -> site, SOURCE.search(), SOURCE.ask(), SOURCE.address());
    AgentTool tool =
        new AskingTools(source)
            .all().stream()
                .filter(it -> it.name().equals("who_said_what"))
                .findFirst()
                .orElseThrow();
    Map<String, Object> said = new HashMap<>(Map.of("limit", 20));
    List<String> found = new ArrayList<>();
    int parts = 0;
    String next;
    do {
      Told told = (Told) tool.answer(said);
      String text = Answers.written(told);
      assertThat(text).hasSizeLessThan(Answers.MOST_CHARACTERS + 1_000);
      PageCodec.read(text, JsonNode.class)
          .at("/quoted/quotations")
          .forEach(it -> found.add(it.path("story").asString()));
      next = told.next();
      said.put("cursor", next == null ? "" : next);
      parts++;
    } while (next != null);
    assertThat(found).hasSize(90);
    assertThat(parts).isGreaterThan(6);
  }

  /** The bridge so many times, quoted at length. */
  private static SiteSnapshot wordy(int stories) {
    StoryPage page = SITE.page("st-3100").orElseThrow();
    List<StoryPage> pages =
        IntStream.range(0, stories)
            .mapToObj(
                i ->
                    new StoryPage(
                        "st-" + i,
                        "bridge-" + i,
                        page.headline(),
                        page.status(),
                        page.language(),
                        page.createdAt(),
                        page.updatedAt(),
                        page.revision(),
                        page.coverage(),
                        page.sections().stream().map(AgentToolsTest::wordy).toList(),
                        page.history(),
                        page.facts()))
            .toList();
    return SiteSnapshot.of(
        pages, FIXTURE.articles(), List.of(), StoryReasons.NONE, SiteFixture.CLOCK);
  }

  private static PageSection wordy(PageSection section) {
    return section instanceof PapersSay papers
        ? new PapersSay(
            papers.provenance(),
            papers.omitted(),
            papers.entries().stream()
                .map(
                    it ->
                        it.quote() == null
                            ? it
                            : new PaperEntry(
                                it.outlet(),
                                it.authors(),
                                it.articleId(),
                                it.url(),
                                it.speaker(),
                                new Quote("word ".repeat(200), it.articleId(), 0, 1_000),
                                it.claim(),
                                it.alsoIn(),
                                it.otherwise(),
                                it.first(),
                                it.attribution()))
                .toList())
        : section;
  }

  @Test
  void whyTheArticlesAreThereIsTold() {
    JsonNode first = told("explain_story", Map.of("story", "st-3100")).at("/quoted/articles/0");
    assertThat(first.path("outlet").asString()).isEqualTo("Tarn Gazette");
    assertThat(first.at("/why/0").asString()).isNotEmpty();
  }

  @Test
  void whatIsNotSaidIsSaidToBeSo() {
    assertThat(call("ask", Map.of("question", "Who won?")))
        .isEqualTo(new Nothing("The coverage does not say."));
    assertThat(refused("ask", Map.of("question", "Busy?"))).contains("try again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "read_story | story | st-0 | There is no such story",
        "read_story | other | st-0 | story is missing",
        "find_stories | limit | ten | limit must be a whole number from 1 to 20",
        "find_stories | from | 2031-02-30 | from must be a day such as 2026-03-02",
        "find_stories | cursor | bm8 | cursor is not the next of this list",
        "find_stories | sql | x | there are only the arguments outlet",
        "search_stories | query | '' | query is missing",
        "who_said_what | cursor | bm8 | cursor is not the next of this list",
        "who_said_what | story | st-0 | There is no such story"
      })
  void whatIsWrongIsToldInASentence(String tool, String name, String value, String why) {
    assertThat(refused(tool, Map.of(name, value))).contains(why);
  }

  @Test
  void whatIsHugeOrHasControlCharactersIsRefused() {
    assertThat(refused("search_stories", Map.of("query", "x".repeat(301)))).contains("300");
    assertThat(refused("search_stories", Map.of("query", "a\u0000b"))).contains("control");
    assertThat(refused("find_stories", Map.of("limit", 21))).contains("from 1 to 20");
    assertThat(refused("find_stories", Map.of("limit", List.of(1)))).contains("from 1 to 20");
    assertThat(refused("read_story", Map.of("story", "st-3100", "section", "secrets")))
        .contains("no such section");
    assertThat(refused("read_story", Map.of("story", "st-3100", "line", "x"))).contains("no such");
    assertThat(refused("facts_of_story", Map.of("story", "st-3100", "fact", "x")))
        .contains("no such");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'lines ' | st-3100 | 2", // the page has changed
        "'lines ' | st-2900 | 3",
        "'facts' | st-3100 | 3",
        "'lines papersSay' | st-3100 | 3",
      })
  void aPlaceOnAPageIsGoodForThatPageAlone(String list, String id, int revision) {
    String here = Cursor.of("lines ", "st-3100", 3, 1).written();
    assertThat(told("read_story", Map.of("story", "st-3100", "cursor", here)).path("quoted"))
        .isNotEmpty();
    String there = Cursor.of(list, id, revision, 1).written();
    assertThat(refused("read_story", Map.of("story", "st-3100", "cursor", there)))
        .contains("begin again");
  }
}
