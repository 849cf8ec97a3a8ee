package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.Token;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNetThesaurusTest {
  private static final WordNetThesaurus THESAURUS = new WordNetThesaurus();

  /** Of "ran/VBD". */
  private static Token token(String tagged) {
    int slash = tagged.lastIndexOf('/');
    String form = tagged.substring(0, slash);
    return new Token(0, form.length(), form, form, tagged.substring(slash + 1), "O");
  }

  private static boolean saysNoMore(String word, String... told) {
    List<Token> others = Arrays.stream(told).map(WordNetThesaurusTest::token).toList();
    return THESAURUS.saysNoMore(token(word), others);
  }

  @ParameterizedTest
  @CsvSource({
    "ran/VBD, runs/VBZ",
    "begun/VBN, began/VBD",
    "examination/NN, examined/VBN",
    "arrest/NN, arrested/VBN",
    "decision/NN, decide/VB",
    "resigned/VBD, resignation/NN",
    "saved/VBN, rescued/VBN",
    "forbidden/VBN, banned/VBN",
    "hurt/VBN, injured/VBN",
    "boat/NN, ferry/NN",
    "boat/NN, trawler/NN",
    "parent/NN, mother/NN",
    "died/VBD, killed/VBD",
    "killed/VBD, murdered/VBN",
    "returned/VBD, went back/VBD",
    "rise/VB, go up/VB",
    "bigger/JJR, larger/JJR"
  })
  void anotherFormTheSameMeaningAndLessAreBorneOut(String word, String told) {
    assertThat(saysNoMore(word, told)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "rose/VBD, fell/VBD",
    "killed/VBN, injured/VBN",
    "killed/VBN, died/VBD",
    "murder/NN, death/NN",
    "mother/NN, parent/NN",
    "mother/NN, father/NN",
    "ferry/NN, trawler/NN",
    "doctor/NN, nurse/NN",
    "teachers/NNS, children/NNS",
    "judge/NN, prosecutor/NN",
    "bought/VBD, sold/VBD",
    "won/VBD, lost/VBD",
    "accept/VB, reject/VB",
    "opened/VBD, closed/VBD",
    "bigger/JJR, large/JJ",
    "biggest/JJS, bigger/JJR",
    "tarnsay/NN, island/NN"
  })
  void oppositesOthersOfItsKindAndMoreAreNot(String word, String told) {
    assertThat(saysNoMore(word, told)).isFalse();
  }

  @Test
  void theOppositeOfAWordSaysMoreWhateverElseIsTold() {
    assertThat(saysNoMore("lost/VBD", "lose/VB", "yield/VB")).isTrue();
    assertThat(saysNoMore("lost/VBD", "lose/VB", "win/VB")).isFalse();
  }

  @Test
  void aWordIsTakenAsThePartOfSpeechThatItIs() {
    assertThat(saysNoMore("rose/VBD", "rises/VBZ")).isTrue();
    assertThat(saysNoMore("rose/NN", "rises/VBZ")).isFalse();
  }
}
