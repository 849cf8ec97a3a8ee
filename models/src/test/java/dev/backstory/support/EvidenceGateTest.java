package dev.backstory.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SupportJudge;
import dev.backstory.port.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceGateTest {
  private static final EvidenceGate GATE =
      new EvidenceGate(
          TaggedText.tagger(), EditorJudge.UNDECIDED, SupportJudge.TRUSTING, Thesaurus.NONE);

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

  private static String faults(String claim, String evidence) {
    return String.join("; ", GATE.faults(claim, GATE.evidence(evidence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The World Trade Organization met in Geneva on 4 May. | The WTO met in Geneva on May 4th.
          A Swedish ferry sank. | A ferry from Sweden sank.
          More than 60,000 people voted. | In all, 60,643 people voted.
          Fifty-seven people were hurt. | The fire hurt 57 people.
          No fire in the town was deadlier. | It was the town's deadliest fire.
          The storm left 30,000 people without power. | The storm cut off the power to 30,000 people.
          Ada Lind did not want to be named. | Ada Lind asked not to be named.
          Olaf Berg, Mina Kral and Per Holm signed. | Per Holm, Mina Kral and Olaf Berg signed.
          The council was sued by Olaf Berg. | Olaf Berg sued the council.
          The ferry ran late because no crew was there. | The ferry ran late, since no crew was there.
          Ada Lind said it was closed, after police reported cracks. | After police reported cracks, \
          Ada Lind said it was closed.
          Nordkyst admitted 18 faults. | Nordkyst was fined. The company admitted 18 faults.
          """)
  void whatIsSaidInOtherFormsPasses(String claim, String evidence) {
    assertThat(faults(claim, evidence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Olaf Berg praised the voters of Mina Kral. | Mina Kral praised the voters of Olaf Berg. \
          | in each other's place
          Such votes do more harm than good. | Such votes do more good than harm. \
          | in each other's place
          The company fined the regulator. | The company was fined for a spill, the regulator said. \
          | in the evidence: fined
          The minister, Olaf Berg, resigned. | Olaf Berg, the director, resigned. The minister stayed. \
          | not told of
          Per Holm asked people not to sleep there. | Mayor Ada Lind asked people not to sleep there. \
          Per Holm said the repairs take weeks. | who does not say so
          The fault was in the valve. | Engineers believe that the fault was in the valve. \
          | more certain
          The ferry sank after the captain had left. | The ferry sank. The captain had left. | order
          Prices rose because the bridge was closed. | Prices rose due to a failed crop. The bridge was \
          closed. | reason
          Inflation was 7.5 percent in January. | The pay rise of 7.5 percent was accepted. Inflation \
          was 2.9 percent in January. | another fact
          It was the country's deadliest fire. | It was the town's deadliest fire. | another word
          The cave was painted 13,000 months ago. | The cave was painted 13,000 years ago. | unit
          The line said that fares would rise. | The line denied that fares would rise. | denies
          """)
  void whatIsTurnedRoundIsRefusedWithItsReason(String claim, String evidence, String reason) {
    assertThat(faults(claim, evidence)).contains(reason);
  }
}
