package dev.backstory.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.model.MainVerb;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.OffsetMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainVerbsTest {
  private static MainVerb verb(String sentence) {
    return MainVerbs.of(TaggedText.sentence(sentence), OffsetMap.of(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council will vote on the plan on Friday.             | vote   | FUTURE
          The bridge is expected to reopen next week.              | expect | FUTURE
          The council plans to widen the road.                     | plan   | FUTURE
          The firm is going to sell its last ferry.                | go     | FUTURE
          The mayor, who will retire in May, opened the bridge.    | open   | PAST
          Paper boats rolled down the road as the band drew crowds.| roll   | PAST
          The council planned to widen the road.                   | plan   | PAST
          Neighbours volunteered to help the crew.                 | volunteer | PAST
          The bridge was expected to reopen in May.                | expect | FUTURE
          Officials said the road was closed on Monday.            | close  | PAST
          The road was closed, officials said on Monday.           | close  | PAST
          The court delayed the vote.                              | delay  | PAST
          The firm had sold its last ferry.                        | sell   | PAST_PERFECT
          The firm has sold its last ferry.                        | sell   | PERFECT
          The minister is meeting the union in Arl.                | meet   | PRESENT
          The ferry carries coal when the harbour is free of ice.  | carry  | PRESENT
          The road may close for a week.                           | close  | POSSIBLE
          After the dam broke, the town would have drowned.        | drown  | POSSIBLE
          """)
  void theVerbOfWhatIsToldHasItsTense(String sentence, String lemma, Tense tense) {
    assertThat(verb(sentence))
        .satisfies(verb -> assertThat(verb.lemma()).isEqualTo(lemma))
        .satisfies(verb -> assertThat(verb.tense()).isEqualTo(tense))
        .satisfies(verb -> assertThat(verb.finite()).isTrue());
  }

  @Test
  void itStandsWhereItsSpanSays() {
    String sentence = "😀 The council has not voted.";
    assertThat(OffsetMap.of(sentence).slice(verb(sentence).span())).isEqualTo("voted");
  }

  @Test
  void whatIsQuotedTellsNothing() {
    assertThat(verb("“We will go on,” the mayor said.").lemma()).isEqualTo("say");
  }

  @Test
  void aCaptionHasNoFiniteVerb() {
    assertThat(verb("The old ferry in the harbour of Arl.").finite()).isFalse();
    assertThat(verb("A man walking to the harbour of Arl.").finite()).isFalse();
  }
}
