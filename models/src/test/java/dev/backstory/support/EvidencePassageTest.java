package dev.backstory.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.annotate.text.SentenceTagger;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidencePassageTest {
  private static final String BRIDGE = "The council voted to close the old harbour bridge.";
  private static final String COST = "The repairs will cost $4.5 million, said Ada Lind.";
  private static final String OTHER =
      "In the museum on the hill, visitors can still see boats, nets, lamps, maps, oars, flags,"
          + " barrels, ropes and letters of sailors who left in the last century. ";

  private static EvidenceText evidence(String text) {
    return new EvidenceText(text, new SentenceTagger(TaggedText.tagger()));
  }

  @Test
  void allOfShortEvidenceIsReadInItsOrder() {
    assertThat(
            EvidencePassage.of(
                "Closing the bridge costs $4.5 million.", evidence(COST + " " + BRIDGE)))
        .containsExactly(COST, BRIDGE);
  }

  @Test
  void ofLongEvidenceWhatTogetherSaysMost() {
    String text = OTHER.repeat(4) + BRIDGE + " " + OTHER.repeat(4) + COST;

    List<String> passage =
        EvidencePassage.of("Repairs of the harbour bridge cost $4.5 million.", evidence(text));

    assertThat(passage).contains(BRIDGE, COST).hasSizeLessThan(8);
    assertThat(passage.indexOf(BRIDGE)).isLessThan(passage.indexOf(COST));
  }
}
