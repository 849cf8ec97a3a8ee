package dev.backstory.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.PlainEmbedder;
import dev.backstory.annotate.PlainTagger;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostReaderTest {
  private static AnnotatedArticle annotate(String text) {
    Article article = new Article("a", null, null, List.of(), null, null, null, null, null, text);
    return new ArticleAnnotator(new PlainTagger(), new PlainEmbedder()).annotate(article);
  }

  private static List<String> read(String text) {
    OffsetMap offsets = OffsetMap.of(text);
    return annotate(text).quotations().stream()
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
        annotate(
            "The boat was late.\n\nWe are all on the old boat. It is late. — Jane Doe (@janedoe)"
                + " March 7, 2018\n\nIt came to the harbour.");
    assertThat(article.sentences())
        .filteredOn(sentence -> sentence.kind() == ParagraphKind.EMBEDDED_POST)
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(article.sentences().getFirst().kind()).isEqualTo(ParagraphKind.REPORTING);
    assertThat(article.sentences().getLast().kind()).isEqualTo(ParagraphKind.REPORTING);
  }
}
