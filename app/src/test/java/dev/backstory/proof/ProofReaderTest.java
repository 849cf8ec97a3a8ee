package dev.backstory.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.proof.ProofLine.Read;
import dev.backstory.proof.ProofLine.Unread;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofReaderTest {
  private static final Proof PROOF = ProofFixture.proof();

  @Test
  void wordsBetweenMarksThatNobodySaysAreShown() {
    assertThat(PROOF.sentences()).hasSize(3);
    assertThat(PROOF.sentences().get(1).unattributed()).isEmpty();
    assertThat(PROOF.sentences().get(2).unattributed())
        .extracting(Remark::words)
        .containsExactly("\u201Cexperts\u201D");
  }

  @Test
  void whatIsPartOfNoSentenceIsShownWhereItStands() {
    assertThat(PROOF.paragraphs()).hasSize(4);
    assertThat(PROOF.paragraphs().get(1)).singleElement().isInstanceOf(Unread.class);
    assertThat(PROOF.paragraphs().get(1).getFirst())
        .isEqualTo(new Unread(ProofFixture.span("What next"), "heading", "What next", 0));
    assertThat(PROOF.paragraphs().get(3).getFirst())
        .isInstanceOfSatisfying(
            Unread.class,
            rest -> {
              assertThat(rest.what()).isEqualTo("not read");
              assertThat(rest.text()).isEqualTo(ProofFixture.REST);
            });
  }

  @Test
  void mentionsOfOneNameAreJoinedAndNotedOnce() {
    assertThat(PROOF.names()).extracting(ProofName::name).doesNotHaveDuplicates();
    ProofName lund = PROOF.names().get(1);
    assertThat(lund.name()).isEqualTo("Piet Lund");
    assertThat(lund.mentions()).hasSize(2);
    assertThat(lund.sentences()).containsExactly(1, 3);
    assertThat(PROOF.sentences().getFirst().names()).contains(lund);
    assertThat(PROOF.sentences().getLast().names()).isEmpty();
  }

  @Test
  void aPronounLeadsOnToTheNameThatItStandsFor() {
    Attributed told = PROOF.sentences().get(0).attributions().getFirst();
    assertThat(told.says()).isEqualTo("told → Mayor Piet Lund = Piet Lund (Mayor)");
    assertThat(told.bearer()).as("the source holds the name").isNull();
    Attributed called = PROOF.sentences().get(1).attributions().getFirst();
    assertThat(called.says()).isEqualTo("called → He = Piet Lund (Mayor)");
    assertThat(called.bearer()).isEqualTo(Mark.id(Mark.Kind.NAME, ProofFixture.span("Piet Lund")));
  }

  @Test
  void aLongRestIsCutAndItsLengthTold() {
    Proof proof = new ProofReader().read(unread("word ".repeat(1_000)));
    assertThat(proof.sentences()).isEmpty();
    Unread rest = (Unread) proof.paragraphs().getFirst().getFirst();
    assertThat(rest.text().length()).isLessThanOrEqualTo(UnreadText.SHOWN);
    assertThat(rest.left()).isEqualTo(5_000 - UnreadText.SHOWN);
  }

  @Test
  void marksInAnUnreadTextAreNoMisses() {
    assertThat(new ProofReader().read(unread("They \u201Chelped\u201D.")).counts().unattributed())
        .isZero();
  }

  @Test
  void oneSourceOfManyQuotationsIsMarkedOnce() {
    String text = "Lund said he came. He left.";
    Speaker lund = new Speaker("Lund", null, true);
    Quotation.Kind kind = Quotation.Kind.INDIRECT;
    AnnotatedArticle article =
        new AnnotatedArticle(
            article(text),
            text.length(),
            List.of(new Sentence(new Span(0, text.length()), 0, Role.MAIN, 1, true)),
            List.of(new Mention(new Span(0, 4), "Lund", EntityType.PERSON)),
            List.of(
                new Quotation(kind, new Span(10, 17), new Span(5, 9), new Span(0, 4), lund),
                new Quotation(kind, new Span(19, 26), null, new Span(0, 4), lund)),
            List.of(),
            List.of(),
            List.of(),
            Embedding.of(1));
    Read read = new ProofReader().read(article).sentences().getFirst();
    MarkedText.Marked source = (MarkedText.Marked) read.marked().getFirst();
    assertThat(source.mark().kind()).isEqualTo(Mark.Kind.SOURCE);
    assertThat(source.mark().attributions()).isEqualTo("1 2");
    assertThat(read.attributions().getLast().says()).isEqualTo("no cue → Lund");
  }

  @Test
  void figuresAreWrittenOutUnlessThatIsLong() {
    assertThat(figure("130000000")).isEqualTo("about 130,000,000 %");
    assertThat(figure("1.50")).isEqualTo("about 1.5 %");
    assertThat(figure("1E+999999999")).isEqualTo("about 1E+999999999 %");
  }

  @Test
  void aFigureTellsItsRangeRateAndChange() {
    Quantity quantity =
        new Quantity(
            new Span(0, 1),
            BigDecimal.TEN,
            BigDecimal.valueOf(15),
            Quantity.Bound.AT_MOST,
            "%",
            "year",
            Quantity.Change.RISE,
            "price",
            "retail");
    assertThat(ProofWords.figure(quantity))
        .isEqualTo("at most 10 to 15 % retail price per year (rise)");
  }

  private static String figure(String value) {
    Span span = new Span(0, 1);
    return ProofWords.figure(
        Quantity.level(span, new BigDecimal(value), Quantity.Bound.ABOUT, "%", null));
  }

  private static AnnotatedArticle unread(String text) {
    return new AnnotatedArticle(
        article(text),
        article(text).length(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Embedding.of(1));
  }

  private static Article article(String text) {
    return new Article("a", null, null, List.of(), null, null, null, null, null, text);
  }
}
