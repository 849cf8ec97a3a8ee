package dev.backstory.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.PlainArticles;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {
  /** Kind, words, mention and speaker of every quotation. */
  private static List<String> read(String text) {
    OffsetMap offsets = OffsetMap.of(text);
    return PlainArticles.annotate(text).quotations().stream()
        .map(
            q ->
                q.kind()
                    + " "
                    + offsets.slice(q.span())
                    + " | "
                    + slice(offsets, q.mention())
                    + " | "
                    + (q.speaker() == null ? null : q.speaker().name()))
        .toList();
  }

  private static @Nullable String slice(OffsetMap offsets, @Nullable Span span) {
    return span == null ? null : offsets.slice(span);
  }

  @Test
  void theSpeakerStandsBehindBeforeOrWithin() {
    assertThat(read("\u201CIt is late,\u201D said Jane Doe."))
        .containsExactly("DIRECT \u201CIt is late,\u201D | Jane Doe | Jane Doe");
    assertThat(read("Jane Doe said: \u201CIt is late.\u201D"))
        .containsExactly("DIRECT \u201CIt is late.\u201D | Jane Doe | Jane Doe");
    assertThat(read("\u201CIt is,\u201D Jane Doe said, \u201Clate.\u201D"))
        .containsExactly(
            "DIRECT \u201CIt is,\u201D | Jane Doe | Jane Doe",
            "DIRECT \u201Clate.\u201D | Jane Doe | Jane Doe");
  }

  @Test
  void anAppositionIsTheSpeakersRole() {
    String text = "\u201CIt is late,\u201D said Jane Doe, a spokeswoman for the port.";
    assertThat(PlainArticles.annotate(text).quotations().getFirst().speaker())
        .hasToString("Speaker[name=Jane Doe, role=spokeswoman for the port, sure=true]");
  }

  @Test
  void theRoleEndsInANoun() {
    String text = "\u201CIt is late,\u201D said Jane Doe, a spokeswoman for, the port.";
    assertThat(PlainArticles.annotate(text).quotations().getFirst().speaker())
        .hasToString("Speaker[name=Jane Doe, role=spokeswoman, sure=true]");
  }

  @Test
  void theSourceOfAParaphraseIsSomebodyOrNobody() {
    assertThat(read("The minister said that the boat was late.").getFirst())
        .endsWith("| The minister | The minister");
    assertThat(read("The fog said that the boat was late.").getFirst())
        .endsWith("| The fog | null");
  }

  @Test
  void aQuotationGoesOnWithTheSpeakerBefore() {
    assertThat(read("\u201CIt is late,\u201D Jane Doe said. \u201CThe boat was old.\u201D"))
        .contains("DIRECT \u201CThe boat was old.\u201D | Jane Doe | Jane Doe");
    assertThat(
            read(
                "\u201CIt is late,\u201D Jane Doe said. \u201CThe boat was old.\n\n\u201CIt came late.\u201D"))
        .contains("DIRECT \u201CIt came late.\u201D | Jane Doe | Jane Doe");
  }

  @Test
  void aPronounAndASurnameStandForThePersonNamedBefore() {
    assertThat(
            read(
                "Jane Doe came to Lindow.\n\n\u201CIt is late,\u201D she said.\n\n\u201CThe boat is old,\u201D Doe added."))
        .containsExactly(
            "DIRECT \u201CIt is late,\u201D | she | Jane Doe",
            "DIRECT \u201CThe boat is old,\u201D | Doe | Jane Doe");
  }

  @Test
  void aPronounIsNobodyNamedBehindItInItsSentence() {
    assertThat(
            read(
                "Adam Reil was late.\nJohn Doe came.\n"
                    + "\u201CIt is late,\u201D he said, saying that Doe was old."))
        .contains("DIRECT \u201CIt is late,\u201D | he | Adam Reil");
  }

  @Test
  void aPronounMayBeWhoIsNamedInAnotherClause() {
    assertThat(
            read(
                "Adam Reil was late.\nJohn Doe came.\n"
                    + "\u201CIt is late,\u201D he said, and Doe came."))
        .contains("DIRECT \u201CIt is late,\u201D | he | John Doe");
  }

  @Test
  void paraphrasesAreIndirectAndWithQuotedWordsMixed() {
    assertThat(read("Jane Doe said that the boat was late."))
        .containsExactly("INDIRECT that the boat was late | Jane Doe | Jane Doe");
    assertThat(read("Jane Doe said the boat was \u201Cvery late\u201D and old."))
        .containsExactly("MIXED the boat was \u201Cvery late\u201D and old | Jane Doe | Jane Doe");
    assertThat(read("The boat was late, according to the Harbour Union."))
        .containsExactly("INDIRECT The boat was late | the Harbour Union | Harbour Union");
  }

  @Test
  void titlesOfWorksAndScareQuotesAreNobodysWords() {
    assertThat(
            read("The film \u201COld Boats\u201D came to Lindow. The \u201Cexpert\u201D was late."))
        .isEmpty();
  }

  @Test
  void theCueIsKept() {
    String text = "\u201CIt is late,\u201D said Jane Doe.";
    Quotation quotation = PlainArticles.annotate(text).quotations().getFirst();
    assertThat(slice(OffsetMap.of(text), quotation.cue())).isEqualTo("said");
  }
}
