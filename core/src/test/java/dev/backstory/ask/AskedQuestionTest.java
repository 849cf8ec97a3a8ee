package dev.backstory.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.ask.AskedQuestion.Clear;
import dev.backstory.ask.AskedQuestion.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedQuestionTest {
  private static AskedQuestion clear(String typed) {
    return ((Clear) AskedQuestion.read(typed)).question();
  }

  @Test
  void whatNobodySeesPartsWordsAndIsLeftOut() {
    assertThat(clear("  Who \u0000closed\n the\u202e bridge? ").text())
        .isEqualTo("Who closed the bridge?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "?", "who", "What was it?", "\u0001\u202e", "()[]{}*\"", "a b c"})
  void withoutAWordOfAStoryThereIsNothingToAnswer(String typed) {
    assertThat(AskedQuestion.read(typed)).isInstanceOf(Unclear.class);
  }

  @Test
  void aQuestionHasThreeHundredCharactersAtMost() {
    String long300 = "bridge " + "😀".repeat(293);
    assertThat(AskedQuestion.read(long300)).isInstanceOf(Clear.class);
    assertThat(AskedQuestion.read(long300 + "x"))
        .isEqualTo(new Unclear("A question may have 300 characters."));
  }

  @Test
  void commonWordsAreLookedForByTheirStemsAndNamesAsTheyAre() {
    assertThat(clear("Why were the ferries of Port Kellmark's council cancelled?").searchWords())
        .containsExactly("ferr*", "Port", "Kellmark", "council*", "cancell*");
  }
}
