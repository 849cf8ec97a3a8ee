package dev.backstory.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingStatesTest {
  private static final Instant MORNING = Instant.parse("2025-03-10T08:00:00Z");

  private static boolean isOver(String sentence, Duration later) {
    StorySentence told =
        ArticleFixture.material(
                new ArticleFixture("a", "Harbour Post")
                    .published(MORNING.toString())
                    .line(Role.MAIN, sentence))
            .sentences()
            .getFirst();
    return PassingStates.isOver(told, MORNING.plus(later));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rescuers are trying to reach the boy in the old well.",
        "More than 70 firefighters are at the scene of the fire.",
        "The tram remains on its side next to the underpass.",
        "Some 197 girls remain captives of the group in the north.",
        "The people of the island are being evacuated by the navy.",
        "There was no immediate claim of responsibility for the attack.",
        "The name of the driver was not immediately known to the police.",
        "The mayor has been briefed on the unfolding situation in Arl.",
      })
  void whatWasUnderWayIsOverADayLater(String sentence) {
    assertThat(isOver(sentence, Duration.ofHours(21))).isTrue();
    assertThat(isOver(sentence, Duration.ofHours(3))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge remains the longest of the country to this day.",
        "The driver was arrested at once and taken to the station.",
      })
  void whatIsSoIsNot(String sentence) {
    assertThat(isOver(sentence, Duration.ofHours(21))).isFalse();
  }
}
