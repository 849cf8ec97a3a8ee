package dev.backstory.utterance;

import static dev.backstory.utterance.Tellings.direct;
import static dev.backstory.utterance.Tellings.mixed;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.Telling;
import dev.backstory.model.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UtteranceFinderTest {
  private static final String WHOLE =
      "“The old harbour wall failed because nobody had looked at its footings since the flood of"
          + " the spring, and that is a disgrace for this council.”";

  private final UtteranceFinder finder = new UtteranceFinder();

  @Test
  void shortenedCutAndBracketedIsTheSame() {
    assertOne(
        direct("Ferry Post", "Ada Brandt", WHOLE),
        direct(
            "Wharf Daily", "Brandt", "\"The old harbour wall failed because nobody had looked\""),
        direct(
            "Herald",
            "Ms. Brandt",
            "“The [Vosburg] harbour wall failed … and that is a disgrace for this council,”"),
        direct(
            "Ledger", null, "‘nobody had looked at its footings since the flood of the spring’"));
  }

  @Test
  void whatIsSplitByACueIsTheSameAsTheWhole() {
    assertOne(
        direct("Ferry Post", "Ada Brandt", "“The old harbour wall failed because nobody looked,”"),
        direct("Ferry Post", "Ada Brandt", "“and that is a disgrace for this whole council.”"),
        direct(
            "Herald",
            "Ada Brandt",
            "“The old harbour wall failed because nobody looked, and that is a disgrace for this"
                + " whole council.”"));
  }

  @Test
  void aFewQuotedWordsOfTheSameSpeakerAreTheSame() {
    assertOne(
        direct("Ferry Post", "Ada Brandt", WHOLE),
        mixed("Herald", "Ada Brandt", "that it was “a disgrace for this council” to wait so long"));
  }

  @Test
  void anotherTranslationOfTheSameSpeakerIsTheSame() {
    assertOne(
        direct(
            "Ferry Post",
            "Iva Lund",
            "“The ferry company ignored three warnings from its own engineers about the engine.”"),
        direct(
            "Herald",
            "Iva Lund",
            "“The ferry company shrugged off three warnings that its engineers gave about the"
                + " engines.”"));
  }

  @Test
  void anyoneWhoSaysALongPieceWordForWordIsTheSame() {
    assertOne(
        direct("Ferry Post", "Ada Brandt", WHOLE),
        direct("Herald", "The council", "“nobody had looked at its footings since the flood”"));
  }

  @Test
  void stockPhrasesMakeNothingTheSame() {
    assertApart(
        direct("Ferry Post", "Ada Brandt", "“We are committed to working with the harbour board.”"),
        direct(
            "Herald", "Iva Lund", "“We are committed to working with the families of the dead.”"),
        direct(
            "Ledger", "Ada Brandt", "“I think that we will have to see what happens next year.”"),
        direct("Times", "Ada Brandt", "“I think that we will have to pay for what they built.”"));
  }

  @Test
  void theSameFewWordsOfDifferentSpeakersOrWeeksAreNot() {
    Instant later = Instant.parse("2031-03-20T08:00:00Z");
    assertApart(
        mixed("Ferry Post", "Ada Brandt", "called it a “national emergency” at noon"),
        mixed("Herald", "Iva Lund", "spoke of a “national emergency” in her answer"),
        Tellings.of(
            "Ledger", "Ada Brandt", Kind.MIXED, "that the “national emergency” ends", later));
  }

  @Test
  void titlesOfWorksWereNotSpoken() {
    assertApart(
        mixed("Ferry Post", "Ada Brandt", "that he was cast in “Night Ferry” by chance"),
        mixed("Herald", "Ada Brandt", "her favourite film, “Night Ferry,” at length"));
  }

  @Test
  void aScrapJoinsNoTwoUtterances() {
    List<Utterance> found =
        finder.find(
            List.of(
                direct(
                    "Ferry Post", "Ada Brandt", "“Rotten planks sank this ferry, nothing else.”"),
                mixed("Herald", "Ada Brandt", "the “rotten planks” of the ferry"),
                direct(
                    "Ledger", "Ada Brandt", "“In ten years I have seen no rotten planks here.”")));
    assertThat(found).hasSize(2);
  }

  @Test
  void aLongPassageJoinsNoTwoUtterances() {
    String one = "the tide gates were left open on the night of the storm";
    String other = "my grandmother sold herring from that very quay for forty years";
    String speech =
        "“"
            + one
            + " "
            + IntStream.range(0, 130).mapToObj(i -> "word" + i).collect(joining(" "))
            + " "
            + other;
    List<Utterance> found =
        finder.find(
            List.of(
                direct("Ferry Post", "Ada Brandt", "“" + one + "”"),
                direct("Herald", "Ada Brandt", "“" + other + "”"),
                direct("Ledger", "Ada Brandt", speech + "”")));
    assertThat(found).hasSize(2);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Telling> tellings = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String words = WHOLE.substring(1 + 5 * (i % 6), WHOLE.length() - 1 - 7 * (i % 5));
      tellings.add(direct("Outlet " + i, i % 3 == 0 ? null : "Ada Brandt", "“" + words + "”"));
      tellings.add(
          direct("Other " + i, "Ada Brandt", "“Report " + i + " is mine, number" + i + "”"));
    }
    List<Integer> sizes = sizes(tellings);
    assertThat(sizes.getLast()).isEqualTo(30);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(tellings, new Random(seed));
      assertThat(sizes(tellings)).isEqualTo(sizes);
    }
  }

  @Property(tries = 200)
  void everyTellingIsInExactlyOneUtterance(@ForAll @Size(max = 12) List<String> texts) {
    List<Telling> tellings =
        IntStream.range(0, texts.size())
            .mapToObj(i -> direct("Outlet " + i, null, texts.get(i)))
            .toList();
    assertThat(finder.find(tellings))
        .flatExtracting(Utterance::tellings)
        .containsExactlyInAnyOrderElementsOf(tellings);
  }

  private List<Integer> sizes(List<Telling> tellings) {
    return finder.find(tellings).stream().map(it -> it.tellings().size()).sorted().toList();
  }

  private void assertOne(Telling... tellings) {
    assertThat(finder.find(List.of(tellings)))
        .singleElement()
        .satisfies(it -> assertThat(it.tellings()).containsExactlyInAnyOrder(tellings));
  }

  private void assertApart(Telling... tellings) {
    assertThat(finder.find(List.of(tellings))).hasSize(tellings.length);
  }
}
