package dev.backstory.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.port.EditorJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceGateTest {
  private static final EvidenceGate GATE =
      new EvidenceGate(TaggedText.tagger(), EditorJudge.UNDECIDED);

  private static final String EVIDENCE =
      """
      The council of Tolvik voted on Tuesday to close the old harbour bridge after 12 cracks were \
      found in its deck, mayor Ada Lind said. The repairs will cost $4.5 million and may take two \
      years, the engineer Per Holm told reporters. Some shop owners in Port Aland oppose the plan. \
      Lind said the bridge had not been checked since March. The ferry company Nordkyst blamed the \
      council for the delay. "We will lose half of our guests," said Mina Kral, who runs a hotel. \
      Prices for rooms fell by 8 percent last year.""";

  private static String faults(String claim) {
    return String.join("; ", GATE.faults(claim, GATE.evidence(EVIDENCE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council of Tolvik voted on Tuesday to close the old harbour bridge.
          Tolvik's council voted to close the old bridge after 12 cracks were found.
          Repairs will cost $4.5 million, according to the engineer Per Holm.
          The work may take two years.
          Some shop owners in Port Aland are against the plan.
          The bridge had not been checked since March, Ada Lind said.
          Mina Kral, who runs a hotel, said: "We will lose half of our guests."
          Room prices fell by 8 percent last year.
          """)
  void whatTheEvidenceSaysPassesInOtherWordsToo(String claim) {
    assertThat(faults(claim)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council voted to close the bridge after 13 cracks were found. | figure
          The repairs will cost $45 million. | figure
          The repairs will cost $4.5 billion. | figure
          The council voted on Thursday to close the old harbour bridge. | not in the evidence
          Mayor Eva Lind said the bridge had not been checked since March. | name
          The engineer Ada Holm told reporters. | name
          Lind said the bridge had been checked since March. | denies
          The repairs will not cost $4.5 million. | the evidence says it
          The repairs will take two years. | more certain
          All shop owners in Port Aland oppose the plan. | degree
          The council voted to close the first harbour bridge. | degree
          The council of Tolvik voted to close the bridge before 12 cracks were found. | order
          The council blamed the ferry company Nordkyst for the delay. | in the evidence: blamed
          "We will lose half of our guests," said Per Holm. | does not have there
          "We will lose most of our guests," said Mina Kral. | quotation
          Prices for rooms rose by 8 percent last year. | direction
          Per Holm said prices in Port Aland fell by 12 percent. | another unit
          The Harbour Gazette reported that the bridge will close. | name
          """)
  void whatItDoesNotSayIsRefusedWithItsReason(String claim, String reason) {
    assertThat(faults(claim)).contains(reason);
  }

  @Test
  void aClaimIsAsGoodAsItsWorstSentence() {
    assertThat(faults("Some shop owners in Port Aland oppose the plan. It costs $9 million."))
        .contains("figure");
  }

  @Test
  void nothingBearsOutWhatRestsOnNothing() {
    assertThat(GATE.judge("The bridge is closed.", GATE.evidence("")).accepted()).isFalse();
    assertThat(GATE.judge(" ", GATE.evidence(EVIDENCE)).faults()).isEmpty();
  }
}
