package dev.backstory.compose.section.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import org.junit.jupiter.api.Test;

class PhrasePositionTest {
  private static final String TEXT =
      "The board closed the ferry in March, which angered a union that wanted talks.";

  private static final StorySentence SENTENCE =
      ArticleFixture.material(
              new ArticleFixture("post", "The Ferry Post")
                  .line(Role.MAIN, TEXT)
                  .verb("closed", Tense.PAST))
          .sentences()
          .getFirst();

  private final PhrasePosition standing = new PhrasePosition(SENTENCE);

  private String place(String words) {
    return standing.place(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
  }

  @Test
  void tellsWhereWordsStandToTheMainVerb() {
    assertThat(place("board")).isEqualTo("subject");
    assertThat(place("closed")).isEqualTo("verb");
    assertThat(place("ferry")).isEqualTo("object");
    assertThat(place("March")).isEqualTo("same");
    assertThat(place("union")).isEqualTo("after");
  }

  @Test
  void tellsWhatOpensTheStretchThatWordsStandIn() {
    assertThat(standing.opening(TEXT.indexOf("ferry"))).isEqualTo("none");
    assertThat(standing.opening(TEXT.indexOf("union"))).isEqualTo("relative");
    assertThat(standing.opening(TEXT.indexOf("talks"))).isEqualTo("content");
  }

  @Test
  void countsWhatOpensBetweenThemAndTheVerb() {
    assertThat(standing.distance(TEXT.indexOf("ferry"), TEXT.indexOf("ferry") + 5)).isZero();
    assertThat(standing.distance(TEXT.indexOf("union"), TEXT.indexOf("union") + 5)).isEqualTo(2);
  }
}
