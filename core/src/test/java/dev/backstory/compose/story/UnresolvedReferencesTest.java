package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Role;
import dev.backstory.sentence.Words;
import org.junit.jupiter.api.Test;

class UnresolvedReferencesTest {
  private static final int KNOWN = 0;
  private static final int POINTED_AT = 1;
  private static final int RELATIVE_TIME = 2;
  private static final int ADDING = 3;
  private static final int EARLY_PRONOUN = 4;
  private static final int SHARED = 6;

  private static double[] of(String headline, String sentence) {
    StoryMaterial material =
        ArticleFixture.material(new ArticleFixture("a", "Outlet").line(Role.MAIN, sentence));
    return UnresolvedReferences.of(material.sentences().getFirst(), Words.stems(headline));
  }

  @Test
  void countsWhatIsSpokenOfAsKnownUnlessTheHeadlineOrTheSentenceTells() {
    String memo = "The council discussed the memo.";

    assertThat(of("Council meets in Arnfeld", memo)[KNOWN]).isEqualTo(1);
    assertThat(of("Council of Arnfeld to see memo", memo)[KNOWN]).isZero();
    assertThat(of("Council meets", "The council discussed the cost of heating.")[KNOWN]).isZero();
    assertThat(of("Council meets", "A memo reached Arnfeld, where Ada Brandt saw the memo.")[KNOWN])
        .isZero();
  }

  @Test
  void countsWhatIsPointedAtAndTimesToldFromAnotherEvent() {
    assertThat(of("Council meets", "Ada Brandt spoke of costs during that hearing.")[POINTED_AT])
        .isEqualTo(1);
    assertThat(of("Council meets", "Hours earlier, Ada Brandt had left Arnfeld.")[RELATIVE_TIME])
        .isEqualTo(1);
    assertThat(of("Council meets", "Ada Brandt left Arnfeld on Tuesday.")[RELATIVE_TIME]).isZero();
  }

  @Test
  void countsWordsThatAddAndPronounsBeforeAnyName() {
    assertThat(of("Council meets", "Ada Brandt also warned of costs.")[ADDING]).isEqualTo(1);
    assertThat(of("Council meets", "After it was sold, Arnfeld paid less.")[EARLY_PRONOUN])
        .isEqualTo(1);
    assertThat(of("Council meets", "After Arnfeld was sold, it paid less.")[EARLY_PRONOUN])
        .isZero();
  }

  @Test
  void whatTheHeadlineSharesSpeaksForIt() {
    assertThat(of("Arnfeld council closes pool", "The council of Arnfeld closed its pool.")[SHARED])
        .isGreaterThan(of("Arnfeld council closes pool", "Ada Brandt left on a train.")[SHARED]);
  }
}
