package dev.backstory.proof;

import dev.backstory.model.Access;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.Embedding;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Passage;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.TimeExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An invented article whose annotations were made by hand: marks that cross, hostile words. */
final class ProofFixture {
  static final String FIRST =
      "\uD83D\uDEA2 Norvale has no ferry, Mayor Piet Lund told the Courier on Monday.";
  static final String SECOND = "He called it \u201Ca slap in the face\u201D for nine villages.";
  static final String HEADING = "What next";
  static final String THIRD =
      "The \u201Cexperts\u201D <script>alert(1)</script> & Lund kept quiet.";
  static final String REST = "This was not read.";
  static final String TEXT =
      String.join("\n\n", FIRST + " " + SECOND, HEADING, THIRD) + "\n\n" + REST;

  private ProofFixture() {}

  static Article article() {
    Passage heading = new Passage(Passage.Kind.HEADING, span(HEADING).start(), span(HEADING).end());
    return new Article(
        "ferry-1",
        "https://courier.example/ferry",
        "The Courier",
        List.of("Ines Halvard"),
        "No ferry to <Norvale>",
        Instant.parse("2026-03-03T10:00:00Z"),
        null,
        "en",
        null,
        TEXT,
        new ArticleDetails(
            null, false, null, null, List.of(heading), ArticleForm.REPORT, Access.WHOLE));
  }

  static AnnotatedArticle annotated() {
    Speaker lund = new Speaker("Piet Lund", "Mayor", true);
    return new AnnotatedArticle(
        article(),
        article().length(),
        List.of(
            new Sentence(span(FIRST), 0, Role.MAIN, 0.812, true),
            new Sentence(span(SECOND), 0, Role.EVALUATION, 0.5, true),
            new Sentence(span(THIRD), 2, Role.CURRENT_CONTEXT, 0.3, false)),
        List.of(
            new Mention(span("Norvale"), "Norvale", EntityType.PLACE),
            new Mention(span("Piet Lund"), "Piet Lund", EntityType.PERSON),
            new Mention(span("Courier"), "Courier", EntityType.ORGANISATION),
            new Mention(span("Lund", span(THIRD).start()), "Piet Lund", EntityType.PERSON)),
        List.of(
            new Quotation(
                Kind.INDIRECT,
                span("Norvale has no ferry"),
                span("told"),
                span("Mayor Piet Lund"),
                lund),
            new Quotation(
                Kind.MIXED,
                span("\u201Ca slap in the face\u201D for nine villages"),
                span("called"),
                span("He"),
                lund)),
        List.of(
            new TimeExpression(
                span("on Monday"),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2),
                TimeExpression.Precision.DAY,
                null,
                TimeExpression.Direction.PAST,
                new TimeExpression.DatedClause(span("told"), true))),
        // Crosses the end of the quotation, which no reader of ours would do.
        List.of(
            Quantity.level(
                span("nine villages."),
                BigDecimal.valueOf(9),
                Quantity.Bound.AT_LEAST,
                null,
                "village")),
        List.of(),
        Embedding.of(1));
  }

  static Proof proof() {
    return new ProofReader().read(annotated());
  }

  static Span span(String words) {
    return span(words, 0);
  }

  private static Span span(String words, int fromCodePoint) {
    int from = TEXT.offsetByCodePoints(0, fromCodePoint);
    int start = TEXT.codePointCount(0, TEXT.indexOf(words, from));
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  /** An article of so many sentences, each with a quotation, its cue, a name and a figure. */
  static AnnotatedArticle longOne(int sentences) {
    String sentence = "Piet Lund said nine boats would come to the harbour of Norvale in May. ";
    int length = sentence.length();
    List<Integer> starts =
        java.util.stream.IntStream.range(0, sentences).map(i -> i * length).boxed().toList();
    return new AnnotatedArticle(
        new Article(
            "long",
            null,
            null,
            List.of(),
            null,
            null,
            null,
            "en",
            null,
            sentence.repeat(sentences)),
        sentences * length,
        starts.stream()
            .map(
                s ->
                    new Sentence(new Span(s, s + length - 1), s / (3 * length), Role.MAIN, 1, true))
            .toList(),
        starts.stream()
            .map(s -> new Mention(new Span(s, s + 9), "Piet Lund", EntityType.PERSON))
            .toList(),
        starts.stream()
            .map(
                s ->
                    new Quotation(
                        Kind.INDIRECT,
                        new Span(s + 15, s + length - 2),
                        new Span(s + 10, s + 14),
                        new Span(s, s + 9),
                        new Speaker("Piet Lund", null, true)))
            .toList(),
        List.of(),
        starts.stream()
            .map(
                s ->
                    Quantity.level(
                        new Span(s + 15, s + 25),
                        BigDecimal.valueOf(9),
                        Quantity.Bound.EXACT,
                        null,
                        "boat"))
            .toList(),
        List.of(),
        Embedding.of(1));
  }
}
