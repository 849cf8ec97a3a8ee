package dev.backstory.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reads with the tagger and the models that are shipped who is sure to speak, and who is not. */
class SureSpeakersTest {
  private static final QuotationTrial READER =
      new QuotationTrial(TaggedText.tagger(), AttributionModels.trained());

  /** The speaker of the last direct quotation. */
  private static Speaker last(String text) {
    List<Quotation> direct =
        READER.read(text).stream().filter(it -> it.kind() == Quotation.Kind.DIRECT).toList();
    return Objects.requireNonNull(direct.getLast().speaker());
  }

  @Test
  void aFullNameBesideItsCueIsSure() {
    Speaker speaker =
        last("“The bridge will close on Monday,” said Mira Holt, a spokeswoman for the port.");
    assertThat(speaker.name()).isEqualTo("Mira Holt");
    assertThat(speaker.sure()).isTrue();
  }

  @Test
  void thePronounBehindAnAppositionTakesUpWhomItIsAbout() {
    String text =
        "Mark Quill, the mayor, spoke of the flood. “It is over,” he said.\n\n"
            + "Lindow’s envoy to the island, John Reil, apologised for his letter about the harbour."
            + "\n\n“I was wrong to send it at all,” he said.";
    assertThat(last(text).name()).isEqualTo("John Reil");
  }

  @Test
  void aFormerVicePresidentIsNotThePresident() {
    String text =
        "Former vice president John Reil came to Lindow on Monday.\n\n"
            + "“We will rebuild the harbour,” the president said.";
    assertThat(last(text).name()).isEqualTo("the president");
    assertThat(last(text).sure()).isFalse();
    assertThat(last(text.replace("the president said", "the former vice president said")).name())
        .isEqualTo("John Reil");
  }

  @Test
  void theDeadNamesakeDoesNotSpeak() {
    String text =
        "John Reil was killed when the bridge fell on Monday.\n\n"
            + "“He loved the sea more than anything,” Reil said.";
    assertThat(last(text).name()).isEqualTo("Reil");
    assertThat(last(text).sure()).isFalse();
    assertThat(last(text.replace("was killed when the bridge fell", "spoke")).name())
        .isEqualTo("John Reil");
  }

  @Test
  void aSurnameOfTwoPeopleIsNotCompleted() {
    String text =
        "John Reil met the council. His sister, Martha Reil, stayed away.\n\n"
            + "“We will rebuild the harbour,” Reil said.";
    assertThat(last(text).name()).isEqualTo("Reil");
    assertThat(last(text.replace("Martha Reil", "Martha Quill")).name()).isEqualTo("John Reil");
  }

  @Test
  void aSpokesmanForSomebodyIsNotHe() {
    String text =
        "John Reil was not at the hearing.\n\n"
            + "“He has nothing to hide,” a spokesman for Mr. Reil said.";
    assertThat(last(text).name()).isEqualTo("a spokesman for Mr. Reil");
  }

  @Test
  void whoIsAskedAnswers() {
    String text =
        "A reporter, Mark Holt, asked John Reil whether the harbour would be sold.\n\n"
            + "“It will stay as it is for years,” he said.";
    assertThat(last(text).name()).isEqualTo("John Reil");
  }

  @Test
  void whoIsAskedToDoSomethingDoesNotAnswer() {
    String text =
        "John Reil drove on the road once, but then asked Holt to drive it the other way.\n\n"
            + "“There was a turn that nobody had seen,” he said.";
    assertThat(last(text).name()).isEqualTo("John Reil");
  }

  @Test
  void somebodyUnnamedWhoSpokeLastIsTakenUp() {
    String text =
        "John Reil spoke at noon.\n\nA fisherman from the harbour said that the boats were lost."
            + "\n\n“We have nothing left to sell,” he said.";
    assertThat(last(text).name()).isEqualTo("A fisherman from the harbour");
  }

  @Test
  void namesThatPageFurnitureRunsTogetherAreNotSure() {
    String text = "“We will rebuild the harbour,” said John Reil John ReilHolt.";
    assertThat(last(text).sure()).isFalse();
  }
}
