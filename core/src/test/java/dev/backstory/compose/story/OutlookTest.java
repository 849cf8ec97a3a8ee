package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Role;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static boolean tells(Role role, String sentence, String verb, Tense tense) {
    ArticleFixture article =
        new ArticleFixture("post", "The Ferry Post").line(role, sentence).verb(verb, tense);
    return Outlook.tells(ArticleFixture.material(article).sentences().getFirst());
  }

  @Test
  void tellsWhatFollowsOrMayFollow() {
    assertThat(tells(Role.EXPECTATION, "Fares could rise in summer.", "rise", Tense.POSSIBLE))
        .isTrue();
    assertThat(tells(Role.MAIN, "The council will vote in May.", "vote", Tense.FUTURE)).isTrue();
    assertThat(tells(Role.CONSEQUENCE, "The closure prompted a strike.", "prompted", Tense.PAST))
        .isTrue();
  }

  @Test
  void aMereFactIsNone() {
    assertThat(tells(Role.CONSEQUENCE, "Shares fell by two per cent in May.", "fell", Tense.PAST))
        .isFalse();
    assertThat(tells(Role.MAIN, "A ship that will carry sand arrived.", "arrived", Tense.PAST))
        .isFalse();
    assertThat(
            tells(Role.PREVIOUS_EVENT, "The council said it would vote.", "vote", Tense.POSSIBLE))
        .isFalse();
  }
}
