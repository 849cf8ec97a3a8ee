package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.Access;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.pipeline.PageCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PageJsonTest {
  private final SiteSnapshot site = new SiteFixture().site();

  @Test
  void aStoryComesBackAsItWas() {
    for (StoryPage page : new SiteFixture().pages()) {
      assertThat(PageCodec.story(PageCodec.write(page))).isEqualTo(page);
    }
  }

  @Test
  void fieldsStandInTheOrderOfTheContract() {
    JsonNode story = JsonMapper.shared().readTree(PageCodec.write(bridge()));
    assertThat(story.propertyNames())
        .containsExactly(
            "id",
            "slug",
            "headline",
            "status",
            "language",
            "createdAt",
            "updatedAt",
            "revision",
            "coverage",
            "sections",
            "history",
            "facts");
    assertThat(story.get("coverage").propertyNames())
        .containsExactly("articles", "outlets", "independentNewsrooms");
    assertThat(story.get("coverage").get("articles").get(0).propertyNames())
        .containsExactly(
            "id",
            "url",
            "outlet",
            "authors",
            "title",
            "publishedAt",
            "wire",
            "independent",
            "publisher",
            "newsroom");
    for (JsonNode section : story.get("sections")) {
      assertThat(List.copyOf(section.propertyNames()).subList(0, 3))
          .containsExactly("kind", "provenance", "omitted");
    }
    JsonNode claim = story.get("sections").get(0).get("claims").get(1);
    assertThat(claim.propertyNames())
        .containsExactly(
            "id", "text", "facts", "evidence", "edits", "madeBy", "sinceRevision", "inPart");
    assertThat(claim.get("evidence").get(0).propertyNames())
        .containsExactly("articleId", "start", "end");
    JsonNode entry = story.get("sections").get(2).get("entries").get(0);
    assertThat(entry.propertyNames())
        .containsExactly(
            "outlet",
            "authors",
            "articleId",
            "url",
            "speaker",
            "quote",
            "claim",
            "alsoIn",
            "otherwise",
            "first",
            "attribution");
    assertThat(entry.get("quote").propertyNames())
        .containsExactly("text", "articleId", "start", "end");
  }

  @Test
  void aPageThatWasToldBeforeThereWereOtherWordingsIsRead() {
    StoryPage page = bridge();
    String json = PageCodec.write(page);
    String before = json.replace(",\"otherwise\":[],\"first\":null", "");
    assertThat(before).isNotEqualTo(json);
    assertThat(PageCodec.story(before)).isEqualTo(page);
  }

  @Test
  void aPageOfBeforeItWasKeptWhatNewsroomsLackIsRead() {
    StoryPage page = bridge();
    String json = PageCodec.write(page);
    String before = json.replace(",\"inPart\":[]", "");
    assertThat(before).doesNotContain("inPart");
    assertThat(PageCodec.story(before)).isEqualTo(page);
  }

  @Test
  void aPageOfBeforeClaimsHadIdsIsRead() {
    StoryPage page = bridge();
    String before =
        PageCodec.write(page)
            .replaceAll("\"id\":\"c\\d+\",", "")
            .replaceAll(",\"sinceRevision\":\\d", "")
            .replaceAll(",\"typeSure\":(?:true|false)", "")
            .replace(",\"claim\":null}", "}");
    assertThat(before).doesNotContain("sinceRevision", "typeSure");
    List<Claim> read = PageCodec.story(before).sections().getFirst().everyClaim();
    assertThat(read)
        .extracting(Claim::text)
        .isEqualTo(page.sections().getFirst().everyClaim().stream().map(Claim::text).toList());
    assertThat(read).allMatch(claim -> claim.id().isEmpty() && claim.sinceRevision() == 0);
  }

  @Test
  void aPageOfBeforeItWasKeptWhatWasWithdrawnIsRead() {
    String json = PageCodec.write(bridge());
    assertThat(json).contains("\"withdrawn\":[{\"id\":\"whatHappened-1\",\"text\":\"The bridge");
    String before = json.replaceAll(",\"withdrawn\":\\[[^\\]]*\\]", "");
    assertThat(before).doesNotContain("withdrawn");
    assertThat(PageCodec.story(before).history()).allMatch(it -> it.withdrawn().isEmpty());
  }

  @Test
  void constantsAreInLowerCaseAndTimesInIso8601() {
    assertThat(PageCodec.write(bridge()))
        .contains("\"status\":\"page\"", "\"precision\":\"month\"", "\"type\":\"organisation\"")
        .contains("\"updatedAt\":\"2031-03-13T07:00:00Z\"", "\"date\":\"2029-11-01\"");
  }

  @Test
  void aReasonForLeavingOutIsKept() {
    assertThat(PageCodec.write(site.page("st-2900").orElseThrow()))
        .contains("\"omitted\":\"too few attributed quotations\"");
  }

  @Test
  void fieldsThatCameLaterDoNotDisturb() {
    String json = PageCodec.write(bridge()).replaceFirst("\\{", "{\"later\":{\"x\":[1]},");
    assertThat(PageCodec.story(json)).isEqualTo(bridge());
  }

  @Test
  void damageIsNamed() {
    String json = PageCodec.write(bridge());
    for (String damaged :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            json.substring(0, json.length() / 2),
            json.replaceFirst("\"headline\":\"[^\"]*\"", "\"headline\":null"),
            json.replaceFirst("\"articleId\":\"[^\"]*\"", "\"articleId\":null"),
            json.replaceFirst("\"sections\":\\[", "\"sections\":[null,"),
            json.replaceFirst("\"kind\":\"whatHappened\"", "\"kind\":\"weather\""),
            json.replaceFirst("\"start\":\\d+", "\"start\":-7"))) {
      assertThatThrownBy(() -> PageCodec.story(damaged))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("damaged: ");
    }
  }

  /** The page with its first article's access: a preview. */
  static StoryPage withPreview(StoryPage page) {
    List<Covering> articles = new ArrayList<>(page.coverage().articles());
    Covering first = articles.getFirst();
    articles.set(
        0,
        new Covering(
            first.id(),
            first.url(),
            first.outlet(),
            first.authors(),
            first.title(),
            first.publishedAt(),
            first.wire(),
            first.independent(),
            first.publisher(),
            first.newsroom(),
            Access.PREVIEW));
    Coverage coverage =
        new Coverage(articles, page.coverage().outlets(), page.coverage().independentNewsrooms());
    return new StoryPage(
        page.id(),
        page.slug(),
        page.headline(),
        page.status(),
        page.language(),
        page.createdAt(),
        page.updatedAt(),
        page.revision(),
        coverage,
        page.sections(),
        page.history(),
        page.facts());
  }

  @Test
  void anArticleOfWhichTheBeginningAloneIsFreeIsAPreview() {
    StoryPage page = withPreview(bridge());
    JsonNode articles =
        JsonMapper.shared().readTree(PageCodec.write(page)).get("coverage").get("articles");
    assertThat(articles.get(0).get("access").stringValue()).isEqualTo("preview");
    assertThat(articles.get(1).has("access")).isFalse();
    assertThat(PageCodec.story(PageCodec.write(page))).isEqualTo(page);
  }

  private StoryPage bridge() {
    return site.page("st-3100").orElseThrow();
  }

  @Test
  void anArticleSaysHowFarItWasReadOnlyIfInPart() {
    Article article =
        new Article("x", null, null, List.of(), null, null, null, null, null, "One. Two.");

    assertThat(
            PageCodec.json(
                ArticleJson.of(new SourceArticle(article, 4, List.of()), List.of(), false)))
        .contains("\"readTo\":4");
    assertThat(
            PageCodec.json(
                ArticleJson.of(new SourceArticle(article, 9, List.of()), List.of(), false)))
        .doesNotContain("readTo");
  }
}
