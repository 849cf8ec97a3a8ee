package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Access;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.DayPart;
import dev.backstory.model.Embedding;
import dev.backstory.model.EntityType;
import dev.backstory.model.LeadImage;
import dev.backstory.model.Mention;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Passage;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.DatedClause;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.ArticleStore.Entry;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.ArticleStore.Saved;
import dev.backstory.port.ArticleStore.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of articles keeps to. */
public abstract class ArticleStoreContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** The store of one test, empty at first. */
  protected abstract ArticleStore store();

  private ArticleStore store;

  @BeforeEach
  void setUp() {
    store = store();
  }

  @Test
  void keepsAnArticleAsItIs() {
    assertThat(store.save(article("a", "Ein Satz. 😀"), NOON)).isEqualTo(Saved.ADDED);

    assertThat(store.article("a")).contains(article("a", "Ein Satz. 😀"));
    assertThat(store.article("b")).isEmpty();
  }

  @Test
  void keepsAnArticleThatStatesNothing() {
    Article bare = new Article("a", null, null, List.of(), null, null, null, null, null, "Text.");
    store.save(bare, NOON);

    assertThat(store.article("a")).contains(bare);
  }

  @Test
  void keepsEveryDetail() {
    ArticleDetails details =
        new ArticleDetails(
            ZoneOffset.ofHours(-3),
            true,
            "Harbour",
            new LeadImage("https://gull.example/a.jpg", "The pier, at dawn.", null),
            List.of(new Passage(Passage.Kind.HEADING, 0, 5)),
            ArticleForm.LIVE_BLOG,
            Access.PREVIEW);
    Article article =
        new Article(
            "a", null, null, List.of(), null, NOON, null, null, null, "Later 😀\n\nText.", details);
    store.save(article, NOON);

    assertThat(store.article("a")).contains(article);
    assertThat(store.save(article, NOON)).isEqualTo(Saved.SAME);
    assertThat(store.save(article("a", article.text()), NOON)).isEqualTo(Saved.CHANGED);
  }

  @Test
  void theSameArticleTwiceIsOne() {
    store.save(article("a", "One."), NOON);

    assertThat(store.save(article("a", "One."), NOON.plusSeconds(9))).isEqualTo(Saved.SAME);
    assertThat(store.entries()).containsExactly(new Entry("a", 1, false));
    assertThat(store.unread(9)).containsExactly(new Stored(article("a", "One."), 1, NOON));
  }

  @Test
  void aChangedArticleIsUnreadAgainInItsOldPlace() {
    store.save(article("a", "One."), NOON);
    store.save(article("b", "Two."), NOON);
    store.saveAnnotated(annotated("a", "One."), 1, 1);
    store.saveAnnotated(annotated("b", "Two."), 1, 1);

    assertThat(store.save(article("a", "Three."), NOON.plusSeconds(9))).isEqualTo(Saved.CHANGED);

    assertThat(store.entries()).containsExactly(new Entry("a", 2, false), new Entry("b", 1, true));
    assertThat(store.unread(9)).containsExactly(new Stored(article("a", "Three."), 2, NOON));
    assertThat(store.annotated("a")).isEmpty();
  }

  @Test
  void anArticleIsToBePlacedUntilItsPresentVersionIs() {
    for (String id : List.of("c", "a", "b")) {
      store.save(article(id, "Text."), NOON);
    }
    assertThat(store.count()).isEqualTo(3);
    assertThat(store.unread()).isEqualTo(3);
    assertThat(store.unplaced()).isEqualTo(3);
    assertThat(store.readyToPlace()).as("none is read").isEmpty();

    store.saveAnnotated(annotated("a", "Text."), 1, 1);
    store.saveAnnotated(annotated("c", "Text."), 1, 1);
    assertThat(store.unread()).isOne();
    assertThat(store.readyToPlace())
        .containsExactly(new Entry("c", 1, true), new Entry("a", 1, true));

    store.placed("c", 1);
    store.placed("unknown", 1);
    assertThat(store.readyToPlace()).containsExactly(new Entry("a", 1, true));
    assertThat(store.unplaced()).isEqualTo(2);
  }

  @Test
  void aLaterVersionIsToBePlacedAgain() {
    store.save(article("a", "One."), NOON);
    store.saveAnnotated(annotated("a", "One."), 1, 1);
    store.placed("a", 1);
    assertThat(store.unplaced()).isZero();

    store.save(article("a", "Two."), NOON);
    store.placed("a", 1);
    assertThat(store.unplaced()).isOne();
    store.saveAnnotated(annotated("a", "Two."), 2, 1);
    assertThat(store.readyToPlace()).containsExactly(new Entry("a", 2, true));
  }

  @Test
  void unreadArticlesComeInOrderOfArrivalUpToALimit() {
    for (String id : List.of("c", "a", "b")) {
      store.save(article(id, "Text."), NOON);
    }

    assertThat(store.unread(2)).extracting(s -> s.article().id()).containsExactly("c", "a");
    store.saveAnnotated(annotated("c", "Text."), 1, 1);
    assertThat(store.unread(9)).extracting(s -> s.article().id()).containsExactly("a", "b");
  }

  @Test
  void whatWasReadComesBackWhole() {
    store.save(article("a", "One."), NOON);
    store.saveAnnotated(annotated("a", "One."), 1, 1);

    assertThat(store.annotated("a")).contains(new Read(annotated("a", "One."), 1, NOON));
    assertThat(store.unread(9)).isEmpty();
  }

  @Test
  void aReadingOfAnOlderVersionIsDropped() {
    store.save(article("a", "One."), NOON);
    store.save(article("a", "Two."), NOON);
    store.saveAnnotated(annotated("a", "One."), 1, 1);

    assertThat(store.annotated("a")).isEmpty();
    assertThat(store.unread(9)).hasSize(1);
  }

  @Test
  void whatAnEarlierReaderReadIsKeptUntilItIsReadAnew() {
    for (String id : List.of("a", "b", "c")) {
      store.save(article(id, "One."), NOON);
    }
    store.saveAnnotated(annotated("a", "One."), 1, 1);
    store.saveAnnotated(annotated("b", "One."), 1, 2);

    assertThat(store.readBefore(2)).isOne();
    assertThat(store.readBefore(2, 9)).extracting(s -> s.article().id()).containsExactly("a");
    assertThat(store.readBefore(3, 1)).hasSize(1);
    assertThat(store.annotated("a")).isPresent();
    assertThat(store.unread(9)).extracting(s -> s.article().id()).containsExactly("c");

    store.saveAnnotated(annotated("a", "One."), 1, 2);
    assertThat(store.readBefore(2)).isZero();
    assertThat(store.readBefore(2, 9)).isEmpty();
  }

  static Article article(String id, String text) {
    return new Article(
        id,
        "https://courier.example/" + id,
        "The Invented Courier",
        List.of("Ada Imaginary", "Bo Fictitious"),
        "A title",
        NOON,
        NOON.plusSeconds(60),
        "en",
        "Invented Agency",
        text);
  }

  static AnnotatedArticle annotated(String id, String text) {
    Span span = new Span(0, 3);
    return new AnnotatedArticle(
        article(id, text),
        span.end(),
        List.of(
            new Sentence(
                span,
                0,
                Role.MAIN,
                0.75,
                true,
                ParagraphKind.CAPTION,
                null,
                new OpenMatter("how many", "homes", "did", span, "burn", span))),
        List.of(new Mention(span, "One Name", EntityType.PERSON)),
        List.of(
            new Quotation(Quotation.Kind.MIXED, span, span, null, new Speaker("One", null, true)),
            new Quotation(Quotation.Kind.DIRECT, span, null, span, null)),
        List.of(
            time(span, Precision.MONTH, DayPart.EVENING, new DatedClause(span, true)),
            time(span, Precision.SEASON, null, null)),
        List.of(
            new Quantity(
                span,
                new BigDecimal("1.2"),
                new BigDecimal("3.4"),
                Quantity.Bound.AT_LEAST,
                "USD",
                "year",
                Quantity.Change.RISE,
                "contract",
                "rail"),
            Quantity.level(span, BigDecimal.TEN, Quantity.Bound.EXACT, null, "people killed")),
        List.of(span),
        Embedding.of(0.6f, -0.8f));
  }

  private static TimeExpression time(
      Span span, Precision precision, @Nullable DayPart part, @Nullable DatedClause clause) {
    LocalDate from = LocalDate.of(2026, 3, 1);
    return new TimeExpression(
        span, from, from.plusYears(1), precision, part, Direction.FUTURE, clause);
  }
}
