package dev.backstory.compose.pen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.pen.AnswerReader.Reading;
import dev.backstory.compose.pen.AnswerReader.Unusable;
import dev.backstory.compose.pen.QuestionMaker.Prepared;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
  private static final Prepared ASKED =
      new QuestionMaker(8192).prepare(Assignments.ferry()).getFirst();

  private static final String GOOD =
      """
      {"whatHappened":[{"text":"The ferry Marisande ran aground.","facts":[1]},
        {"text":"All 212 passengers were taken off.","facts":[2,1]}],
       "keyPoints":[{"label":"Two hurt","text":"Two of the crew breathed smoke.","facts":[3]}],
       "implications":[{"label":"A sale","text":"The line may sell the ship.","saidBy":null,"facts":[5]},
        {"label":"Blame","text":"The captain had been warned, Lönn said.","saidBy":"Iva Lönn","facts":[4]}],
       "background":[{"text":"The ship was built in 1988.","facts":[6]}],
       "questions":[{"question":"Is the harbour open?","answer":[{"text":"It was closed for six hours.","facts":[11]}]}],
       "openQuestions":[{"question":"Who steered the ship?","facts":[12]}]}
      """;

  private static Reading read(String answer) {
    return new AnswerReader(DraftGate.OPEN).read(answer, false, ASKED);
  }

  private static DraftReading drafts(String answer) {
    assertThat(read(answer)).isInstanceOf(DraftReading.class);
    return (DraftReading) read(answer);
  }

  private static String with(String whatHappened) {
    return """
    {"whatHappened":[%s],"keyPoints":[],"implications":[],"background":[],"questions":[],\
    "openQuestions":[]}"""
        .formatted(whatHappened);
  }

  @Test
  void aGoodAnswerIsDraftsThatNameTheirFacts() {
    DraftReading reading = drafts(GOOD);

    assertThat(reading.refused()).isEmpty();
    DraftPage page = reading.drafts();
    assertThat(page.whatHappened()).extracting(DraftSentence::text).hasSize(2);
    assertThat(page.whatHappened().getLast().facts())
        .extracting(fact -> fact.id())
        .containsExactly("f2", "f1");
    assertThat(page.implications())
        .extracting(DraftPage.Implication::saidBy)
        .containsExactly(null, "Iva Lönn");
    assertThat(page.questions().getFirst().answer()).hasSize(1);
    assertThat(page.sentences()).hasSize(8);
  }

  @Test
  void whatStandsAroundTheJsonIsPassedOver() {
    DraftPage good = drafts(GOOD).drafts();
    for (String around :
        new String[] {
          "<think>{\"whatHappened\":[]}, hm</think>%s",
          "```json\n%s\n```",
          "Here is {what} I wrote, after a sketch {\"a\":[1]}:\n%s\nShall I go on?",
          "\uFEFF%s",
          "analysis<|message|>%s<|return|>"
        }) {
      assertThat(drafts(around.formatted(GOOD)).drafts()).isEqualTo(good);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          NOT_JSON   | I cannot help with that.
          NOT_JSON   | <think>What a story
          CUT_OFF    | {"whatHappened":[{"text":"The fer
          WRONG_FORM | {"whatHappened":[]}
          WRONG_FORM | []{"answer":{"whatHappened":[]}}
          WRONG_FORM | {"whatHappened":[],"keyPoints":[],"implications":[],"background":[],"questions":[],"openQuestions":[],"tools":[]}
          WRONG_FORM | {"whatHappened":{},"keyPoints":[],"implications":[],"background":[],"questions":[],"openQuestions":[]}
          WRONG_FORM | {"whatHappened":null,"keyPoints":[],"implications":[],"background":[],"questions":[],"openQuestions":[]}
          NOT_JSON   | {"whatHappened":[],"whatHappened":[],"keyPoints":[],"implications":[],"background":[],"questions":[],"openQuestions":[]}
          """)
  void anAnswerOfAnotherFormIsNone(DraftRefusal why, String answer) {
    assertThat(read(answer)).isEqualTo(new Unusable(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"text":"A","facts":["1"]}
          {"text":"A","facts":[1.0]}
          {"text":"A","facts":1}
          {"text":1,"facts":[1]}
          {"text":"A"}
          {"text":"A","facts":[1],"url":"x"}
          "A"
          """)
  void oneItemOfAnotherFormIsEnough(String item) {
    assertThat(read(with(item))).isEqualTo(new Unusable(DraftRefusal.WRONG_FORM));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          NO_FACTS     | {"text":"A ferry.","facts":[]}
          UNKNOWN_FACT | {"text":"A ferry.","facts":[1,13]}
          UNKNOWN_FACT | {"text":"A ferry.","facts":[-1]}
          UNKNOWN_FACT | {"text":"A ferry.","facts":[0]}
          TOO_MANY     | {"text":"A ferry.","facts":[1,2,3,4,5,6,7,8,9]}
          TOO_LONG     | {"text":"  ","facts":[1]}
          MARKUP       | {"text":"See https://evil.example now.","facts":[1]}
          MARKUP       | {"text":"See <b>this</b>.","facts":[1]}
          MARKUP       | {"text":"As fact 3 says.","facts":[1]}
          MARKUP       | {"text":"A fer\\u202ery.","facts":[1]}
          MARKUP       | {"text":"A fer\\u200bry.","facts":[1]}
          """)
  void aSentenceThatCannotBeUsedIsRefusedAndCountedAndTheRestStands(DraftRefusal why, String item) {
    DraftReading reading = drafts(with(item + ",{\"text\":\"It ran aground.\",\"facts\":[1]}"));

    assertThat(reading.refused()).isEqualTo(Map.of(why, 1));
    assertThat(reading.drafts().sentences())
        .extracting(DraftSentence::text)
        .containsExactly("It ran aground.");
  }

  @Test
  void whatIsSaidTwiceAndMoreThanWantedIsRefused() {
    String items = "{\"text\":\"It ran %s.\",\"facts\":[1]},";
    StringBuilder many = new StringBuilder();
    for (String word : new String[] {"a", "A", "b", "c", "d", "e"}) {
      many.append(items.formatted(word));
    }
    DraftReading reading = drafts(with(many.substring(0, many.length() - 1)));

    assertThat(reading.drafts().whatHappened()).hasSize(4);
    assertThat(reading.refused())
        .isEqualTo(Map.of(DraftRefusal.REPEATED, 1, DraftRefusal.TOO_MANY, 1));
  }

  @Test
  void everySentenceGoesThroughTheGate() {
    DraftGate gate =
        sentence -> sentence.text().contains("212") ? Optional.of("too many") : Optional.empty();

    DraftReading reading = (DraftReading) new AnswerReader(gate).read(GOOD, false, ASKED);

    assertThat(reading.refused()).isEqualTo(Map.of(DraftRefusal.UNSUPPORTED, 1));
    assertThat(reading.drafts().sentences()).hasSize(7);
  }

  @Test
  void farTooMuchIsNoAnswer() {
    assertThat(read("{".repeat(150_000))).isInstanceOf(Unusable.class);
    assertThat(read("[".repeat(150_000) + GOOD)).isInstanceOf(Reading.class);
    assertThat(read(GOOD + " ".repeat(300_000))).isEqualTo(new Unusable(DraftRefusal.ENDLESS));
  }

  @Test
  void anAnswerThatBreaksOffAnywhereIsNoneAndSaysSo() {
    String json = GOOD.strip();
    for (int end = 1; end < json.length(); end++) {
      assertThat(read(json.substring(0, end))).isInstanceOf(Unusable.class);
    }
    assertThat(new AnswerReader(DraftGate.OPEN).read("A ferry", true, ASKED))
        .isEqualTo(new Unusable(DraftRefusal.CUT_OFF));
  }

  @Property(tries = 500)
  void anyTextIsOneOrTheOther(@ForAll String text) {
    assertThat(read(text)).isNotNull();
  }

  @Property(tries = 500)
  void anyDamageIsOneOrTheOther(@ForAll int place, @ForAll char c) {
    StringBuilder damaged = new StringBuilder(GOOD);
    damaged.setCharAt(Math.floorMod(place, GOOD.length()), c);

    assertThat(read(damaged.toString())).isNotNull();
  }
}
