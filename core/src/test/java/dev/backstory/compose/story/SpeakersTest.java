package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.EntityType;
import dev.backstory.model.Role;
import dev.backstory.model.Speaker;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpeakersTest {
  private static final ArticleFixture ARTICLE =
      new ArticleFixture("post", "The Ferry Post")
          .line(Role.MAIN, "Harbour captain Ada Brandt met Tom Roth, the union's secretary.")
          .person("Ada Brandt", "Ada Brandt")
          .person("Tom Roth", "Tom Roth")
          .line(Role.MAIN, "Mayor Vos was away, and his wife Mia Vos stood in for Piet Vos.")
          .person("Mia Vos", "Mia Vos")
          .person("Piet Vos", "Piet Vos")
          .line(Role.MAIN, "Ways and Dues chairman Lena Hill left Vosburg for The Ferry Post.")
          .person("Lena Hill", "Lena Hill")
          .mention("Vosburg", "Vosburg", EntityType.PLACE)
          .mention("The Ferry Post", "The Ferry Post", EntityType.ORGANISATION);

  private static List<StorySentence> sentences() {
    return ArticleFixture.material(ARTICLE).sentences();
  }

  private static boolean isSomebody(String name) {
    return Speakers.isSomebody(new Speaker(name, null, true), sentences());
  }

  private static @Nullable String role(String name, String role) {
    return Speakers.role(new Speaker(name, role, true), sentences());
  }

  @Test
  void aPersonOrADescribedOfficialSpeaks() {
    assertThat(isSomebody("Ada Brandt")).isTrue();
    assertThat(isSomebody("a spokesman for the port")).isTrue();
  }

  @Test
  void aPlaceTitleStrangerOrTheOutletItselfDoesNot() {
    assertThat(isSomebody("Vosburg")).isFalse();
    assertThat(isSomebody("Judge")).isFalse();
    assertThat(isSomebody("Rik Berg")).isFalse();
    assertThat(isSomebody("The Ferry Post")).isFalse();
    assertThat(isSomebody("her team")).isFalse();
  }

  @Test
  void aRoleStandsBesideTheName() {
    assertThat(role("Ada Brandt", "Harbour captain")).isEqualTo("Harbour captain");
    assertThat(role("Tom Roth", "Harbour captain")).isNull();
    assertThat(role("Tom Roth", "secretary")).isEqualTo("secretary");
  }

  @Test
  void aRoleOfSomebodyElseWithTheSurnameIsNotTheirs() {
    assertThat(role("Mia Vos", "Mayor")).isNull();
  }

  @Test
  void aRoleThatLostItsBeginningIsNone() {
    assertThat(role("Lena Hill", "Dues chairman")).isNull();
  }
}
