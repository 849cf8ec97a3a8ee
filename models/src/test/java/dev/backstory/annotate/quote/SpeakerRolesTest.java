package dev.backstory.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads with the tagger that is shipped what speakers are and how their names go. */
class SpeakerRolesTest {
  private static final QuotationTrial READER =
      new QuotationTrial(TaggedText.tagger(), AttributionModels.trained());

  private static final String HE_SAID = "\n\n“The harbour will open again in May,” Reil said.";

  /** The speaker of the last direct quotation. */
  private static Speaker last(String text) {
    List<Quotation> direct =
        READER.read(text).stream().filter(it -> it.kind() == Quotation.Kind.DIRECT).toList();
    return Objects.requireNonNull(direct.getLast().speaker());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINDOW — President John Reil spoke on Monday. | President",
        "A parade with a salute to the military President John Reil visits a camp. | President",
        "The former President John Reil spoke on Monday. | former President",
        "John Reil, another port lawyer, spoke on Monday. | port lawyer",
        "John Reil, a fisherman with a grudge and a speech to make, was there. | fisherman",
        "John Reil, an analyst at Holt, Quill & Brook, was there. | analyst at Holt, Quill & Brook",
        "The talk was with John Reil, an analyst at Holt, Quill & Brooks. | analyst at Holt, Quill & Brooks",
        "The talk was with John Reil, the head of Brook Inc. | head of Brook Inc.",
        "The group has John Reil, an early investor in Brook; and Ada Lind, a lawyer. | early investor in Brook",
        "John Reil, the head of tax services at Brook Ltd, was there. | head of tax services at Brook Ltd",
      })
  void aRoleBeginsAndEndsWhereItDoes(String sentence, String role) {
    assertThat(last(sentence + HE_SAID)).isEqualTo(new Speaker("John Reil", role, true));
  }

  @Test
  void titleAndNameOfTwoLinesDoNotMakeARole() {
    String text = "The mayor speaks of the army\nGovernor John Reil came on Monday." + HE_SAID;
    assertThat(last(text).role()).isEqualTo("Governor");
  }

  @Test
  void aPresentOfficeCountsMoreThanAFormerOneToldInPassing() {
    String passing = "John Reil, a former senator from Norvale, spoke on Monday. ";
    String present = "On Tuesday Governor John Reil came back.";
    assertThat(last(passing + present + HE_SAID).role()).isEqualTo("Governor");
    assertThat(last(passing + HE_SAID).role()).isEqualTo("former senator from Norvale");
    assertThat(last(passing + present.replace("Governor", "Senator") + HE_SAID).role())
        .isEqualTo("former senator from Norvale");
  }

  @Test
  void whoSpeaksThroughASpokesmanIsNone() {
    String text = "Through a spokesman, John Reil denied the report on Monday." + HE_SAID;
    assertThat(last(text).role()).isNull();
  }

  @Test
  void aSlipOfThePenIsNobodyElse() {
    String text =
        "Betsy Reil spoke on Monday. Betsy Reil left on Tuesday. Besty Reil met the crew."
            + HE_SAID;
    assertThat(last(text).name()).isEqualTo("Betsy Reil");
    assertThat(last(text.replace("Besty", "Hanna")).name()).isEqualTo("Reil");
  }

  @Test
  void whoeverTheWordsSpeakOfDoesNotSayThem() {
    String text =
        "John Reil, the spokesman of the port, left on Monday.\n\n"
            + "“Mr. Reil has nothing to hide from anybody,” the spokesman said.";
    assertThat(last(text).sure()).isFalse();
    assertThat(last(text.replace("Mr. Reil has", "The port has")).sure()).isTrue();
  }

  @Test
  void aCrowdThatCallsOutIsNotWhoeverStandsBeforeIt() {
    String text =
        "President John Reil spoke on Monday over a crowd chanting “Send the boats back!”";
    assertThat(last(text).sure()).isFalse();
  }
}
