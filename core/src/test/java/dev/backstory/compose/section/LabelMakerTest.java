package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.sentence.Words;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelMakerTest {
  private static final String STRIKE = "The strike fund of the dockers is empty, Ada Brandt said.";

  private static ArticleFixture post() {
    return new ArticleFixture("post", "The Ferry Post")
        .title("Vosburg docks stand still")
        .line(Role.CURRENT_CONTEXT, STRIKE)
        .phrase("The strike fund")
        .phrase("the dockers")
        .person("Ada Brandt", "Ada Brandt")
        .quote(
            Quotation.Kind.INDIRECT,
            "The strike fund of the dockers is empty",
            "said",
            "Ada Brandt",
            "Ada Brandt",
            null);
  }

  private static ArticleFixture wharf() {
    return new ArticleFixture("wharf", "Wharf Daily")
        .title("Docks of Vosburg closed")
        .line(Role.CURRENT_CONTEXT, "Members paid into a strike fund, and Ada Brandt keeps it.")
        .phrase("a strike fund")
        .person("Ada Brandt", "Ada Brandt");
  }

  private static Optional<String> label(Set<String> known, ArticleFixture... articles) {
    StoryMaterial material = ArticleFixture.material(articles);
    return new LabelMaker(material, new Salience(material), known)
        .label(material.sentences().getFirst());
  }

  @Test
  void namesWhatSeveralArticlesSpeakOf() {
    assertThat(label(Set.of(), post(), wharf())).contains("Strike fund");
  }

  @Test
  void neverNamesTheSpeaker() {
    assertThat(label(Words.stems("strike fund dockers"), post(), wharf())).isEmpty();
  }

  @Test
  void aDayTitleFigureOrUnitIsNoLabel() {
    assertThat(LabelWords.fit("Monday")).isFalse();
    assertThat(LabelWords.fit("Aug")).isFalse();
    assertThat(LabelWords.fit("chief executive")).isFalse();
    assertThat(LabelWords.fit("two ferries")).isFalse();
    assertThat(LabelWords.fit("centimetres")).isFalse();
    assertThat(LabelWords.fit("harbour police")).isFalse();
    assertThat(LabelWords.fit("harbour dues")).isTrue();
  }

  @Test
  void emptyAdjectivesAreDropped() {
    assertThat(LabelWords.bare("the latest major strike")).isEqualTo("strike");
  }

  @Test
  void theEndOfABrokenNameIsNoLabel() {
    ArticleFixture post =
        new ArticleFixture("post", "The Ferry Post")
            .line(Role.MAIN, "The Docks and Means Committee met.")
            .mention("Means Committee", "Means Committee", EntityType.ORGANISATION);
    assertThat(label(Set.of(), post)).isEmpty();
  }
}
