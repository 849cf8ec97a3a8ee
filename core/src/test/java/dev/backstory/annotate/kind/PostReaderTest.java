package dev.backstory.annotate.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.PlainArticles;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostReaderTest {
  private static List<String> read(String text) {
    OffsetMap offsets = OffsetMap.of(text);
    return PlainArticles.annotate(text).quotations().stream()
        .map(
            q ->
                offsets.slice(q.span())
                    + " | "
                    + (q.mention() == null ? null : offsets.slice(q.mention()))
                    + " | "
                    + (q.speaker() != null && q.speaker().sure()))
        .toList();
  }

  @Test
  void aPostIsAQuotationOfWhoSignedIt() {
    assertThat(
            read(
                "The boat was late.\n\n3/ We are all on the old boat. https://t.co/x1 — Jane Doe"
                    + " (@janedoe) March 7, 2018\n\nIt came."))
        .containsExactly("We are all on the old boat. | Jane Doe | true");
  }

  @Test
  void theSignatureMayStandOnTheNextLine() {
    assertThat(read("We are all on the old boat.\n— Jane Doe (@janedoe) March 7, 2018\nIt came."))
        .containsExactly("We are all on the old boat. | Jane Doe | true");
  }

  @Test
  void whoSignsWithNoNameOfAPersonIsNotSure() {
    assertThat(read("We are all on the old boat. — harbour fan (@fan) March 7, 2018"))
        .containsExactly("We are all on the old boat. | harbour fan | false");
  }

  @Test
  void aLongLineOrAFewWordsAreNoPost() {
    assertThat(read("So late — Jane Doe (@janedoe) March 7, 2018")).isEmpty();
    assertThat(read("the boat was late ".repeat(20) + "— Jane Doe (@janedoe) March 7, 2018"))
        .isEmpty();
  }

  @Test
  void noSentenceOfAPostIsReporting() {
    AnnotatedArticle article =
        PlainArticles.annotate(
            "The boat was late.\n\nWe are all on the old boat. It is late. — Jane Doe (@janedoe)"
                + " March 7, 2018\n\nIt came to the harbour.");
    assertThat(article.sentences())
        .filteredOn(sentence -> sentence.kind() == ParagraphKind.EMBEDDED_POST)
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(article.sentences().getFirst().kind()).isEqualTo(ParagraphKind.REPORTING);
    assertThat(article.sentences().getLast().kind()).isEqualTo(ParagraphKind.REPORTING);
  }
}
