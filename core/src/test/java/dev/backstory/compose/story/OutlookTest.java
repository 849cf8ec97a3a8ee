package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Role;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static boolean tells(Role role, String sentence) {
    ArticleFixture article = new ArticleFixture("post", "The Ferry Post").line(role, sentence);
    return Outlook.tells(ArticleFixture.material(article).sentences().getFirst());
  }

  @Test
  void tellsWhatFollowsOrMayFollow() {
    assertThat(tells(Role.EXPECTATION, "Fares could rise in summer.")).isTrue();
    assertThat(tells(Role.MAIN, "The council will vote in May.")).isTrue();
    assertThat(tells(Role.CONSEQUENCE, "The closure prompted a strike.")).isTrue();
  }

  @Test
  void aMereFactIsNone() {
    assertThat(tells(Role.CONSEQUENCE, "Shares fell by two per cent in May.")).isFalse();
    assertThat(tells(Role.MAIN, "A ship that will carry sand arrived.")).isFalse();
    assertThat(tells(Role.PREVIOUS_EVENT, "The council said it would vote.")).isFalse();
  }
}
