package dev.backstory.compose.section.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.EntityType;
import dev.backstory.model.Role;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import org.junit.jupiter.api.Test;

class LabelRulesTest {
  private static final StorySentence SENTENCE =
      ArticleFixture.material(
              new ArticleFixture("post", "The Ferry Post")
                  .line(Role.MAIN, "Ada Brandt left New Vosburg, and Bitcoin fell again.")
                  .person("Ada Brandt", "Ada Brandt")
                  .mention("New Vosburg", "New Vosburg", EntityType.PLACE))
          .sentences()
          .getFirst();

  private static boolean isAcceptable(String words) {
    return LabelRules.isAcceptable(words, SENTENCE);
  }

  @Test
  void twoToFourWordsAreALabel() {
    assertThat(isAcceptable("licence withdrawn")).isTrue();
    assertThat(isAcceptable("Brandt's denial")).isTrue();
    assertThat(isAcceptable("ban on New Vosburg")).isTrue();
    assertThat(isAcceptable("ban on fishing in winter")).isFalse();
    assertThat(isAcceptable("intercontinental telecommunications disputes")).isFalse();
  }

  @Test
  void aLoneNounIsNone() {
    assertThat(isAcceptable("ferry")).isFalse();
    assertThat(isAcceptable("")).isFalse();
  }

  @Test
  void aBareNameIsNone() {
    assertThat(isAcceptable("Ada Brandt")).isFalse();
    assertThat(isAcceptable("New Vosburg")).isFalse();
    assertThat(isAcceptable("old New Vosburg")).isFalse();
    assertThat(isAcceptable("Liv Unfound")).as("a name that was not found as one").isFalse();
    assertThat(isAcceptable("New Vosburg's Green Deal")).isTrue();
  }

  @Test
  void nothingIsMissingOrTwice() {
    assertThat(isAcceptable("ban on ")).isFalse();
    assertThat(isAcceptable("rejection of of offer")).isFalse();
  }

  @Test
  void capitalsThatTheArticleHasOnlyAtTimesAreNone() {
    assertThat(isAcceptable("BITCOIN's price")).isFalse();
    assertThat(isAcceptable("NATO's price")).isTrue();
  }

  @Test
  void everyKindOfPointIsOne() {
    assertThat(Resource.rows("compose/section/label/kinds.tsv"))
        .isNotEmpty()
        .allMatch(row -> isAcceptable(row.getFirst()));
  }
}
