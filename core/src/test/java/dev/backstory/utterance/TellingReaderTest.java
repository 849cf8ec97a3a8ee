package dev.backstory.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.Telling;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingReaderTest {
  private static final String TEXT =
      "\uD83D\uDEA2 She said the wall was “rotten to the core” and added that it “fell” by itself."
          + " “Nobody listened to us.” It rained.";

  private final List<Quotation> quotations = new ArrayList<>();

  @Test
  void readsWhatIsQuotedAtItsCodePointsUnderTheAgencysName() {
    quotes(Kind.MIXED, "the wall was “rotten to the core” and added that it “fell” by itself");
    quotes(Kind.MIXED, "it “fell” by itself");
    quotes(Kind.DIRECT, "“rotten to the core”");
    quotes(Kind.DIRECT, "“Nobody listened to us.”");
    quotes(Kind.INDIRECT, "It rained");
    quotes(Kind.MIXED, "It rained");

    List<Telling> tellings = new TellingReader().read(List.of(article()));

    assertThat(tellings)
        .extracting(Telling::words)
        .containsExactly(
            "the wall was “rotten to the core” and added that it “fell” by itself",
            "“Nobody listened to us.”");
    assertThat(tellings).extracting(Telling::paper).containsOnly("Nordwire");
    assertThat(tellings).extracting(Telling::outlet).containsOnly("Harbour Post");
    int[] points = TEXT.codePoints().toArray();
    for (Telling it : tellings) {
      assertThat(new String(points, it.span().start(), it.span().length())).isEqualTo(it.words());
    }
  }

  private void quotes(Kind kind, String words) {
    int start = TEXT.codePointCount(0, TEXT.indexOf(words));
    Span span = new Span(start, start + words.length());
    quotations.add(new Quotation(kind, span, null, null, new Speaker("Ada Brandt", null, true)));
  }

  private StoryArticle article() {
    Article article =
        new Article("a", null, "Harbour Post", List.of(), "T", null, null, "en", "Nordwire", TEXT);
    AnnotatedArticle annotated =
        new AnnotatedArticle(
            article,
            article.length(),
            List.of(),
            List.of(),
            quotations,
            List.of(),
            List.of(),
            List.of(),
            Embedding.of(new float[] {1}));
    return new StoryArticle(annotated, "Nordwire", "Nordwire", false, List.of(), null);
  }
}
