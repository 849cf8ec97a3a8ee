package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.claim.ClaimVerifier;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We pulled them out one by one,”",
        "\"We pulled them out one by one,\"",
        "‘We pulled them out one by one,’",
        "'We pulled them out one by one,'"
      })
  void aQuoteIsTheWordsWithoutTheirMarks(String marked) {
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("a", "Ferry Post")
                .line(Role.EVALUATION, marked + " said Ada Lund, a fisherman.")
                .mention("Ada Lund", "Ada Lund", EntityType.PERSON)
                .quote(Quotation.Kind.DIRECT, marked, "said", "Ada Lund", "Ada Lund", "fisherman"));

    assertThat(new QuoteReader(material, 60).read("a"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.quote().text()).isEqualTo("We pulled them out one by one");
              assertThat(new ClaimVerifier().faults(found.quote(), material::text)).isEmpty();
            });
  }

  private static List<String> posts(String post, String named) {
    ArticleFixture article =
        new ArticleFixture("a", "Ferry Post")
            .line(Role.EVALUATION, "Lund was on the boat.")
            .mention("Lund", named, EntityType.PERSON)
            .line(Role.NONE, post + " — Ada Lund (@adalund) March 2, 2026")
            .kind(ParagraphKind.EMBEDDED_POST)
            .quote(Quotation.Kind.DIRECT, post, null, "Ada Lund", "Ada Lund", null);
    StoryMaterial material = ArticleFixture.material(article);
    return new QuoteReader(material, 60)
        .posts(material.articles().getFirst()).stream().map(it -> it.quote().text()).toList();
  }

  @Test
  void aPostIsShownButNotByHalf() {
    assertThat(posts("We pulled them out one by one.", "Ada Lund"))
        .containsExactly("We pulled them out one by one.");
    assertThat(posts("...and we pulled them out one by one.", "Ada Lund")).isEmpty();
    assertThat(posts("We pulled them out one by one....", "Ada Lund")).isEmpty();
  }

  @Test
  void aPostOfSomebodyWhomNoReportNamesIsNotShown() {
    assertThat(posts("We pulled them out one by one.", "Holm Lund")).isEmpty();
  }
}
